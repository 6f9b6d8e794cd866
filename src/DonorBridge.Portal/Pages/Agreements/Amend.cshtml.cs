using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>A dated change of a signed agreement. A new budget or a new schedule is given whole.</summary>
[Authorize(Roles = Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class AmendModel(UnitOfWork work, AgreementSeen seen, GrantAmending amending, NewestQuestions questions, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public string? Reason { get; set; }

    [BindProperty] public DateOnly? NewEnd { get; set; }

    [BindProperty, Decimals(2)] public decimal? NewAmount { get; set; }

    [BindProperty] public TermsForm Form { get; set; } = new();

    [BindProperty] public PartnerChange Partners { get; set; } = new();

    public SeenGrant Grant { get; private set; } = null!;

    /// <summary>Null until one is chosen.</summary>
    public AmendmentKind? Chosen => Key.Read<AmendmentKind>(Kind);

    public bool AsksEnd => Chosen is AmendmentKind.NoCostExtension or AmendmentKind.Money or AmendmentKind.Termination;

    public bool AsksAmount => Chosen is AmendmentKind.Money or AmendmentKind.Termination;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (Chosen == AmendmentKind.Budget) Form.Lines = TermsShown.Lines(Grant.Terms);
        if (Chosen == AmendmentKind.Schedule) Form.Rules = TermsShown.Rules(Grant);
        if (Chosen == AmendmentKind.Partner) Partners.Joining.Add(new());
        Form.WithRoom();
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string? add, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (add == "joining")
        {
            Partners.Joining.Add(new());
            return Page();
        }
        if (add is not null) return Form.Add(add) ? Page() : BadRequest();
        if (!ModelState.IsValid) return Page();

        Form.LeaveOutBlank();
        ModelState.Clear();
        var reading = new TermsReading(Form, nameof(Form), ModelState, text);
        Missing(reading);
        if (ModelState.IsValid) Check(reading);
        if (!ModelState.IsValid)
        {
            Form.WithRoom();
            return Page();
        }
        await amending.Amend(id, new NewAmendment(Chosen!.Value, From!.Value, Reason!.Trim(), AsksEnd ? NewEnd : null, AsksAmount ? NewAmount : null, NewLines(reading), NewRules())
        {
            Leaving = Chosen == AmendmentKind.Partner ? Partners.Leaving : [],
            Joining = Chosen == AmendmentKind.Partner ? Partners.Read() : [],
        }, cancel);
        return RedirectToPage("/Agreements/Grant", new { id });
    }

    private void Missing(TermsReading reading)
    {
        if (Chosen is null) ModelState.AddModelError(nameof(Kind), text["agreements.choose-missing"]);
        if (From is null) ModelState.AddModelError(nameof(From), text["agreements.date-missing"]);
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), text["agreements.why-missing"]);
        if (Chosen is AmendmentKind.NoCostExtension or AmendmentKind.Termination && NewEnd is null) ModelState.AddModelError(nameof(NewEnd), text["agreements.date-missing"]);
        if (Chosen == AmendmentKind.NoCostExtension && NewEnd <= Grant.Terms.End) ModelState.AddModelError(nameof(NewEnd), text["agreements.not-later", ("end", Grant.Terms.End)]);
        if (Chosen == AmendmentKind.Termination && NewEnd > Grant.Terms.End) ModelState.AddModelError(nameof(NewEnd), text["agreements.not-earlier", ("end", Grant.Terms.End)]);
        if (Chosen == AmendmentKind.Money && NewAmount is null) ModelState.AddModelError(nameof(NewAmount), text["agreements.amount-missing"]);
        if (From < Grant.Terms.Start) ModelState.AddModelError(nameof(From), text["agreements.from-before-start", ("start", Grant.Terms.Start)]);
        if (Chosen == AmendmentKind.Partner) Partners.Missing(ModelState, nameof(Partners), text);
        if (Chosen == AmendmentKind.Budget) reading.MissingInLines();
        if (Chosen == AmendmentKind.Schedule) reading.MissingInRules();
    }

    private void Check(TermsReading reading)
    {
        var terms = Grant.Terms with
        {
            End = AsksEnd ? NewEnd ?? Grant.Terms.End : Grant.Terms.End,
            Amount = AsksAmount && NewAmount is { } amount ? new Money(amount, Grant.Terms.Amount.Currency) : Grant.Terms.Amount,
            BudgetLines = Chosen == AmendmentKind.Budget ? NewLines(reading) : Grant.Terms.BudgetLines,
        };
        foreach (var problem in TermsCheck.Of(terms, Chosen == AmendmentKind.Schedule ? NewRules() : []))
            if (problem.Place is "end") ModelState.AddModelError(nameof(NewEnd), text[$"agreements.fault-{Key.Of(problem.Fault)}"]);
            else if (problem.Place is "amount") ModelState.AddModelError(nameof(NewAmount), text[$"agreements.fault-{Key.Of(problem.Fault)}"]);
            else reading.Tell([problem]);
    }

    private List<BudgetLine> NewLines(TermsReading reading) => Chosen == AmendmentKind.Budget ? reading.Lines(Grant.Terms.Amount.Currency) : [];

    private List<ScheduleRule> NewRules() => Chosen == AmendmentKind.Schedule ? Form.Rules.ConvertAll(rule => rule.Read()!) : [];

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        if (await seen.Grant(id, cancel) is not { Row.State: not GrantState.Draft } grant) return false;
        Grant = grant;
        if (Chosen == AmendmentKind.Partner) await Partners.Prepare(await work.Open(cancel), work.Viewer.Organisation, grant.Terms.Projects, cancel);
        Form.Choices = await TermsChoices.Of(work, questions, text, cancel);
        return true;
    }
}
