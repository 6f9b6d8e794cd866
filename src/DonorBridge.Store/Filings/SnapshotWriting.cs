using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <summary>Freezes a filing's report in rows that never change.</summary>
public sealed class SnapshotWriting(UnitOfWork work)
{
    /// <summary>The report as last sent, with the snapshot's id; null before the first time.</summary>
    public async Task<(Guid Snapshot, ReportFile Report)?> Last(Guid filing, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var last = await db.Snapshots.AsNoTracking().Where(row => row.FilingId == filing).OrderByDescending(row => row.Version).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
        return last is { } id ? (id, await Read(id, cancel)) : null;
    }

    /// <summary>A snapshot as a report again; for its owner, who may read every part.</summary>
    public async Task<ReportFile> Read(Guid snapshot, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var parts = await db.SnapshotParts.AsNoTracking().Where(part => part.SnapshotId == snapshot).OrderBy(part => part.Id).ToListAsync(cancel);
        return Snapshot.Thaw(
            parts.Single(part => part.DueReportId is null).Bytes,
            parts.Where(part => part.DueReportId is not null).Select(part => (ReadOnlyMemory<byte>)part.Bytes));
    }

    internal async Task<SnapshotRow> Write(FilingRow filing, FilingView view, DateTimeOffset now, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var frozen = Snapshot.Of(view.Report, await Pins(db, view.Report, cancel));
        var row = new SnapshotRow
        {
            OwnerOrg = filing.OwnerOrg, FilingId = filing.Id, Version = filing.Version, SentAt = now, ReceiptSha256 = frozen.ReceiptSha256,
        };
        db.Snapshots.Add(row);
        db.SnapshotReceipts.Add(new SnapshotReceiptRow { SnapshotId = row.Id, OwnerOrg = filing.OwnerOrg, Receipt = frozen.Receipt.ToArray() });
        foreach (var part in frozen.Parts)
            db.SnapshotParts.Add(new SnapshotPartRow
            {
                OwnerOrg = filing.OwnerOrg,
                SnapshotId = row.Id,
                DueReportId = part.DueReport is null ? null : Guid.Parse(part.DueReport),
                Bytes = part.Bytes.ToArray(),
                Sha256 = part.Sha256,
            });
        foreach (var part in view.Report.DueReports)
            db.SharedCopies.Add(new SharedCopyRow
            {
                SnapshotId = row.Id,
                DueReportId = Guid.Parse(part.Due.Id),
                OwnerOrg = filing.OwnerOrg,
                Bytes = ReportJson.Write(SharedForDonor.Of(view.Report.Shared, part)),
            });
        db.SectionHistory.AddRange(view.Sections.Values.Select(section => new SectionHistoryRow
        {
            FilingId = filing.Id, FilingVersion = filing.Version, Key = section.Key, OwnerOrg = filing.OwnerOrg, Document = section.Document,
        }));
        await SendAttachments(db, filing, row, view.Report, cancel);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    private static async Task<SnapshotPins> Pins(StoreContext db, ReportFile report, CancellationToken cancel)
    {
        var asked = report.DueReports.SelectMany(part => part.Due.Deliverables).Select(one => one.Format).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var published = await db.PublishedFolders.AsNoTracking().Where(row => row.Kind == FolderKind.DonorFormat)
            .Select(row => new { Format = row.Key + "@" + row.Version, row.Sha256 }).ToListAsync(cancel);
        var workflows = await db.WorkflowDefinitions.AsNoTracking().GroupBy(row => row.DefinitionId)
            .Select(versions => versions.OrderByDescending(row => row.Version).First().Id).ToListAsync(cancel);
        return new SnapshotPins(
            report.StandardReport,
            [.. asked.Select(format => new PinnedFormat(format, published.FirstOrDefault(row => row.Format == format)?.Sha256
                ?? throw RefusedException.TooLate("format-not-published", $"The donor format {format} is not published here: choose another for that document before sending.")))],
            [.. workflows.Order(StringComparer.Ordinal)]);
    }

    private static async Task SendAttachments(StoreContext db, FilingRow filing, SnapshotRow snapshot, ReportFile report, CancellationToken cancel)
    {
        foreach (var part in report.DueReports)
            foreach (var file in SharedForDonor.Of(report.Shared, part).Attachments.Concat(part.Attachments))
            {
                var id = await db.Files.Where(row => row.OwnerOrg == filing.OwnerOrg && row.Sha256 == file.Sha256).Select(row => row.Id).SingleAsync(cancel);
                db.SentAttachments.Add(new SentAttachmentRow { OwnerOrg = filing.OwnerOrg, SnapshotId = snapshot.Id, DueReportId = Guid.Parse(part.Due.Id), FileId = id, Name = file.Name });
            }
    }
}
