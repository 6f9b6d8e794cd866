using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>One page to set up a grant, new or still a draft. Buttons add rows; a preview shows which reports the clauses make due.</summary>
[Authorize(Roles = Roles.NgoAuthor + "," + Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class EditModel(UnitOfWork work, AgreementSeen seen, GrantSetup setup, NewestQuestions questions, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public TermsForm Form { get; set; } = new();

    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>What the clauses make due; null until asked for.</summary>
    public IReadOnlyList<ExpectedReport>? Preview { get; private set; }

    public string ProjectName(string id) => Form.Choices.Projects.FirstOrDefault(project => project.Value == id)?.Text ?? id;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Id is { } id)
        {
            if (await seen.Grant(id, cancel) is not { Row.State: GrantState.Draft } grant) return NotFound();
            Form = TermsShown.Of(grant);
        }
        await Prepare(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? add, string? go, CancellationToken cancel)
    {
        if (Id is { } id && await seen.Grant(id, cancel) is null) return NotFound();
        await Prepare(cancel);
        if (add is not null) return Form.Add(add) ? Page() : BadRequest();
        if (!ModelState.IsValid) return Page();

        Form.LeaveOutBlank();
        ModelState.Clear();
        var reading = new TermsReading(Form, nameof(Form), ModelState, text);
        var terms = reading.Read(work.Viewer.Organisation);
        Notes = reading.Notes;
        Form.WithRoom();
        if (terms is null) return Page();
        if (go == "preview")
        {
            Preview = Schedule.Of(terms.Grant, terms.Rules);
            return Page();
        }
        return RedirectToPage("/Agreements/Grant", new { id = await Keep(terms, cancel) });
    }

    private async Task Prepare(CancellationToken cancel)
    {
        var choices = await TermsChoices.Of(work, questions, text, cancel);
        // No grant is passed on from itself.
        Form.Choices = choices with { Parents = [.. choices.Parents.Where(parent => parent.Value != Id?.ToString())] };
        Form.WithRoom();
    }

    private async Task<Guid> Keep(GrantTerms terms, CancellationToken cancel)
    {
        if (Form.Donor is null)
        {
            var country = string.IsNullOrWhiteSpace(Form.NewDonorCountry) ? null : Form.NewDonorCountry.Trim().ToUpperInvariant();
            var donor = await setup.WriteDownDonor(Form.NewDonor!.Trim(), country, cancel);
            terms = terms with { Grant = terms.Grant with { Donor = terms.Grant.Donor with { Id = donor.ToString() } } };
        }
        return await setup.Keep(Id, terms, cancel);
    }
}
