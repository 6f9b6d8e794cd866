using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Spending;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Ledgers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>One instalment: asked for, and received. What is received is a receipt of the accounts, a new one or one that is booked already.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class InstalmentModel(UnitOfWork work, AgreementSeen seen, InstalmentRecording recording, Wording text) : PageModel
{
    private const string IsNew = "new";

    [BindProperty] public DateOnly? RequestedOn { get; set; }

    [BindProperty] public string? Entry { get; set; }

    [BindProperty] public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Decimals(2)] public decimal? Paid { get; set; }

    [BindProperty, Decimals(2)] public decimal? Arrived { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public SeenGrant Grant { get; private set; } = null!;

    public InstalmentRow Row { get; private set; } = null!;

    /// <summary>Receipts that are no instalment's yet, and "a new one".</summary>
    public IReadOnlyList<Choice> Receipts { get; private set; } = [];

    /// <summary>A report that was sent carries the receipt booked with it.</summary>
    public bool WasFiled { get; private set; }

    /// <summary>The receipt was in the accounts before, and stays there.</summary>
    public bool WasBooked { get; private set; }

    /// <summary>The donor pays in one currency and the accounts are kept in another.</summary>
    public bool IsExchanged => Grant.Terms.AccountsCurrency() != Grant.Terms.Amount.Currency;

    public string? Came { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, Guid instalment, CancellationToken cancel)
    {
        if (!await Find(id, instalment, cancel)) return NotFound();
        RequestedOn = Row.RequestedOn ?? seen.Today;
        Paid = Row.Amount;
        if (!IsExchanged) Arrived = Row.Amount;
        return Page();
    }

    public async Task<IActionResult> OnPostRequest(Guid id, Guid instalment, CancellationToken cancel)
    {
        if (!await Find(id, instalment, cancel)) return NotFound();
        MustHaveCome(nameof(RequestedOn), RequestedOn);
        if (!ModelState.IsValid) return Page();
        await recording.Request(id, instalment, RequestedOn!.Value, User.FindFirst("name")?.Value ?? "", cancel);
        return RedirectToPage("/Agreements/Grant", null, new { id }, "instalments");
    }

    public async Task<IActionResult> OnPostReceive(Guid id, Guid instalment, CancellationToken cancel)
    {
        if (!await Find(id, instalment, cancel)) return NotFound();
        var booked = Guid.TryParse(Entry, out var entry) && Receipts.Any(one => one.Value == Entry) ? entry : (Guid?)null;
        // What came already is refused below, whatever else was typed.
        if (Row.ReceivedOn is not null) await recording.Receive(id, instalment, new InstalmentCame(seen.Today, 0, 0, null), cancel);
        if (Receipts.Count > 1 && booked is null && Entry != IsNew) ModelState.AddModelError(nameof(Entry), text["agreements.receive-entry-missing"]);
        if (booked is null) MustHaveCome(nameof(ReceivedOn), ReceivedOn);
        if (IsExchanged) MustBeAbove(nameof(Paid), Paid);
        if (booked is null) MustBeAbove(nameof(Arrived), Arrived);
        if (!ModelState.IsValid) return Page();

        var came = new InstalmentCame(ReceivedOn ?? default, Paid ?? 0, Arrived ?? 0, text["agreements.instalment-title", ("date", Row.DueOn)]) { Entry = booked };
        if (await recording.Receive(id, instalment, came, cancel) is not { } trouble) return RedirectToPage("/Agreements/Grant", null, new { id }, "instalments");
        ModelState.AddModelError(IsExchanged ? nameof(Paid) : nameof(Arrived), text[$"agreements.receive.{trouble}"]);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBack(Guid id, Guid instalment, CancellationToken cancel)
    {
        if (!await Find(id, instalment, cancel)) return NotFound();
        if (await recording.TakeBack(id, instalment, Reason, cancel) is not { } trouble) return RedirectToPage(null, new { id, instalment });
        ModelState.AddModelError(nameof(Reason), text[$"agreements.receive.{trouble}"]);
        return Page();
    }

    private void MustHaveCome(string field, DateOnly? day)
    {
        if (ModelState.GetFieldValidationState(field) == ModelValidationState.Invalid) return;
        if (day is null) ModelState.AddModelError(field, text["agreements.date-missing"]);
        if (day > seen.Today) ModelState.AddModelError(field, text["agreements.day-not-come"]);
        if (day < Grant.Terms.Start.AddYears(-1)) ModelState.AddModelError(field, text["agreements.day-before", ("start", Grant.Terms.Start)]);
    }

    private void MustBeAbove(string field, decimal? amount)
    {
        if (ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid && amount is null or <= 0) ModelState.AddModelError(field, text["agreements.receive.AmountMissing"]);
    }

    private async Task<bool> Find(Guid id, Guid instalment, CancellationToken cancel)
    {
        if (await seen.Grant(id, cancel) is not { Row.State: not GrantState.Draft } grant) return false;
        var db = await work.Open(cancel);
        if (await db.Instalments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == instalment && row.GrantId == id, cancel) is not { } row) return false;
        (Grant, Row) = (grant, row);
        var receipts = await db.MoneyEntries.AsNoTracking().Where(one => one.GrantId == id && one.Kind == MoneyEntryKind.Receipt).OrderByDescending(one => one.BookedOn).ThenBy(one => one.Id).ToListAsync(cancel);
        var own = receipts.Where(one => one.InstalmentId == instalment && one.Source == InstalmentRecording.Source).ToList();
        WasFiled = own.Any(one => one.FiledIn is not null);
        WasBooked = own.Count == 0;
        Receipts = [.. receipts.Where(one => one.InstalmentId is null && one.CorrectsId is null && receipts.Where(other => other.CorrectsId == one.Id).Sum(other => other.Amount) + one.Amount > 0)
            .Select(one => new Choice(one.Id.ToString(), Words(one), one.CounterpartName)), new Choice(IsNew, text["agreements.receive-new"])];
        Came = row is { ReceivedOn: { } on, ReceivedAmount: { } amount }
            ? row.ReceivedRate is { } rate && IsExchanged
                ? text["agreements.came-rate", ("date", on), ("amount", text.Money(amount, grant.Terms.Amount.Currency)), ("arrived", text.Money(amount * rate, grant.Terms.AccountsCurrency())), ("rate", text.Number(rate, 6))]
                : text["agreements.came-on", ("date", on), ("amount", text.Money(amount, row.ReceivedCurrency ?? grant.Terms.Amount.Currency))]
            : null;
        return true;
    }

    private string Words(MoneyEntryRow one) => text["agreements.receive-booked", ("date", one.BookedOn), ("amount", text.Money(one.Amount, one.Currency)), ("text", one.Text ?? "")];
}
