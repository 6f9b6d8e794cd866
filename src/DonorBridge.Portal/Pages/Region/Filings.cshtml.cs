using DonorBridge.Store;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Funding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>Where a due report stands against its date.</summary>
public enum Punctuality { Due, Overdue, FiledInTime, FiledLate }

/// <summary>When reports were due, filed and decided: never what they said.</summary>
[Authorize(Roles = Roles.Secretariat)]
public sealed class FilingsModel(UnitOfWork work, Wording text, TimeProvider clock) : PageModel
{
    public Listing<FilingFactRow> Filings { get; private set; } = null!;

    public IReadOnlyDictionary<Punctuality, int> Counts { get; private set; } = new Dictionary<Punctuality, int>();

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var facts = await db.FilingFacts.AsNoTracking().OrderBy(fact => fact.DueOn).ThenBy(fact => fact.DueReportId).ToListAsync(cancel);
        var state = ListState.Of(Request);
        var seen = facts.Where(fact => Is(state, "ngo", fact.NgoName) && Is(state, "donor", fact.DonorName)).ToList();
        Counts = Enum.GetValues<Punctuality>().ToDictionary(one => one, one => seen.Count(fact => Of(fact) == one));
        Filings = Listing.Of(text["region.filings-list"], seen.Where(fact => Is(state, "when", Key(Of(fact)))), state, Columns(), text,
        [
            new("when", text["region.punctuality"], [.. Enum.GetValues<Punctuality>().Select(one => new Choice(Key(one), text[$"region.{Key(one)}"]))]),
            new("ngo", text["region.ngo"], [.. facts.Select(fact => fact.NgoName).Distinct().Order().Select(name => new Choice(name, name))]),
            new("donor", text["region.donor"], [.. facts.Select(fact => fact.DonorName).Distinct().Order().Select(name => new Choice(name, name))]),
        ]);
        return Filings.State.WantsCsv ? Filings.Csv() : Page();
    }

    public static string Key(Punctuality one) => one switch
    {
        Punctuality.Due => "due",
        Punctuality.Overdue => "overdue",
        Punctuality.FiledInTime => "filed-in-time",
        _ => "filed-late",
    };

    public static Tone Tone(Punctuality one) => one switch
    {
        Punctuality.Overdue => TagHelpers.Tone.Danger,
        Punctuality.FiledInTime => TagHelpers.Tone.Success,
        Punctuality.FiledLate => TagHelpers.Tone.Warning,
        _ => TagHelpers.Tone.Info,
    };

    private Punctuality Of(FilingFactRow fact) => fact.SentAt is { } sent
        ? DateOnly.FromDateTime(sent.UtcDateTime) <= fact.DueOn ? Punctuality.FiledInTime : Punctuality.FiledLate
        : fact.DueOn < clock.Today() ? Punctuality.Overdue : Punctuality.Due;

    private static bool Is(ListState state, string filter, string value) => state.Value(filter) is not { } wanted || wanted == value;

    private List<Column<FilingFactRow>> Columns() =>
    [
        new("ngo", text["region.ngo"], fact => fact.NgoName) { IsName = true },
        new("when", text["region.punctuality"], fact => text[$"region.{Key(Of(fact))}"]) { Tone = fact => Tone(Of(fact)) },
        new("donor", text["region.donor"], fact => fact.DonorName),
        new("kind", text["region.kind"], fact => text[$"region.kind-{fact.Kind.ToString().ToLowerInvariant()}"]),
        new("from", text["region.period-from"], fact => fact.FromOn),
        new("to", text["region.period-to"], fact => fact.ToOn),
        new("due", text["region.due-on"], fact => fact.DueOn),
        new("sent", text["region.sent-on"], fact => fact.SentAt is { } sent ? DateOnly.FromDateTime(sent.UtcDateTime) : null),
        new("decided", text["region.decided-on"], fact => fact.DecidedOn),
    ];
}
