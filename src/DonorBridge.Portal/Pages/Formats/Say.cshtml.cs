using DonorBridge.Portal.Languages;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Offers a version to the catalogue, takes it back, confirms it as its donor, or marks it as checked: each after a look at what that means.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class SayModel(UnitOfWork work, SeenFormats formats, FormatOffering offering, Wording text) : PageModel
{
    private static readonly string[] Deeds = ["offer", "take-back", "confirm", "check"];

    public SeenFormat Seen { get; private set; } = null!;

    public string Deed { get; private set; } = "";

    /// <summary>Others' agreements ask for it, so that its offer cannot be taken back.</summary>
    public bool IsHeld { get; private set; }

    public async Task<IActionResult> OnGet(string key, int version, string deed, CancellationToken cancel) => await Find(key, version, deed, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string key, int version, string deed, CancellationToken cancel)
    {
        if (!await Find(key, version, deed, cancel)) return NotFound();
        var (folder, person) = (Seen.Row.Id, User.FindFirst("name")?.Value ?? "");
        switch (deed)
        {
            case "offer": await offering.Offer(folder, person, cancel); break;
            case "confirm": await offering.Say(folder, FormatWord.ConfirmedByDonor, person, cancel); break;
            case "check": await offering.Say(folder, FormatWord.CheckedBySecretariat, person, cancel); break;
            case var _ when !await offering.TakeBack(folder, person, cancel):
                ModelState.AddModelError("", text["formats.held"]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
        }
        return RedirectToPage("/Formats/Format", new { id = key, version });
    }

    private async Task<bool> Find(string key, int version, string deed, CancellationToken cancel)
    {
        if (!Deeds.Contains(deed) || await formats.One(key, version, cancel) is not { } seen || !May(seen, deed)) return false;
        (Seen, Deed) = (seen, deed);
        IsHeld = deed == "take-back" && await offering.IsUsedByOthers(seen.Row.Id, cancel);
        return true;
    }

    private bool May(SeenFormat seen, string deed) => deed switch
    {
        "confirm" => FormatOffering.MaySay(work.Viewer, seen.Row, FormatWord.ConfirmedByDonor),
        "check" => FormatOffering.MaySay(work.Viewer, seen.Row, FormatWord.CheckedBySecretariat),
        _ => seen.Row.OwnerOrg == work.Viewer.OrgId,
    };
}
