using System.Collections.Concurrent;
using System.Globalization;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Work;

/// <summary>Donor formats as published in the database, compiled once each: a published row never changes, so its hash is all there is to know.</summary>
public sealed class PublishedFormats
{
    private readonly ConcurrentDictionary<(string Sha256, string StandardReport), CompiledFormat> compiled = new();

    /// <summary>The format in that version, ready to fill and write. What the viewer may not see is not there, compiled or not.</summary>
    /// <param name="reference">id@version, or id for the newest version.</param>
    /// <exception cref="UnreadableFormatException">It is not published, or its folder is wrong.</exception>
    public async Task<CompiledFormat> Read(StoreContext db, string reference, string standardReport, CancellationToken cancel)
    {
        var named = FormatReference.Parse(reference);
        var version = named.Version?.ToString(CultureInfo.InvariantCulture);
        var folders = await db.PublishedFolders.AsNoTracking()
            .Where(row => row.Kind == FolderKind.DonorFormat && row.Key == named.Id && (version == null || row.Version == version))
            .Select(row => new { row.Version, row.Sha256 }).ToListAsync(cancel);
        var folder = folders.Where(row => int.TryParse(row.Version, CultureInfo.InvariantCulture, out _)).MaxBy(row => int.Parse(row.Version, CultureInfo.InvariantCulture))
            ?? throw new UnreadableFormatException(FormatReader.FileName, $"the donor format {reference} is not published here.");
        if (compiled.TryGetValue((folder.Sha256, standardReport), out var known)) return known;

        var shelf = await Shelf(db, cancel);
        return compiled.GetOrAdd((folder.Sha256, standardReport), CompiledFormat.Compile(shelf.Find(named)!, shelf.Find, await Words(db, standardReport, cancel)));
    }

    /// <summary>The questions of one version of the standard report with their words in every language.</summary>
    public static async Task<StandardWords> Words(StoreContext db, string standardReport, CancellationToken cancel)
    {
        var files = await (
            from folder in db.PublishedFolders
            join file in db.PublishedFiles on folder.Id equals file.FolderId
            where folder.Kind == FolderKind.StandardReport && folder.Version == standardReport
            select new { file.Path, file.Content }).AsNoTracking().ToListAsync(cancel);
        var questions = files.SingleOrDefault(file => file.Path == "standard-report.json")
            ?? throw new InvalidOperationException($"The standard report {standardReport} is not published in this database.");
        return new StandardWords(
            StandardReportDefinition.Read(questions.Content, questions.Path),
            [.. files.Where(file => file.Path.StartsWith("wording/", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => StandardReportWording.Read(file.Content, file.Path))]);
    }

    /// <summary>Every format the viewer may use.</summary>
    public static async Task<FormatShelf> Shelf(StoreContext db, CancellationToken cancel)
    {
        var rows = await (
            from folder in db.PublishedFolders
            join file in db.PublishedFiles on folder.Id equals file.FolderId
            where folder.Kind == FolderKind.DonorFormat
            select new { folder.Key, folder.Version, file.Path, file.Content }).AsNoTracking().ToListAsync(cancel);
        return new FormatShelf(rows
            .Where(row => int.TryParse(row.Version, CultureInfo.InvariantCulture, out _))
            .GroupBy(row => (row.Key, row.Version))
            .Select(format => (
                new FormatReference(format.Key.Key, int.Parse(format.Key.Version, CultureInfo.InvariantCulture)),
                new FormatFiles(format.Select(file => KeyValuePair.Create(file.Path, (ReadOnlyMemory<byte>)file.Content))))));
    }
}
