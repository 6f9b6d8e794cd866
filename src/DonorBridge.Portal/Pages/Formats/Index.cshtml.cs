using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>The catalogue: every donor's form the viewer may use, and the drafts of the own organisation.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class IndexModel(UnitOfWork work, SeenFormats formats, Wording text) : PageModel
{
    public Listing<SeenFormat> Formats { get; private set; } = null!;

    public IReadOnlyList<FormatDraftRow> Drafts { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var state = ListState.Of(Request);
        var all = await formats.Newest(text, cancel);
        var own = work.Viewer.Organisation;
        var shown = all.Where(seen =>
            Is(state, "standing", Key.Of(FormatStandings.Of(seen)))
            && Has(state, "kind", seen.Format.Deliverables.Select(one => Key.Of(one.File)))
            && Has(state, "language", seen.Format.Languages)
            && (state.Value("whose") is not { } whose || whose == (seen.Row.OwnerOrg == own ? "ours" : seen.Row.OwnerOrg is null ? "shipped" : "others")));
        Formats = Listing.Of(text["formats.list"], shown, state,
        [
            new("name", text["formats.name"], seen => seen.NameIn(text.Language.Code)) { IsName = true, Link = seen => Url.Page("/Formats/Format", new { id = seen.Row.Key, version = seen.Version }) },
            new("standing", text["formats.standing"], seen => text.Say(seen)) { Tone = seen => FormatStandings.Of(seen).Tone() },
            new("version", text["formats.version"], seen => seen.Version) { IsNumber = true },
            new("kinds", text["formats.file-kinds"], seen => Kinds(seen)),
            new("languages", text["formats.languages"], seen => string.Join(", ", seen.Format.Languages.Select(LanguageNames.Of))),
            new("donor", text["formats.donor"], seen => seen.Donor),
            new("owner", text["formats.owner"], seen => seen.Owner ?? text["formats.owner-shipped"]),
            new("shown", text["formats.shown-to"], seen => text[$"formats.shown-{(seen.Row.OwnerOrg is null || seen.IsOffered ? "all" : "private")}"]),
        ],
        text,
        [
            new ListFilter("standing", text["formats.standing"], [.. Enum.GetValues<FormatStanding>().Select(one => new Choice(Key.Of(one), text[$"formats.standing-{Key.Of(one)}"]))]),
            new ListFilter("kind", text["formats.file-kinds"], [.. all.SelectMany(seen => seen.Format.Deliverables).Select(one => one.File).Distinct().Order().Select(kind => new Choice(Key.Of(kind), kind.ToString().ToUpperInvariant()))]),
            new ListFilter("language", text["formats.languages"], [.. all.SelectMany(seen => seen.Format.Languages).Distinct().Order().Select(code => new Choice(code, LanguageNames.Of(code)))]),
            new ListFilter("whose", text["formats.owner"], [.. new[] { "ours", "others", "shipped" }.Select(whose => new Choice(whose, text[$"formats.whose-{whose}"]))]),
        ]);
        if (Formats.State.WantsCsv) return Formats.Csv();
        var db = await work.Open(cancel);
        Drafts = await db.FormatDrafts.AsNoTracking().Where(row => row.OwnerOrg == own).OrderByDescending(row => row.ChangedAt).ToListAsync(cancel);
        return Page();
    }

    public static string Kinds(SeenFormat seen) => string.Join(", ", seen.Format.Deliverables.Select(one => one.File.ToString().ToUpperInvariant()).Distinct());

    private static bool Is(ListState state, string filter, string value) => state.Value(filter) is not { } wanted || wanted == value;

    private static bool Has(ListState state, string filter, IEnumerable<string> values) => state.Value(filter) is not { } wanted || values.Contains(wanted);
}
