using DonorBridge.Store;
using DonorBridge.Portal.Composition;
using DonorBridge.Portal.SignIn;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.SignIn;

/// <summary>For a person with several hats: which one they wear now.</summary>
[AllowAnonymous]
public sealed class ChooseModel(UserManager<SignInUser> accounts, Logins logins, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    public IReadOnlyList<Hat> Hats { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel) =>
        await Load(cancel) ? Page() : RedirectToPage("/SignIn/Index");

    public async Task<IActionResult> OnPost(Guid membership, CancellationToken cancel)
    {
        if (!await Load(cancel) || await accounts.GetUserAsync(User) is not { } user) return RedirectToPage("/SignIn/Index");
        if (Hats.FirstOrDefault(hat => hat.Membership.Id == membership) is not { } chosen) return NotFound();

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, Session.Of(user, chosen.Membership, chosen.Name));
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/home");
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (User.Viewer() is not { } viewer) return false;
        Hats = await Memberships.Of(logins.Portal, viewer.PersonId, clock.Today(), cancel);
        return true;
    }
}
