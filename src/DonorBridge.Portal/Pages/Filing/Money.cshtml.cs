using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Ledgers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>Each grant's spending, funds and forecast as the ledger has them; here are only the words beside a line, and what is expected.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class MoneyModel(FilingSheets sheets, SectionSaving saving, EntryRecording entries, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Version { get; set; }

    [BindProperty] public List<ExplanationRow> Explanations { get; set; } = [];

    [BindProperty] public List<ForecastInput> Forecasts { get; set; } = [];

    public FilingSheet Sheet { get; private set; } = null!;

    public string Section { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Theirs { get; private set; } = new Dictionary<string, string>();

    public IEnumerable<DueReportPart> Parts =>
        Sheet.Due.Where(part => part.Due.Asks.Any(asked => asked is AskedPart.Spending or AskedPart.Funds or AskedPart.Forecast));

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Version = SectionVersions.Write([(Section, Sheet.Version(Section))]);
        Explanations = Read(Sheet.Document(Section));
        Forecasts = [.. Sheet.ForecastYears.Select(one => new ForecastInput { Grant = one.Part.Grant.Id, Year = one.Year, Amount = one.Part.Forecast.FirstOrDefault(forecast => forecast.Year == one.Year)?.Amount.Amount })];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await SaveWords(cancel)) return this.ShowConflict(text);
        await Expect(cancel);
        if (!ModelState.IsValid) return Page();
        return go == "stay" ? RedirectToPage(new { id = Id }) : this.GoOn(Sheet, null, TaskPage.Money);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        if (!ModelState.IsValid) return Autosave.Refused();
        if (!await SaveWords(cancel)) return Autosave.Conflict(Version!, Theirs);
        await Expect(cancel);
        return ModelState.IsValid ? Autosave.Saved(Version!) : Autosave.Refused();
    }

    private async Task Expect(CancellationToken cancel)
    {
        var asked = Sheet.ForecastYears.Select(one => (one.Part.Grant.Id, one.Year)).ToHashSet();
        foreach (var forecast in Forecasts.Where(one => asked.Contains((one.Grant, one.Year))))
        {
            if (forecast.Amount < 0)
            {
                ModelState.AddModelError($"Forecasts[{Forecasts.IndexOf(forecast)}].Amount", text["filing.money-below-zero"]);
                continue;
            }
            await entries.Expect(Guid.Parse(forecast.Grant), forecast.Year, forecast.Amount, cancel);
        }
    }

    private async Task<bool> SaveWords(CancellationToken cancel)
    {
        var document = Sheet.Document(Section);
        var lines = Read(document).Select(row => (row.Grant, row.Line)).ToHashSet();
        var written = document with
        {
            Explanations =
            [
                .. document.Explanations.Where(said => !lines.Contains((said.Grant, said.Line))),
                .. Explanations.Where(row => lines.Contains((row.Grant, row.Line)) && !string.IsNullOrWhiteSpace(row.Words)).Select(row => new LineExplanation(row.Grant, row.Line, row.Words!.Trim())),
            ],
        };
        if (AnswerWriting.Same(document, written))
        {
            Version = SectionVersions.Write([(Section, Sheet.Version(Section))]);
            return true;
        }
        var saved = await saving.Save(Id, Section, SectionVersions.Of(Version, Section), written, cancel);
        Version = SectionVersions.Write([(Section, saved.Version)]);
        if (saved.Saved) return true;
        Theirs = Read(saved.Document).Select((row, index) => (row, index)).ToDictionary(one => $"Explanations[{one.index}].Words", one => one.row.Words ?? "");
        return false;
    }

    // A line of a grant is explained once, also where two due reports of the grant show it.
    private List<ExplanationRow> Read(SectionDocument document) =>
    [
        .. from part in Parts.Where(part => part.Spending.Count > 0).DistinctBy(part => part.Grant.Id)
           from line in part.Spending
           select new ExplanationRow { Grant = part.Grant.Id, Line = line.Line, Words = document.Explanations.FirstOrDefault(said => said.Grant == part.Grant.Id && said.Line == line.Line)?.Text }
    ];

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return false;
        if (sheet.Asked.FirstOrDefault(one => one.Parts.Any(part => FilingTask.PageOf(part) == TaskPage.Money)) is not { } section) return false;
        (Sheet, Section) = (sheet, section.Key);
        return true;
    }
}

public sealed class ExplanationRow
{
    public string Grant { get; set; } = "";

    public string Line { get; set; } = "";

    public string? Words { get; set; }
}

public sealed class ForecastInput
{
    public string Grant { get; set; } = "";

    public int Year { get; set; }

    [Decimals(2)] public decimal? Amount { get; set; }
}
