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

/// <summary>Each indicator's figure, once for each different period, where the ledger does not have it already.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class ResultsModel(FilingSheets sheets, RecordedFigures recorded, FigureRecording recording, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    [BindProperty] public List<FigureInput> Rows { get; set; } = [];

    [BindProperty] public string? Reason { get; set; }

    /// <summary>What stood in each figure when the form was read.</summary>
    [BindProperty] public string? Version { get; set; }

    /// <summary>By field name: what somebody else saved meanwhile.</summary>
    public Dictionary<string, string> Theirs { get; } = [];

    public IReadOnlyDictionary<string, string> TheirsShown => Theirs;

    public FilingSheet Sheet { get; private set; } = null!;

    public Period Period { get; private set; }

    public IReadOnlyList<AskedFigure> Asked { get; private set; } = [];

    public bool WasFiled => Asked.Any(asked => asked.Recorded?.FiledIn is not null);

    public IEnumerable<Period> Periods => Sheet.PeriodsOf(AskedPart.Results);

    public string Askers => FilingSheet.Names(Sheet.AskersOf(AskedPart.Results).Where(part => part.Due.Period == Period));

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Rows = [.. Asked.Select(FigureInput.Of)];
        Version = Now();
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (!FitsWhatIsAsked()) return StatusCode(StatusCodes.Status409Conflict);
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
            : this.GoOn(Sheet, null, TaskPage.Results);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (!FitsWhatIsAsked()) return StatusCode(StatusCodes.Status409Conflict);
        if (!ModelState.IsValid) return Autosave.Refused();
        await RecordAll(cancel);
        if (Theirs.Count > 0) return Autosave.Conflict(Now(), Theirs);
        if (!ModelState.IsValid) return Autosave.Refused();
        Asked = AskedFigure.Of(Sheet, Period, await recorded.Of(Sheet.Filing.ProjectId, Period, cancel));
        return Autosave.Saved(Now());
    }

    private bool FitsWhatIsAsked() => Rows.Count == Asked.Count && !Rows.Where((row, index) => row.Indicator != Asked[index].Indicator.Id).Any();

    private string Now() => FigureVersions.Write(Asked.Select(asked => (asked.Indicator.Id, FigureVersions.Mark(FigureInput.Of(asked).Values(asked)))));

    private async Task RecordAll(CancellationToken cancel)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            var asked = Asked[i];
            if (asked.Summed is not null) continue;
            var saved = FigureInput.Of(asked);
            switch (FigureVersions.Of(Version, asked.Indicator.Id, FigureVersions.Mark(Rows[i].Values(asked)), FigureVersions.Mark(saved.Values(asked))))
            {
                case FigureTurn.Write: await Record(i, cancel); break;
                case FigureTurn.Conflict: foreach (var (name, said) in saved.Fields($"Rows[{i}].", asked.Indicator.Kind, text)) Theirs[name] = said; break;
            }
        }
    }

    private async Task Record(int i, CancellationToken cancel)
    {
        var asked = Asked[i];
        var key = new FigureKey(Sheet.Filing.ProjectId, Period, asked.Indicator.Kind) { Indicator = Guid.Parse(asked.Indicator.Id) };
        if (await recording.Record(key, Rows[i].Values(asked), Reason, cancel) is not { } trouble) return;
        var field = trouble switch
        {
            FigureTrouble.ReasonMissing => nameof(Reason),
            FigureTrouble.NoDenominator => $"Rows[{i}].{nameof(FigureInput.Denominator)}",
            _ when asked.Indicator.Kind == FigureKind.Ratio => $"Rows[{i}].{nameof(FigureInput.Numerator)}",
            _ => $"Rows[{i}].{nameof(FigureInput.Value)}",
        };
        ModelState.AddModelError(field, text[$"filing.figure.{trouble}"]);
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return false;
        if (ChosenPeriod.Of(sheet.PeriodsOf(AskedPart.Results), From, To) is not { } period) return false;
        if (HttpContext.Request.Method == HttpMethods.Post)
        {
            if (!sheet.CanWrite) return false;
            await recording.Hold(Id, cancel);
        }
        (Sheet, Period) = (sheet, period);
        Asked = AskedFigure.Of(sheet, period, await recorded.Of(sheet.Filing.ProjectId, period, cancel));
        return true;
    }
}
