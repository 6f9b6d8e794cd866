using DonorBridge.Documents.Formats;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Something that was said or done about a version: who, when, which.</summary>
public sealed record FormatEvent(string What, int Version, string Organisation, string Person, DateTimeOffset At);

/// <summary>One version of a format: its fields and what feeds them, its versions, who vouches for it, and its folder as a file.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class FormatModel(UnitOfWork work, SeenFormats seen, PublishedFormats formats, NewestQuestions questions, SourceShelf sources, Wording text) : PageModel
{
    public SeenFormat Seen { get; private set; } = null!;

    public IReadOnlyList<SeenFormat> Versions { get; private set; } = [];

    public IReadOnlyList<MappedForm> Forms { get; private set; } = [];

    public IReadOnlyList<FormatEvent> Events { get; private set; } = [];

    public SourceNames Names { get; private set; } = null!;

    public bool IsOurs => Seen.Row.OwnerOrg == work.Viewer.OrgId;

    public bool IsNewest => Seen == Versions[^1];

    public bool MayGoOn => IsNewest && FormatOffering.MayGoOn(work.Viewer, Seen.Row);

    public bool MaySay(FormatWord word) => FormatOffering.MaySay(work.Viewer, Seen.Row, word) && (word == FormatWord.ConfirmedByDonor ? Seen.ConfirmedBy is null : !Seen.IsChecked);

    public async Task<IActionResult> OnGet(string id, int version, CancellationToken cancel)
    {
        if (!await Find(id, version, cancel)) return NotFound();
        var db = await work.Open(cancel);
        var standard = await questions.Version(cancel);
        Forms = (await formats.Read(db, Seen.Format.Reference, standard, cancel)).Mapping.Forms;
        Names = new SourceNames(await sources.Read(db, standard, cancel), text);
        Events = await Said(cancel);
        return Page();
    }

    /// <summary>The exchange form: the folder ID/VERSION/ with its files, the same bytes every time.</summary>
    public async Task<IActionResult> OnGetFolder(string id, int version, CancellationToken cancel)
    {
        if (!await Find(id, version, cancel)) return NotFound();
        var db = await work.Open(cancel);
        var folder = Seen.Row.Id;
        var files = await db.PublishedFiles.AsNoTracking().Where(file => file.FolderId == folder).ToListAsync(cancel);
        var bytes = FormatArchive.Write(Seen.Format.Id, Seen.Version, new FormatFiles(files.Select(file => KeyValuePair.Create(file.Path, (ReadOnlyMemory<byte>)file.Content))));
        return File(bytes, "application/zip", $"{Seen.Format.Id}-{version}.zip");
    }

    private async Task<bool> Find(string id, int version, CancellationToken cancel)
    {
        Versions = [.. (await seen.All(cancel)).Where(one => one.Row.Key == id).OrderBy(one => one.Version)];
        if (Versions.FirstOrDefault(one => one.Version == version) is not { } found) return false;
        Seen = found;
        return true;
    }

    private async Task<List<FormatEvent>> Said(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var versions = Versions.ToDictionary(one => one.Row.Id);
        var folders = versions.Keys.ToList();
        var names = await db.Organisations.AsNoTracking().Where(row => row.OwnerOrg == row.Id).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var offers = await db.FormatOffers.AsNoTracking().Where(offer => folders.Contains(offer.FolderId)).ToListAsync(cancel);
        var words = await db.FormatWords.AsNoTracking().Where(word => folders.Contains(word.FolderId)).ToListAsync(cancel);
        string Name(Guid? organisation) => organisation is { } one ? names.GetValueOrDefault(one, "") : text["formats.owner-shipped"];
        return
        [
            .. versions.Values.Select(one => new FormatEvent(text["formats.event-published"], one.Version, Name(one.Row.OwnerOrg), one.Row.PublishedByName ?? "", one.Row.PublishedAt))
                .Concat(offers.Select(offer => new FormatEvent(text["formats.event-offered"], versions[offer.FolderId].Version, Name(offer.OwnerOrg), offer.OfferedByName, offer.OfferedAt)))
                .Concat(offers.Where(offer => offer.TakenBackAt is not null).Select(offer => new FormatEvent(text["formats.event-taken-back"], versions[offer.FolderId].Version, Name(offer.OwnerOrg), offer.TakenBackByName ?? "", offer.TakenBackAt!.Value)))
                .Concat(words.Select(word => new FormatEvent(text[$"formats.event-{Key.Of(word.Word)}"], versions[word.FolderId].Version, Name(word.OwnerOrg), word.SaidByName, word.SaidAt)))
                .OrderByDescending(one => one.At),
        ];
    }
}
