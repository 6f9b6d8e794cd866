using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Pages.Filing.Figures;
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

    private string? _read;

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
        Version = Versions(Sheet.Version(Section), Marks());
        Explanations = Read(Sheet.Document(Section));
        Forecasts = [.. Sheet.ForecastYears.Select(one => new ForecastInput { Grant = one.Part.Grant.Id, Year = one.Year, Amount = Expected(one.Part, one.Year) })];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await SaveWords(cancel)) return this.ShowConflict(text);
        if (!await Expect(cancel)) return this.ShowConflict(text);
        if (!ModelState.IsValid) return Page();
        return go == "stay" ? RedirectToPage(new { id = Id }) : this.GoOn(Sheet, null, TaskPage.Money);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        if (!ModelState.IsValid) return Autosave.Refused();
        if (!await SaveWords(cancel)) return Autosave.Conflict(Version!, Theirs);
        if (!await Expect(cancel)) return Autosave.Conflict(Version!, Theirs);
        return ModelState.IsValid ? Autosave.Saved(Version!) : Autosave.Refused();
    }

    // Nothing is written where somebody else expects another amount meanwhile: both are shown.
    private async Task<bool> Expect(CancellationToken cancel)
    {
        var now = Sheet.ForecastYears.ToDictionary(one => Key(one.Part.Grant.Id, one.Year), one => Expected(one.Part, one.Year));
        var theirs = new Dictionary<string, string>();
        foreach (var (forecast, index) in Forecasts.Select((forecast, index) => (forecast, index)).Where(one => now.ContainsKey(Key(one.forecast.Grant, one.forecast.Year))))
        {
            var key = Key(forecast.Grant, forecast.Year);
            if (forecast.Amount < 0)
            {
                ModelState.AddModelError($"Forecasts[{index}].Amount", text["filing.money-below-zero"]);
                continue;
            }
            switch (FigureVersions.Of(_read, key, Mark(forecast.Amount), Mark(now[key])))
            {
                case FigureTurn.Write:
                    await entries.Expect(Guid.Parse(forecast.Grant), forecast.Year, now[key] = forecast.Amount, cancel);
                    break;
                case FigureTurn.Conflict:
                    theirs[$"Forecasts[{index}].Amount"] = now[key] is { } amount ? text.Number(amount, 2) : "";
                    break;
            }
        }
        if (theirs.Count == 0)
        {
            Version = Versions(SectionVersions.Of(Version, Section), FigureVersions.Write(now.Select(one => (one.Key, Mark(one.Value)))));
            return true;
        }
        (Theirs, Version) = (theirs, Versions(SectionVersions.Of(_read, Section), Marks()));
        return false;
    }

    // What was expected when the form was read stands beside the section's version.
    private string Marks() => FigureVersions.Write(Sheet.ForecastYears.Select(one => (Key(one.Part.Grant.Id, one.Year), Mark(Expected(one.Part, one.Year)))));

    private string Versions(int section, string marks) => $"{SectionVersions.Write([(Section, section)])},{marks}";

    private string MarksRead() => string.Join(',', (_read ?? "").Split(',').Where(one => one.Contains('|', StringComparison.Ordinal)));

    private static string Key(string grant, int year) => FormattableString.Invariant($"{grant}|{year}");

    private static string Mark(decimal? amount) => FigureVersions.Mark(amount, "");

    private static decimal? Expected(DueReportPart part, int year) => part.Forecast.FirstOrDefault(forecast => forecast.Year == year)?.Amount.Amount;

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
            Version = Versions(Sheet.Version(Section), MarksRead());
            return true;
        }
        var saved = await saving.Save(Id, Section, SectionVersions.Of(_read, Section), written, cancel);
        Version = Versions(saved.Version, MarksRead());
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
        (Sheet, Section, _read) = (sheet, section.Key, Version);
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
