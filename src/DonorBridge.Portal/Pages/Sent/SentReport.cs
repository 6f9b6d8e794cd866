using System.Text.Json;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>One due report as its donor got it: the versions sent, the files made, what was said about it.</summary>
/// <param name="Review">The latest; null where the donor hears nothing of the version.</param>
public sealed record SentReport(
    DueLine Line, SnapshotRow Snapshot, ReviewRow? Review, IReadOnlyList<ProducedFileRow> Files, IReadOnlyList<SentAttachmentRow> Attachments,
    IReadOnlyList<SendingRow> Sendings, IReadOnlyList<DecisionRow> Decisions, IReadOnlyList<RequestedChangeRow> Changes, IReadOnlyList<DisallowedCostRow> Disallowed)
{
    /// <summary>Documents that are made by a job and are not ready yet.</summary>
    public int StillMaking { get; init; }

    /// <summary>No review was opened on this version: nothing in this donor's form changed, so it keeps the one it has.</summary>
    public bool KeepsEarlier { get; init; }

    /// <summary>Not decided, and its donor is not in the portal: what happens is written down here.</summary>
    public bool IsOpenOutside => Review is { ClosedAt: null, Mode: not Store.Agreements.ReviewMode.Portal };

    /// <summary>The donor has it and has said nothing yet.</summary>
    public bool CanBeWithdrawn => Review is { ClosedAt: null } && !IsDecided;

    /// <summary>Taken back before the donor said anything; it is due again.</summary>
    public bool IsWithdrawn => Review is { ClosedAt: not null } && !IsDecided && Line.Due.State == Store.Agreements.DueReportState.InFiling;

    private bool IsDecided => Decisions.Any(row => row.ReviewId == Review?.Id && row.SnapshotId == Review.SnapshotId);

    public SendingRow? Sent => Sendings.LastOrDefault(row => row.SnapshotId == Snapshot.Id);

    public static string? Shortfall(ProducedFileRow file)
    {
        var manifest = file.Manifest.RootElement;
        return manifest.TryGetProperty("asked", out var asked) && manifest.TryGetProperty("filled", out var filled) && asked.ValueKind == JsonValueKind.Number && filled.ValueKind == JsonValueKind.Number
            ? $"{filled.GetInt32()}/{asked.GetInt32()}"
            : null;
    }
}

public sealed class SentReports(UnitOfWork work, DueLines lines)
{
    /// <returns>Null where there is no such due report of the viewer's, or nothing of it was sent.</returns>
    public async Task<SentReport?> Of(Guid dueReport, Guid? snapshot, CancellationToken cancel)
    {
        if (await lines.One(dueReport, cancel) is not { } line) return null;
        var db = await work.Open(cancel);
        var sent = await (
            from part in db.SnapshotParts
            join row in db.Snapshots on part.SnapshotId equals row.Id
            where part.DueReportId == dueReport && (snapshot == null || row.Id == snapshot)
            orderby row.Version descending
            select row).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (sent is null) return null;

        var bytes = await db.SnapshotParts.AsNoTracking().Where(part => part.SnapshotId == sent.Id && part.DueReportId == dueReport).Select(part => part.Bytes).SingleAsync(cancel);
        var deliverables = ReportJson.Read<DueReportPart>(bytes).Due.Deliverables.Where(one => one.Format is not null).Select(one => Guid.Parse(one.Id)).ToList();
        var files = await db.ProducedFiles.AsNoTracking().Where(row => row.SnapshotId == sent.Id && row.DueReportId == dueReport).OrderBy(row => row.Name).ToListAsync(cancel);
        var reviews = await db.Reviews.AsNoTracking().Where(row => row.DueReportId == dueReport).OrderByDescending(row => row.OpenedAt).ToListAsync(cancel);
        var keeps = files.Count == 0 && reviews.All(row => row.SnapshotId != sent.Id);
        return new SentReport(
            line, sent, reviews.FirstOrDefault(),
            files,
            await db.SentAttachments.AsNoTracking().Where(row => row.SnapshotId == sent.Id && row.DueReportId == dueReport).OrderBy(row => row.Name).ToListAsync(cancel),
            await db.Sendings.AsNoTracking().Where(row => row.DueReportId == dueReport).OrderBy(row => row.RecordedAt).ToListAsync(cancel),
            await db.Decisions.AsNoTracking().Where(row => row.DueReportId == dueReport).OrderBy(row => row.RecordedAt).ToListAsync(cancel),
            await db.RequestedChanges.AsNoTracking().Where(row => row.DueReportId == dueReport).OrderBy(row => row.Id).ToListAsync(cancel),
            await db.DisallowedCosts.AsNoTracking().Where(row => row.DueReportId == dueReport).OrderBy(row => row.Line).ToListAsync(cancel))
        {
            KeepsEarlier = keeps,
            StillMaking = keeps ? 0 : deliverables.Count(one => files.All(file => file.DeliverableId != one)),
        };
    }
}
