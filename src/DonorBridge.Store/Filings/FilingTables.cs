using DonorBridge.Store.Agreements;
using DonorBridge.Store.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Filings;

internal sealed class FilingTables :
    IEntityTypeConfiguration<FilingRow>, IEntityTypeConfiguration<FilingDueReportRow>, IEntityTypeConfiguration<SectionRow>,
    IEntityTypeConfiguration<SectionHistoryRow>, IEntityTypeConfiguration<SignOffRow>
{
    public void Configure(EntityTypeBuilder<FilingRow> table)
    {
        table.IsOwned();
        table.RefersTo<FilingRow, ProjectRow>(row => row.ProjectId);
    }

    public void Configure(EntityTypeBuilder<FilingDueReportRow> table)
    {
        table.HasKey(row => new { row.FilingId, row.DueReportId });
        table.IsOwned();
        table.RefersTo<FilingDueReportRow, FilingRow>(row => row.FilingId);
        table.RefersTo<FilingDueReportRow, DueReportRow>(row => row.DueReportId);
        table.Property(row => row.Deliverables).IsJson();
    }

    public void Configure(EntityTypeBuilder<SectionRow> table)
    {
        table.HasKey(row => new { row.FilingId, row.Key });
        table.IsOwned();
        table.RefersTo<SectionRow, FilingRow>(row => row.FilingId);
        table.Property(row => row.Version).IsConcurrencyToken();
        table.Property(row => row.Document).IsJson();
    }

    public void Configure(EntityTypeBuilder<SectionHistoryRow> table)
    {
        table.ToTable("section_history");
        table.IsOwned();
        table.RefersTo<SectionHistoryRow, FilingRow>(row => row.FilingId);
        table.Property(row => row.Document).IsJson();
        table.HasIndex(row => new { row.FilingId, row.FilingVersion, row.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignOffRow> table)
    {
        table.IsOwned();
        table.RefersTo<SignOffRow, FilingRow>(row => row.FilingId);
    }
}

internal sealed class SnapshotTables :
    IEntityTypeConfiguration<SnapshotRow>, IEntityTypeConfiguration<SnapshotReceiptRow>, IEntityTypeConfiguration<SnapshotPartRow>,
    IEntityTypeConfiguration<SharedCopyRow>, IEntityTypeConfiguration<SentAttachmentRow>, IEntityTypeConfiguration<ProducedFileRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> table)
    {
        table.IsOwned();
        table.RefersTo<SnapshotRow, FilingRow>(row => row.FilingId);
        table.HasIndex(row => new { row.FilingId, row.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SnapshotReceiptRow> table)
    {
        table.HasKey(row => row.SnapshotId);
        table.IsOwned();
        table.RefersTo<SnapshotReceiptRow, SnapshotRow>(row => row.SnapshotId);
    }

    public void Configure(EntityTypeBuilder<SnapshotPartRow> table)
    {
        table.IsOwned();
        table.RefersTo<SnapshotPartRow, SnapshotRow>(row => row.SnapshotId);
        table.RefersTo<SnapshotPartRow, DueReportRow>(row => row.DueReportId);
        table.HasIndex(row => new { row.SnapshotId, row.DueReportId }).IsUnique().AreNullsDistinct(false);
    }

    public void Configure(EntityTypeBuilder<SharedCopyRow> table)
    {
        table.ToTable("shared_copies");
        table.HasKey(row => new { row.SnapshotId, row.DueReportId });
        table.IsOwned();
        table.RefersTo<SharedCopyRow, SnapshotRow>(row => row.SnapshotId);
        table.RefersTo<SharedCopyRow, DueReportRow>(row => row.DueReportId);
    }

    public void Configure(EntityTypeBuilder<SentAttachmentRow> table)
    {
        table.IsOwned();
        table.RefersTo<SentAttachmentRow, SnapshotRow>(row => row.SnapshotId);
        table.RefersTo<SentAttachmentRow, DueReportRow>(row => row.DueReportId);
        table.RefersTo<SentAttachmentRow, FileRow>(row => row.FileId);
        table.HasIndex(row => new { row.SnapshotId, row.DueReportId, row.FileId, row.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProducedFileRow> table)
    {
        table.IsOwned();
        table.RefersTo<ProducedFileRow, SnapshotRow>(row => row.SnapshotId);
        table.RefersTo<ProducedFileRow, DueReportRow>(row => row.DueReportId);
        table.RefersTo<ProducedFileRow, DeliverableRow>(row => row.DeliverableId);
        table.RefersTo<ProducedFileRow, FileRow>(row => row.FileId);
        table.HasIndex(row => row.Key).IsUnique();
    }
}
