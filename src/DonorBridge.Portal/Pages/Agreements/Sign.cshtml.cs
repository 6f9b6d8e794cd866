using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>Says that the agreement is signed: its reports become due, and only amendments change it from then on.</summary>
[Authorize(Roles = Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class SignModel(AgreementSeen seen, GrantSetup setup, Wording text) : PageModel
{
    [BindProperty] public DateOnly? SignedOn { get; set; }

    public SeenGrant Grant { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (SignedOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(SignedOn), text["agreements.date-missing"]);
        if (SignedOn > seen.Today) ModelState.AddModelError(nameof(SignedOn), text["agreements.signed-later"]);
        if (!ModelState.IsValid) return Page();

        foreach (var problem in await setup.Sign(id, SignedOn!.Value, cancel))
            ModelState.AddModelError("", text["agreements.not-ready", ("why", text[$"agreements.fault-{Key.Of(problem.Fault)}"])]);
        return ModelState.IsValid ? RedirectToPage("/Agreements/Grant", new { id }) : Page();
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        if (await seen.Grant(id, cancel) is not { } grant) return false;
        Grant = grant;
        return true;
    }
}
