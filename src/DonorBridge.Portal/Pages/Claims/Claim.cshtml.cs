using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using DonorBridge.Store.Programmes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Claims;

/// <summary>One claim: what the contact point may know of the project, and its answer: known to us and fits, or not.</summary>
[Authorize(Roles = Roles.ContactPoint)]
public sealed class ClaimModel(UnitOfWork work, Claiming claiming, NewestQuestions questions, Wording text) : PageModel
{
    [BindProperty] public string? Answer { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public SeenClaim Claim { get; private set; } = null!;

    /// <summary>What the groups of people are called.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (Kind is null) ModelState.AddModelError(nameof(Answer), text["claims.answer-missing"]);
        if (Kind == ClaimAnswerKind.Declined && string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), text["claims.reason-missing"]);
        if (!ModelState.IsValid) return Page();

        await claiming.Answer(id, Kind!.Value, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), User.FindFirst("name")?.Value ?? "", cancel);
        return RedirectToPage(new { id });
    }

    private ClaimAnswerKind? Kind => Answer switch { "confirm" => ClaimAnswerKind.Confirmed, "decline" => ClaimAnswerKind.Declined, _ => null };

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        var claims = await SeenClaim.On(await work.Open(cancel), work.Viewer.Country, cancel);
        if (claims.FirstOrDefault(claim => claim.Contribution.ClaimId == id) is not { } found) return false;
        Claim = found;
        if (found.Contribution.Reached.Count > 0) Groups = (await questions.Wording(cancel)).Groups;
        return true;
    }
}
