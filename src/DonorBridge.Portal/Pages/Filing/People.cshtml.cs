using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Figures;
using DonorBridge.Portal.Reading;
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
        Source = Figures.FirstOrDefault(row => row.PeopleGroup is not null && row.Source is not null)?.Source;
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Rows.Any(row => Sheet.View.Questions.Groups.All(group => group.Key != row.Group))) return NotFound();
        if (!ModelState.IsValid) return Page();

        for (var i = 0; i < Rows.Count; i++)
        {
            await Record(Rows[i].Group, Reach.Direct, Rows[i].Direct, $"Rows[{i}].{nameof(PeopleRow.Direct)}", cancel);
            await Record(Rows[i].Group, Reach.Indirect, Rows[i].Indirect, $"Rows[{i}].{nameof(PeopleRow.Indirect)}", cancel);
        }
        if (!ModelState.IsValid) return Page();
        if (go == "stay") return RedirectToPage(new { id = Id, from = Period.From.ToString("O"), to = Period.To.ToString("O") });
        var later = Periods.SkipWhile(period => period != Period).Skip(1).ToList();
        return later.Count > 0
            ? RedirectToPage(new { id = Id, from = later[0].From.ToString("O"), to = later[0].To.ToString("O") })
            : this.GoOn(Sheet, null, TaskPage.People);
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
        if (HttpContext.Request.Method == HttpMethods.Post && !sheet.CanWrite) return false;
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
