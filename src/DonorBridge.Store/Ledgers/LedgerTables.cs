using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Ledgers;

internal sealed class LedgerTables :
    IEntityTypeConfiguration<IndicatorRow>, IEntityTypeConfiguration<MoneyEntryRow>, IEntityTypeConfiguration<FigureRow>,
    IEntityTypeConfiguration<FigurePartRow>, IEntityTypeConfiguration<ForecastRow>, IEntityTypeConfiguration<RateRow>
{
    public void Configure(EntityTypeBuilder<IndicatorRow> table)
    {
        table.IsOwned();
        table.RefersTo<IndicatorRow, ProjectRow>(row => row.ProjectId);
    }

    public void Configure(EntityTypeBuilder<MoneyEntryRow> table)
    {
        table.IsOwned();
        table.RefersTo<MoneyEntryRow, ProjectRow>(row => row.ProjectId);
        table.RefersTo<MoneyEntryRow, GrantRow>(row => row.GrantId);
        table.RefersTo<MoneyEntryRow, MoneyEntryRow>(row => row.CorrectsId);
        table.RefersTo<MoneyEntryRow, InstalmentRow>(row => row.InstalmentId);
        table.RefersTo<MoneyEntryRow, SnapshotRow>(row => row.FiledIn);
        table.Property(row => row.Currency).HasMaxLength(3);
        table.HasIndex(row => new { row.GrantId, row.BookedOn });
        table.HasIndex(row => new { row.GrantId, row.ExternalRef }).IsUnique().HasFilter("external_ref is not null");
        table.ToTable(of => of.HasCheckConstraint("a_correction_has_its_reason", "corrects_id is null or correction_reason is not null"));
    }

    public void Configure(EntityTypeBuilder<FigureRow> table)
    {
        table.IsOwned();
        table.RefersTo<FigureRow, ProjectRow>(row => row.ProjectId);
        table.RefersTo<FigureRow, IndicatorRow>(row => row.IndicatorId);
        table.RefersTo<FigureRow, FigureRow>(row => row.CorrectsId);
        table.RefersTo<FigureRow, SnapshotRow>(row => row.FiledIn);
        table.HasMany(row => row.Parts).WithOne().HasForeignKey(part => part.FigureId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(row => new { row.ProjectId, row.FromOn, row.ToOn });
        table.ToTable(of =>
        {
            of.HasCheckConstraint("ends_after_it_starts", "to_on >= from_on");
            of.HasCheckConstraint("of_an_indicator_or_of_people", "(indicator_id is null) <> (people_group is null) and (people_group is null) = (reach is null)");
            of.HasCheckConstraint("a_correction_has_its_reason", "corrects_id is null or correction_reason is not null");
        });
    }

    public void Configure(EntityTypeBuilder<FigurePartRow> table) => table.IsOwned();

    public void Configure(EntityTypeBuilder<ForecastRow> table)
    {
        table.IsOwned();
        table.RefersTo<ForecastRow, GrantRow>(row => row.GrantId);
        table.HasIndex(row => new { row.GrantId, row.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RateRow> table)
    {
        table.IsOwned();
        table.Property(row => row.PerEuro).HasPrecision(19, 8);
        table.Property(row => row.Currency).HasMaxLength(3);
        table.HasIndex(row => new { row.OwnerOrg, row.Currency, row.RatedOn, row.Kind }).IsUnique();
    }
}
