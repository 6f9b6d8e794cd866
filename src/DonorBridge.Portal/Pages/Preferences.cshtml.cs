using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages;

/// <summary>Keeps how a reader wants the pages: language and light or dark, in a cookie each.</summary>
[AllowAnonymous]
public sealed class PreferencesModel(LanguageShelf shelf) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public IActionResult OnPostLanguage(string? language, string? back) =>
        shelf.Find(language) is { } known ? Keep(ReaderLanguage.Cookie, known.Code, back) : BadRequest();

    public IActionResult OnPostTheme(string? theme, string? back) =>
        ReaderTheme.Known.Contains(theme) ? Keep(ReaderTheme.Cookie, theme!, back) : BadRequest();

    private LocalRedirectResult Keep(string cookie, string value, string? back)
    {
        Response.Cookies.Append(cookie, value, new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
        });
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "~/");
    }
}
