using System.Text.Json;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>One document of the report as it was made, with what its form holds.</summary>
public sealed record SeenForm(ProducedFileRow File, FormManifest Form);

/// <summary>What a donor may read of one version: its own part, its copy of the shared part, and its forms.</summary>
public sealed record SeenReport(DueReportPart Part, SharedPart Shared, IReadOnlyList<SeenForm> Forms, IReadOnlyList<SentAttachmentRow> Attachments);

public sealed class SeenReports(UnitOfWork work)
{
    /// <summary>Null where the viewer may not read it.</summary>
    public async Task<SeenReport?> Of(Guid snapshot, Guid dueReport, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var part = await db.SnapshotParts.AsNoTracking().Where(row => row.SnapshotId == snapshot && row.DueReportId == dueReport).Select(row => row.Bytes).SingleOrDefaultAsync(cancel);
        var shared = await db.SharedCopies.AsNoTracking().Where(row => row.SnapshotId == snapshot && row.DueReportId == dueReport).Select(row => row.Bytes).SingleOrDefaultAsync(cancel);
        if (part is null || shared is null) return null;
        var attachments = await db.SentAttachments.AsNoTracking().Where(row => row.SnapshotId == snapshot && row.DueReportId == dueReport).OrderBy(row => row.Name).ToListAsync(cancel);
        return new SeenReport(ReportJson.Read<DueReportPart>(part), ReportJson.Read<SharedPart>(shared), await Forms(snapshot, dueReport, cancel), attachments);
    }

    public async Task<List<SeenForm>> Forms(Guid snapshot, Guid dueReport, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var files = await db.ProducedFiles.AsNoTracking().Where(row => row.SnapshotId == snapshot && row.DueReportId == dueReport).OrderBy(row => row.Name).ToListAsync(cancel);
        return files.ConvertAll(file => new SeenForm(file, file.Manifest.Deserialize<FormManifest>(ReportJson.Options)
            ?? throw new InvalidOperationException($"The produced file {file.Id} has no manifest.")));
    }

    /// <summary>
    /// The version the donor last saw before this one: the one it last decided on, or else the one sent before.
    /// Null when this is the first.
    /// </summary>
    public async Task<SnapshotRow?> Before(SeenReview review, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var decided = await db.Decisions.AsNoTracking()
            .Where(row => row.DueReportId == review.Due.Id && row.SnapshotId != review.Snapshot.Id)
            .OrderByDescending(row => row.RecordedAt).Select(row => (Guid?)row.SnapshotId).FirstOrDefaultAsync(cancel);
        var earlier =
            from part in db.SnapshotParts
            where part.DueReportId == review.Due.Id
            join snapshot in db.Snapshots.AsNoTracking() on part.SnapshotId equals snapshot.Id
            where snapshot.SentAt < review.Snapshot.SentAt
            orderby snapshot.SentAt descending
            select snapshot;
        return decided is { } last ? await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(row => row.Id == last, cancel) : await earlier.FirstOrDefaultAsync(cancel);
    }
}
