using DonorBridge.Reporting.Standard;
using DonorBridge.Store;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Work;

/// <summary>One due report's part of a snapshot, as its forms are filled from.</summary>
public static class SnapshotReading
{
    public static async Task<Report> Of(StoreContext db, Guid snapshot, Guid dueReport, CancellationToken cancel)
    {
        var parts = await db.SnapshotParts.AsNoTracking()
            .Where(part => part.SnapshotId == snapshot && (part.DueReportId == null || part.DueReportId == dueReport))
            .ToListAsync(cancel);
        return Snapshot.Thaw(
            parts.Single(part => part.DueReportId is null).Bytes,
            parts.Single(part => part.DueReportId == dueReport).Bytes);
    }
}
