using DonorBridge.Documents;
using DonorBridge.Documents.Offline;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Offline;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Standard.ThreeWay;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>A file that came back beside the filing: what it changes, where both changed, and what of it cannot be taken. Nothing is written before the person says so.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class OfflineCompareModel(FilingSheets filings, OfflineFiles files, OfflineTaking taking, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "file")] public string Hash { get; set; } = "";

    /// <summary>The donor's form that the file is, where the person said so.</summary>
    [BindProperty(SupportsGet = true, Name = "form")] public string? Form { get; set; }

    /// <summary>The state of the portal that the person saw.</summary>
    [BindProperty] public string? Seen { get; set; }

    /// <summary>By conflict: file or portal.</summary>
    [BindProperty] public Dictionary<string, string> Choices { get; set; } = [];

    [BindProperty] public string? Reason { get; set; }

    public FilingSheet Sheet { get; private set; } = null!;

    public OfflineComparison Comparison { get; private set; } = null!;

    public IReadOnlyList<OfflineRefusal> Refusals { get; private set; } = [];

    public bool AsksReason => Refusals.Any(refusal => refusal.Wording.EndsWith("ReasonMissing", StringComparison.Ordinal)) || !string.IsNullOrWhiteSpace(Reason);

    public IEnumerable<OfflineChange> Taken => Comparison.Difference.Changes.Where(change => !change.IsConflict);

    public IReadOnlyList<OfflineChange> Conflicts => Comparison.Difference.Conflicts;

    public IEnumerable<ProblemLine> Problems =>
    [
        .. Refusals.Select(refusal => new ProblemLine(text[refusal.Wording], refusal.Place.Length > 0 ? refusal.Place : $"{SheetOf(refusal.Part).Title}: {refusal.Name}")),
        .. Comparison.Unreadable.Select(value => new ProblemLine(text[$"filing.offline.unreadable.{value.Trouble}", ("column", value.Column), ("text", value.Text.Length > 80 ? value.Text[..80] + "…" : value.Text)], value.Place)),
        .. Comparison.LeftOut.Select(one => new ProblemLine(text[$"filing.offline.form.{one.Why}", ("field", one.Field)], one.Place)),
        .. Comparison.Difference.Troubles.Select(trouble => new ProblemLine(text[trouble is { Kind: OfflineTroubleKind.Booked, Part: OfflineLists.Contributions } ? "filing.offline.trouble.Claimed" : $"filing.offline.trouble.{trouble.Kind}", ("name", NameOf(trouble.Part, trouble.Name))], trouble.Place.Length > 0 ? trouble.Place : SheetOf(trouble.Part).Title)),
    ];

    public OfflineSheet SheetOf(string part) => Comparison.Sheets.First(sheet => sheet.Part.Key == part);

    public string ColumnOf(OfflineChange change) => change.Column is { } column ? SheetOf(change.Part).Labels[column] : text["filing.offline.whole-row"];

    /// <summary>What a row is called: a code by its word.</summary>
    public string NameOf(string part, string name) =>
        SheetOf(part) is var sheet && sheet.Choices.TryGetValue(sheet.Part.Name, out var words) ? words.GetValueOrDefault(name, name) : name;

    /// <summary>A whole row as a person reads it, its codes by their words.</summary>
    private string RowOf(OfflineChange change) => string.Join(" · ", SheetOf(change.Part).Part.Taken.Select(column => (column, value: change.Values.GetValueOrDefault(column.Key))).Where(one => !string.IsNullOrWhiteSpace(one.value))
        .Select(one => SheetOf(change.Part).Choices.TryGetValue(one.column.Key, out var words) ? words.GetValueOrDefault(one.value!, one.value!) : one.value));

    /// <summary>A value as a person reads it: a code by its word.</summary>
    public string Shown(OfflineChange change, string? value) =>
        string.IsNullOrEmpty(value) ? text["filing.offline.empty"]
        : change.Column is null && value == change.File && change.Values.Count > 0 ? RowOf(change)
        : change.Column is { } column && SheetOf(change.Part).Choices.TryGetValue(column, out var words) ? words.GetValueOrDefault(value, value)
        : value;

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        if (Seen != Comparison.State) return MovedOn();
        foreach (var conflict in Conflicts.Where(conflict => Choices.GetValueOrDefault(conflict.Key) is not ("file" or "portal")))
            ModelState.AddModelError($"Choices[{conflict.Key}]", text["filing.offline.choose", ("name", conflict.Name)]);
        if (!ModelState.IsValid) return Page();

        var takesFile = Choices.Where(choice => choice.Value == "file").Select(choice => choice.Key).ToHashSet();
        var merged = Comparison.Portal.Select(part => ThreeWayComparison.Merge(part, Comparison.Difference, takesFile)).ToList();
        Refusals = await taking.Write(Sheet, Comparison.Portal, merged, Reason, Hash, cancel);
        if (Refusals.Count == 0) return RedirectToPage("/Filing/Index", new { id = Id });

        // All or nothing: a page that is shown again with a problem leaves nothing behind (WorkOfRequest).
        ModelState.AddModelError("", text["filing.offline.nothing-written"]);
        return Page();
    }

    private PageResult MovedOn()
    {
        Seen = Comparison.State;
        ModelState.Clear();
        ModelState.AddModelError("", text["filing.offline.moved-on"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await filings.Open(Id, cancel) is not { } sheet || await files.Find(Hash, cancel) is not { } bytes) return false;
        try
        {
            var (comparison, _) = await files.Compare(sheet, bytes, "report", Form, cancel);
            if (comparison is null) return false;
            (Sheet, Comparison) = (sheet, comparison);
            return true;
        }
        catch (RefusedFileException)
        {
            return false; // some other file of the organisation: it was never taken in here
        }
    }
}
