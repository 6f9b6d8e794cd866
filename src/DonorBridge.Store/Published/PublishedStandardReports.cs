using System.Collections.Concurrent;
using DonorBridge.Reporting.Standard;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Published;

/// <summary>Standard reports as filings pin them: read from their immutable rows, kept once read.</summary>
public static class PublishedStandardReports
{
    private const string File = "standard-report.json";

    // A published row never changes, so its hash is all there is to know.
    private static readonly ConcurrentDictionary<string, StandardReportDefinition> Kept = new();

    /// <exception cref="InvalidOperationException">No such version is published.</exception>
    public static async Task<StandardReportDefinition> Read(StoreContext db, string version, CancellationToken cancel)
    {
        var folder = await db.PublishedFolders.AsNoTracking()
            .Where(row => row.Kind == FolderKind.StandardReport && row.Version == version)
            .Select(row => new { row.Id, row.Sha256 }).SingleOrDefaultAsync(cancel)
            ?? throw new InvalidOperationException($"The standard report {version} is not published in this database.");
        if (Kept.TryGetValue(folder.Sha256, out var known)) return known;

        var json = await db.PublishedFiles.AsNoTracking().Where(file => file.FolderId == folder.Id && file.Path == File).Select(file => file.Content).SingleAsync(cancel);
        return Kept.GetOrAdd(folder.Sha256, StandardReportDefinition.Read(json, File));
    }
}
