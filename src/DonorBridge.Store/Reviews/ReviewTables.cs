using DonorBridge.Store.Agreements;
using DonorBridge.Store.Files;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Reviews;

/// <summary>
/// Every row below a review names its due report, since that is what policies look at; the foreign keys take both, so that
/// nobody can hang a row on one review and show it by another's due report.
/// </summary>
internal sealed class ReviewTables :
    IEntityTypeConfiguration<ReviewRow>, IEntityTypeConfiguration<DecisionRow>, IEntityTypeConfiguration<DisallowedCostRow>,
    IEntityTypeConfiguration<CommentRow>, IEntityTypeConfiguration<SendingRow>
{
    public void Configure(EntityTypeBuilder<ReviewRow> table)
    {
        table.IsOwned();
        table.RefersTo<ReviewRow, DueReportRow>(row => row.DueReportId);
        table.RefersTo<ReviewRow, FilingRow>(row => row.FilingId);
        table.RefersTo<ReviewRow, SnapshotRow>(row => row.SnapshotId);
        table.RefersTo<ReviewRow, OrganisationRow>(row => row.DonorOrg);
        table.HasIndex(row => row.DueReportId).IsUnique().HasFilter("closed_at is null").HasDatabaseName("one_open_review");
    }

    public void Configure(EntityTypeBuilder<DecisionRow> table)
    {
        table.IsOwned();
        table.Below<DecisionRow, ReviewRow>(row => new { row.ReviewId, row.DueReportId }, row => new { row.Id, row.DueReportId });
        table.RefersTo<DecisionRow, SnapshotRow>(row => row.SnapshotId);
        table.RefersTo<DecisionRow, FileRow>(row => row.LetterFileId);
    }

    public void Configure(EntityTypeBuilder<DisallowedCostRow> table)
    {
        table.IsOwned();
        table.Below<DisallowedCostRow, DecisionRow>(row => new { row.DecisionId, row.DueReportId }, row => new { row.Id, row.DueReportId });
        table.Property(row => row.Currency).HasMaxLength(3);
    }

    public void Configure(EntityTypeBuilder<CommentRow> table)
    {
        table.IsOwned();
        table.Below<CommentRow, ReviewRow>(row => new { row.ReviewId, row.DueReportId }, row => new { row.Id, row.DueReportId });
    }

    public void Configure(EntityTypeBuilder<SendingRow> table)
    {
        table.IsOwned();
        table.Below<SendingRow, ReviewRow>(row => new { row.ReviewId, row.DueReportId }, row => new { row.Id, row.DueReportId });
        table.RefersTo<SendingRow, SnapshotRow>(row => row.SnapshotId);
    }
}

internal sealed class ChangeTables :
    IEntityTypeConfiguration<RequestedChangeRow>, IEntityTypeConfiguration<ChangeAnswerRow>, IEntityTypeConfiguration<ChangeClosureRow>
{
    public void Configure(EntityTypeBuilder<RequestedChangeRow> table)
    {
        table.IsOwned();
        table.Below<RequestedChangeRow, DecisionRow>(row => new { row.DecisionId, row.DueReportId }, row => new { row.Id, row.DueReportId });
        table.RefersTo<RequestedChangeRow, ReviewRow>(row => row.ReviewId);
    }

    public void Configure(EntityTypeBuilder<ChangeAnswerRow> table)
    {
        table.IsOwned();
        table.Below<ChangeAnswerRow, RequestedChangeRow>(row => new { row.RequestedChangeId, row.DueReportId }, row => new { row.Id, row.DueReportId });
    }

    public void Configure(EntityTypeBuilder<ChangeClosureRow> table)
    {
        table.IsOwned();
        table.Below<ChangeClosureRow, RequestedChangeRow>(row => new { row.RequestedChangeId, row.DueReportId }, row => new { row.Id, row.DueReportId });
        table.HasIndex(row => row.RequestedChangeId).IsUnique().HasDatabaseName("closed_once");
    }
}
