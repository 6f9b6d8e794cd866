using DonorBridge.Store;
using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.SignIn;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.SignIn;

/// <summary>Sign in with a local account. Nothing here tells which accounts exist.</summary>
[AllowAnonymous]
public sealed class IndexModel(SignInManager<SignInUser> accounts, Logins logins, TimeProvider clock, Wording text, Demonstration demonstration) : PageModel
{
    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Password { get; set; }

    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    public IReadOnlyList<Door> Doors => demonstration.Doors;

    public IActionResult OnGet() => User.Viewer() is { OrgId: not null } ? LocalRedirect(Home()) : Page();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var user = string.IsNullOrWhiteSpace(Email) ? null : await accounts.UserManager.FindByEmailAsync(Email.Trim());
        var password = Password ?? "";
        if (user is null)
        {
            // As slow as a wrong password, so that time does not tell which accounts exist.
            accounts.UserManager.PasswordHasher.HashPassword(new SignInUser { Name = "", Language = "" }, password);
            return Refused();
        }
        var checkedPassword = await accounts.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        return checkedPassword.Succeeded ? await SignIn(user, Home(), cancel) : Refused();
    }

    /// <summary>Walks through a door of the demonstration region.</summary>
    public async Task<IActionResult> OnPostDoor(string key, CancellationToken cancel)
    {
        if (demonstration.Doors.FirstOrDefault(door => door.Key == key) is not { } door) return NotFound();
        return await accounts.UserManager.FindByEmailAsync(door.Email) is { } user
            ? await SignIn(user, door.Address, cancel)
            : NotFound();
    }

    private async Task<IActionResult> SignIn(SignInUser user, string to, CancellationToken cancel)
    {
        var hats = await Memberships.Of(logins.Portal, user.Id, clock.Today(), cancel);
        if (hats.Count == 0)
        {
            ModelState.AddModelError("", text["sign-in.no-membership"]);
            return Page();
        }
        var only = hats.Count == 1 ? hats[0] : null;
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, Session.Of(user, only?.Membership, only?.Name));
        return only is null ? RedirectToPage("/SignIn/Choose", new { back = to }) : LocalRedirect(to);
    }

    private PageResult Refused()
    {
        ModelState.AddModelError("", text["sign-in.refused"]);
        return Page();
    }

    private string Home() => Url.IsLocalUrl(Back) ? Back! : "/home";
}
