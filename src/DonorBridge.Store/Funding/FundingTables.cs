using DonorBridge.Store.Agreements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Funding;

internal sealed class FundingTables : IEntityTypeConfiguration<FundingFactRow>, IEntityTypeConfiguration<FilingFactRow>
{
    public void Configure(EntityTypeBuilder<FundingFactRow> table)
    {
        table.HasKey(row => new { row.GrantId, row.ProjectId });
        table.IsOwned();
        table.RefersTo<FundingFactRow, GrantRow>(row => row.GrantId);
        table.RefersTo<FundingFactRow, ProjectRow>(row => row.ProjectId);
        table.Property(row => row.Countries).IsJson();
        table.Property(row => row.Currency).HasMaxLength(3);
    }

    public void Configure(EntityTypeBuilder<FilingFactRow> table)
    {
        table.HasKey(row => row.DueReportId);
        table.IsOwned();
        table.RefersTo<FilingFactRow, DueReportRow>(row => row.DueReportId);
        table.HasIndex(row => row.DueOn);
        table.Property(row => row.SpentCurrency).HasMaxLength(3);
    }
}
