using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Figures;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Ledgers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>How many people of each group were reached in one period. Groups overlap, so the total is asked and not summed.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class PeopleModel(FilingSheets sheets, RecordedFigures recorded, FigureRecording recording, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    [BindProperty] public List<PeopleRow> Rows { get; set; } = [];

    [BindProperty] public string? Source { get; set; }

    [BindProperty] public string? Reason { get; set; }

    /// <summary>What stood in each figure when the form was read.</summary>
    [BindProperty] public string? Version { get; set; }

    /// <summary>By field name: what somebody else saved meanwhile.</summary>
    public Dictionary<string, string> Theirs { get; } = [];

    public IReadOnlyDictionary<string, string> TheirsShown => Theirs;

    public FilingSheet Sheet { get; private set; } = null!;

    public Period Period { get; private set; }

    public IReadOnlyList<FigureRow> Figures { get; private set; } = [];

    /// <summary>Sent before: a change is a correction and needs its reason.</summary>
    public bool WasFiled => Figures.Any(row => row.PeopleGroup is not null && row.FiledIn is not null);

    public string Askers => FilingSheet.Names(Sheet.AskersOf(AskedPart.People).Where(part => part.Due.Period == Period));

    public IEnumerable<Period> Periods => Sheet.PeriodsOf(AskedPart.People);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Rows = [.. Sheet.View.Questions.Groups.Select(group => new PeopleRow { Group = group.Key, Direct = Count(group.Key, Reach.Direct), Indirect = Count(group.Key, Reach.Indirect) })];
        Source = SavedSource;
        Version = Now();
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (!FitsWhatIsAsked()) return NotFound();
        if (!ModelState.IsValid) return Page();

        await RecordAll(cancel);
        if (Theirs.Count > 0)
        {
            Version = Now();
            return this.ShowConflict(text);
        }
        if (!ModelState.IsValid) return Page();
        if (go == "stay") return RedirectToPage(new { id = Id, from = Period.From.ToString("O"), to = Period.To.ToString("O") });
        var later = Periods.SkipWhile(period => period != Period).Skip(1).ToList();
        return later.Count > 0
            ? RedirectToPage(new { id = Id, from = later[0].From.ToString("O"), to = later[0].To.ToString("O") })
            : this.GoOn(Sheet, null, TaskPage.People);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel) || !FitsWhatIsAsked()) return NotFound();
        if (!ModelState.IsValid) return Autosave.Refused();
        await RecordAll(cancel);
        if (Theirs.Count > 0) return Autosave.Conflict(Now(), Theirs);
        if (!ModelState.IsValid) return Autosave.Refused();
        Figures = await recorded.Of(Sheet.Filing.ProjectId, Period, cancel);
        return Autosave.Saved(Now());
    }

    private const string SourceKey = "source";

    private string? SavedSource => Figures.FirstOrDefault(row => row.PeopleGroup is not null && row.Source is not null)?.Source;

    private bool FitsWhatIsAsked() => Rows.All(row => Sheet.View.Questions.Groups.Any(group => group.Key == row.Group));

    private string Now() => FigureVersions.Write(
    [
        .. from @group in Sheet.View.Questions.Groups
           from reach in Enum.GetValues<Reach>()
           select ($"{@group.Key}/{reach}", FigureVersions.Mark(Count(@group.Key, reach))),
        (SourceKey, FigureVersions.Mark(SavedSource)),
    ]);

    private async Task RecordAll(CancellationToken cancel)
    {
        switch (FigureVersions.Of(Version, SourceKey, FigureVersions.Mark(Source), FigureVersions.Mark(SavedSource)))
        {
            case FigureTurn.LeaveTheirs: Source = SavedSource; break;
            case FigureTurn.Conflict: Theirs[nameof(Source)] = SavedSource ?? ""; break;
        }
        for (var i = 0; i < Rows.Count; i++)
        {
            await InTurn(Rows[i].Group, Reach.Direct, Rows[i].Direct, $"Rows[{i}].{nameof(PeopleRow.Direct)}", cancel);
            await InTurn(Rows[i].Group, Reach.Indirect, Rows[i].Indirect, $"Rows[{i}].{nameof(PeopleRow.Indirect)}", cancel);
        }
    }

    private async Task InTurn(string group, Reach reach, decimal? count, string field, CancellationToken cancel)
    {
        var saved = Count(group, reach);
        switch (FigureVersions.Of(Version, $"{group}/{reach}", FigureVersions.Mark(count), FigureVersions.Mark(saved)))
        {
            case FigureTurn.Write: await Record(group, reach, count, field, cancel); break;
            case FigureTurn.Conflict: Theirs[field] = FigureInput.Said(saved, text); break;
        }
    }

    private async Task Record(string group, Reach reach, decimal? count, string field, CancellationToken cancel)
    {
        var key = new FigureKey(Sheet.Filing.ProjectId, Period, FigureKind.UniquePersons) { Group = group, Reach = reach };
        var before = Figures.FirstOrDefault(row => row.PeopleGroup == group && row.Reach == reach);
        var values = new FigureValues { Value = count, Comment = before?.Comment, Source = count is null ? before?.Source : string.IsNullOrWhiteSpace(Source) ? null : Source.Trim() };
        if (await recording.Record(key, values, Reason, cancel) is { } trouble)
            ModelState.AddModelError(trouble == FigureTrouble.ReasonMissing ? nameof(Reason) : field, text[$"filing.figure.{trouble}"]);
    }

    private decimal? Count(string group, Reach reach) => Figures.FirstOrDefault(row => row.PeopleGroup == group && row.Reach == reach)?.Value;

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return false;
        if (ChosenPeriod.Of(sheet.PeriodsOf(AskedPart.People), From, To) is not { } period) return false;
        if (HttpContext.Request.Method == HttpMethods.Post)
        {
            if (!sheet.CanWrite) return false;
            await recording.Hold(Id, cancel);
        }
        (Sheet, Period) = (sheet, period);
        Figures = await recorded.Of(sheet.Filing.ProjectId, period, cancel);
        return true;
    }
}

/// <summary>One group: a number, or nothing where it was not counted.</summary>
public sealed class PeopleRow
{
    public string Group { get; set; } = "";

    [Decimals(0)] public decimal? Direct { get; set; }

    [Decimals(0)] public decimal? Indirect { get; set; }
}
