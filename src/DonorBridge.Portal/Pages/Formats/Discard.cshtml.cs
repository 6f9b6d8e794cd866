using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Throws a draft away, after asking.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class DiscardModel(DraftKeeping drafting) : PageModel
{
    public FormatDraftRow Draft { get; private set; } = null!;

    public async Task OnGet(Guid id, CancellationToken cancel) => Draft = await drafting.Read(id, cancel);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        await drafting.Discard(id, cancel);
        return RedirectToPage("/Formats/Index");
    }
}
