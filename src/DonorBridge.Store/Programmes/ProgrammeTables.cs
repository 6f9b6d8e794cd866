using DonorBridge.Store.Agreements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Programmes;

internal sealed class ProgrammeTables :
    IEntityTypeConfiguration<ProgrammeRow>, IEntityTypeConfiguration<ProgrammeObjectiveRow>, IEntityTypeConfiguration<ClaimRow>,
    IEntityTypeConfiguration<ClaimAnswerRow>, IEntityTypeConfiguration<ContributionRow>
{
    public void Configure(EntityTypeBuilder<ProgrammeRow> table)
    {
        table.IsOwned();
        table.Property(row => row.Currency).HasMaxLength(3);
    }

    public void Configure(EntityTypeBuilder<ProgrammeObjectiveRow> table)
    {
        table.IsOwned();
        table.RefersTo<ProgrammeObjectiveRow, ProgrammeRow>(row => row.ProgrammeId);
        table.Property(row => row.Components).IsJson();
        table.HasIndex(row => new { row.ProgrammeId, row.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ClaimRow> table)
    {
        table.IsOwned();
        table.RefersTo<ClaimRow, ProjectRow>(row => row.ProjectId);
        table.Below<ClaimRow, ProgrammeObjectiveRow>(row => new { row.ObjectiveId, row.ProgrammeId }, row => new { row.Id, row.ProgrammeId });
        table.HasIndex(row => new { row.ProjectId, row.ObjectiveId }).IsUnique().HasFilter("withdrawn_at is null").HasDatabaseName("claimed_once");
    }

    public void Configure(EntityTypeBuilder<ClaimAnswerRow> table)
    {
        table.IsOwned();
        table.RefersTo<ClaimAnswerRow, ClaimRow>(row => row.ClaimId);
    }

    public void Configure(EntityTypeBuilder<ContributionRow> table)
    {
        table.ToTable("programme_contributions");
        table.HasKey(row => row.ClaimId);
        table.IsOwned();
        table.RefersTo<ContributionRow, ClaimRow>(row => row.ClaimId);
        table.HasIndex(row => row.ProgrammeId);
        table.Property(row => row.Reached).IsJson();
    }
}
