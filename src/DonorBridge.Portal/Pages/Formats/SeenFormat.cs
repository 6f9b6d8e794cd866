using System.Globalization;
using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>A published version as the viewer may see it, with whose it is and what is said of it.</summary>
public sealed record SeenFormat(PublishedFolderRow Row, DonorFormat Format)
{
    /// <summary>The maker's name; null for what is shipped.</summary>
    public string? Owner { get; init; }

    /// <summary>Whose form it is, where that was said.</summary>
    public string? Donor { get; init; }

    public bool IsOffered { get; init; }

    /// <summary>The donor that confirmed it, by name.</summary>
    public string? ConfirmedBy { get; init; }

    public bool IsChecked { get; init; }

    public int Version => Format.Version;

    public string NameIn(string language) => Format.Name.TryGetValue(language, out var own) ? own : Format.Name.Values.FirstOrDefault() ?? Format.Id;
}

/// <summary>Every format the viewer may use. Who that is, the database says.</summary>
public sealed class SeenFormats(UnitOfWork work)
{
    /// <summary>All versions, by id and version.</summary>
    public async Task<IReadOnlyList<SeenFormat>> All(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var rows = await db.PublishedFolders.AsNoTracking().Where(row => row.Kind == FolderKind.DonorFormat).ToListAsync(cancel);
        var sayings = await (
            from folder in db.PublishedFolders
            where folder.Kind == FolderKind.DonorFormat
            join file in db.PublishedFiles on folder.Id equals file.FolderId
            where file.Path == FormatReader.FileName
            select new { folder.Id, folder.Key, folder.Version, file.Content }).AsNoTracking().ToListAsync(cancel);
        var files = sayings.ToDictionary(one => one.Id, one => new FormatFiles([KeyValuePair.Create(FormatReader.FileName, (ReadOnlyMemory<byte>)one.Content)]));
        var byName = sayings.ToDictionary(one => $"{one.Key}@{one.Version}", one => files[one.Id]);
        var names = await Names(db, rows, cancel);
        var offers = await db.FormatOffers.AsNoTracking().Where(offer => offer.TakenBackAt == null).Select(offer => offer.FolderId).ToListAsync(cancel);
        var words = await db.FormatWords.AsNoTracking().Select(word => new { word.FolderId, word.Word, word.OwnerOrg }).ToListAsync(cancel);
        return
        [
            .. from row in rows
               let format = FormatReader.Read(FormatReader.Chain(files[row.Id], reference => Find(byName, reference)))
               let confirmed = words.Find(word => word.FolderId == row.Id && word.Word == FormatWord.ConfirmedByDonor)
               orderby row.Key, format.Version
               select new SeenFormat(row, format)
               {
                   Owner = row.OwnerOrg is { } owner ? names.GetValueOrDefault(owner) : null,
                   Donor = row.DonorOrg is { } donor ? names.GetValueOrDefault(donor) : row.DonorName,
                   IsOffered = offers.Contains(row.Id),
                   ConfirmedBy = confirmed is null ? null : names.GetValueOrDefault(confirmed.OwnerOrg),
                   IsChecked = words.Exists(word => word.FolderId == row.Id && word.Word == FormatWord.CheckedBySecretariat),
               },
        ];
    }

    /// <summary>The newest version the viewer sees of each, under its name in the reader's language.</summary>
    public async Task<IReadOnlyList<SeenFormat>> Newest(Wording text, CancellationToken cancel) =>
        [.. (await All(cancel)).GroupBy(seen => seen.Row.Key).Select(versions => versions.MaxBy(seen => seen.Version)!).OrderBy(seen => seen.NameIn(text.Language.Code), StringComparer.Create(text.Culture, ignoreCase: true))];

    /// <summary>One version; null when it is not there or not theirs to see.</summary>
    public async Task<SeenFormat?> One(string id, int version, CancellationToken cancel) =>
        (await All(cancel)).FirstOrDefault(seen => seen.Row.Key == id && seen.Version == version);

    private static FormatFiles? Find(Dictionary<string, FormatFiles> byName, FormatReference reference) =>
        byName.GetValueOrDefault(reference.Version is null ? reference.Id : string.Create(CultureInfo.InvariantCulture, $"{reference.Id}@{reference.Version}"));

    private static async Task<Dictionary<Guid, string>> Names(StoreContext db, List<PublishedFolderRow> rows, CancellationToken cancel)
    {
        var wanted = rows.SelectMany(row => new[] { row.OwnerOrg, row.DonorOrg }).OfType<Guid>().Distinct().ToList();
        return await db.Organisations.AsNoTracking().Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
    }
}
