using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using DonorBridge.Store.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>Takes a shared document back.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class UnshareModel(UnitOfWork work, DocumentSharing sharing) : PageModel
{
    public ShareRow Share { get; private set; } = null!;

    public string With { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.Shares.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) is not { } share) return NotFound();
        if (share.RevokedAt is not null) return RedirectToPage("/Sent/Shares");
        Share = share;
        With = await db.Organisations.Where(row => row.Id == share.ToOrg).Select(row => row.Name).SingleAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        await sharing.TakeBack(id, cancel);
        return RedirectToPage("/Sent/Shares");
    }
}
