using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Agreements;

internal sealed class ProjectTables : IEntityTypeConfiguration<ProjectRow>, IEntityTypeConfiguration<ProjectPartnerRow>
{
    public void Configure(EntityTypeBuilder<ProjectRow> table)
    {
        table.IsOwned();
        table.Property(row => row.Countries).IsJson();
        table.Property(row => row.Sectors).IsJson();
        table.HasIndex(row => new { row.OwnerOrg, row.IatiIdentifier }).IsUnique().HasFilter("iati_identifier is not null");
        table.ToTable(of => of.HasCheckConstraint("ends_after_it_starts", "end_on >= start_on"));
    }

    public void Configure(EntityTypeBuilder<ProjectPartnerRow> table)
    {
        table.IsOwned();
        table.RefersTo<ProjectPartnerRow, ProjectRow>(row => row.ProjectId);
        table.RefersTo<ProjectPartnerRow, OrganisationRow>(row => row.PartnerOrg);
        table.HasIndex(row => new { row.ProjectId, row.PartnerOrg }).IsUnique().HasFilter("until_on is null");
        table.Property(row => row.Active).HasDefaultValue(true);
        table.ToTable(of => of.HasCheckConstraint("leaves_after_it_came", "until_on >= from_on"));
    }
}

internal sealed class GrantTables :
    IEntityTypeConfiguration<GrantRow>, IEntityTypeConfiguration<GrantProjectRow>, IEntityTypeConfiguration<GrantAmendmentRow>,
    IEntityTypeConfiguration<BudgetLineRow>, IEntityTypeConfiguration<AgreedIndicatorRow>, IEntityTypeConfiguration<InstalmentRow>
{
    public void Configure(EntityTypeBuilder<GrantRow> table)
    {
        table.IsOwned();
        table.RefersTo<GrantRow, OrganisationRow>(row => row.DonorOrg);
        table.RefersTo<GrantRow, GrantRow>(row => row.ParentGrantId);
        table.Property(row => row.ReportLanguages).IsJson();
        table.Property(row => row.Currency).HasMaxLength(3);
        table.HasIndex(row => new { row.OwnerOrg, row.IatiIdentifier }).IsUnique().HasFilter("iati_identifier is not null");
        table.ToTable(of =>
        {
            of.HasCheckConstraint("ends_after_it_starts", "original_end_on >= start_on");
            of.HasCheckConstraint("nobody_grants_to_itself", "donor_org <> owner_org");
        });
    }

    public void Configure(EntityTypeBuilder<GrantProjectRow> table)
    {
        table.IsOwned();
        table.RefersTo<GrantProjectRow, GrantRow>(row => row.GrantId);
        table.RefersTo<GrantProjectRow, ProjectRow>(row => row.ProjectId);
        table.HasIndex(row => new { row.GrantId, row.ProjectId }).IsUnique();
        table.ToTable(of => of.HasCheckConstraint("is_a_share", "percent > 0 and percent <= 100"));
    }

    public void Configure(EntityTypeBuilder<GrantAmendmentRow> table)
    {
        table.IsOwned();
        table.RefersTo<GrantAmendmentRow, GrantRow>(row => row.GrantId);
        table.HasIndex(row => new { row.GrantId, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BudgetLineRow> table)
    {
        table.IsOwned();
        table.RefersTo<BudgetLineRow, GrantRow>(row => row.GrantId);
        table.HasIndex(row => new { row.GrantId, row.BudgetVersion, row.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgreedIndicatorRow> table)
    {
        table.IsOwned();
        table.RefersTo<AgreedIndicatorRow, GrantRow>(row => row.GrantId);
        table.RefersTo<AgreedIndicatorRow, Ledgers.IndicatorRow>(row => row.IndicatorId);
        table.HasIndex(row => new { row.GrantId, row.IndicatorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<InstalmentRow> table)
    {
        table.IsOwned();
        table.RefersTo<InstalmentRow, GrantRow>(row => row.GrantId);
        // Twelve decimals: the rate times what was paid must give what arrived, to the cent.
        table.Property(row => row.ReceivedRate).HasPrecision(24, 12);
    }
}

internal sealed class DueReportTables :
    IEntityTypeConfiguration<ScheduleRuleRow>, IEntityTypeConfiguration<DueReportRow>,
    IEntityTypeConfiguration<DueDateChangeRow>, IEntityTypeConfiguration<DeliverableRow>
{
    public void Configure(EntityTypeBuilder<ScheduleRuleRow> table)
    {
        table.IsOwned();
        table.RefersTo<ScheduleRuleRow, GrantRow>(row => row.GrantId);
        table.Property(row => row.Rule).IsJson();
    }

    public void Configure(EntityTypeBuilder<DueReportRow> table)
    {
        table.IsOwned();
        table.RefersTo<DueReportRow, GrantRow>(row => row.GrantId);
        table.RefersTo<DueReportRow, ProjectRow>(row => row.ProjectId);
        table.RefersTo<DueReportRow, ScheduleRuleRow>(row => row.ScheduleRuleId);
        table.Property(row => row.Questions).IsJson();
        table.Property(row => row.Asks).IsJson();
        table.Property(row => row.Languages).IsJson();
        table.HasIndex(row => row.DueOn);
        table.ToTable(of => of.HasCheckConstraint("ends_after_it_starts", "to_on >= from_on"));
    }

    public void Configure(EntityTypeBuilder<DueDateChangeRow> table)
    {
        table.IsOwned();
        table.RefersTo<DueDateChangeRow, DueReportRow>(row => row.DueReportId);
    }

    public void Configure(EntityTypeBuilder<DeliverableRow> table)
    {
        table.IsOwned();
        table.RefersTo<DeliverableRow, DueReportRow>(row => row.DueReportId);
        table.RefersTo<DeliverableRow, Filings.FilingRow>(row => row.FiledIn);
    }
}
