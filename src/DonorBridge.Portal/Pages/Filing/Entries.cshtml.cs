using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Ledgers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>The dated entries of one grant up to the end of a due report's period, and a form to book one.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class EntriesModel(UnitOfWork work, FilingSheets sheets, EntryRecording recording, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Due { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Corrects { get; set; }

    [BindProperty] public Guid? FormKey { get; set; }

    [BindProperty] public string? Kind { get; set; } = nameof(MoneyEntryKind.Expenditure);

    [BindProperty] public string? Line { get; set; }

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty, Decimals(2)] public decimal? Amount { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public FilingSheet Sheet { get; private set; } = null!;

    public DueReportPart Part { get; private set; } = null!;

    public MoneyEntryRow? Corrected { get; private set; }

    public Listing<MoneyEntryRow> Entries { get; private set; } = null!;

    public string Currency => Part.Grant.AccountsCurrency();

    public IEnumerable<Choice> Kinds => new[] { MoneyEntryKind.Expenditure, MoneyEntryKind.Receipt, MoneyEntryKind.Interest }.Select(kind => new Choice(kind.ToString(), text[$"filing.entry-kind.{kind}"]));

    public IEnumerable<Choice> Lines => Part.Grant.BudgetLines.Select(line => new Choice(line.Code, $"{line.Code} {line.Name}"));

    public async Task<IActionResult> OnGet(CancellationToken cancel) =>
        !await Load(cancel) ? NotFound() : Entries.State.WantsCsv ? Entries.Csv() : Page();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (On is null && ModelState.GetFieldValidationState(nameof(On)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) ModelState.AddModelError(nameof(On), text["filing.entry-on-missing"]);
        if (!Enum.TryParse<MoneyEntryKind>(Kind, out var kind)) ModelState.AddModelError(nameof(Kind), text["filing.entry-kind-missing"]);
        if (!ModelState.IsValid) return Page();

        var entry = new NewEntry(Sheet.Filing.ProjectId, Guid.Parse(Part.Grant.Id), kind, Line, On!.Value, Amount ?? 0, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim()) { Form = FormKey, Corrects = Corrects, Reason = Reason };
        if (await recording.Book(entry, cancel) is not { } trouble) return RedirectToPage(new { id = Id, due = Due });
        ModelState.AddModelError(trouble switch { EntryTrouble.LineUnknown => nameof(Line), EntryTrouble.ReasonMissing => nameof(Reason), EntryTrouble.DayNotCome => nameof(On), _ => nameof(Amount) }, text[$"filing.entry.{trouble}"]);
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet || sheet.Due.FirstOrDefault(part => part.Due.Id == Due.ToString()) is not { } part) return false;
        (Sheet, Part) = (sheet, part);
        FormKey ??= Guid.CreateVersion7();
        var db = await work.Open(cancel);
        var (grant, project, to) = (Guid.Parse(part.Grant.Id), sheet.Filing.ProjectId, part.Due.Period.To);
        var rows = await db.MoneyEntries.AsNoTracking().Where(row => row.GrantId == grant && row.ProjectId == project && row.BookedOn <= to)
            .OrderByDescending(row => row.BookedOn).ThenByDescending(row => row.Id).ToListAsync(cancel);
        if (Corrects is { } corrects && (Corrected = rows.Find(row => row.Id == corrects)) is null) return false;
        Entries = Listing.Of(text["filing.entries-caption", ("donor", part.Grant.Donor.Name), ("to", to)], rows, ListState.Of(Request),
        [
            new("text", text["filing.entries-text"], row => row.Text ?? text[$"filing.entry-kind.{row.Kind}"]) { IsName = true, Link = row => sheet.CanWrite ? Url.Page(null, new { id = Id, due = Due, corrects = row.Id }) + "#entry" : null },
            new("on", text["filing.entries-on"], row => row.BookedOn) { Shown = row => text.Date(row.BookedOn) },
            new("kind", text["filing.entries-kind"], row => text[$"filing.entry-kind.{row.Kind}"]),
            new("line", text["filing.entries-line"], row => row.Line),
            new("amount", text["filing.entries-amount", ("currency", Currency)], row => row.Amount) { IsNumber = true, Shown = row => text.Number(row.Amount, 2) },
            new("correction", text["filing.entries-correction"], row => row.CorrectionReason),
        ], text);
        return true;
    }
}
