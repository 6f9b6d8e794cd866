using DonorBridge.Portal.Languages;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>The donor lets one report come on another day; who wrote it down and why is kept.</summary>
[Authorize(Roles = Roles.NgoAuthor + "," + Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class DueDateModel(UnitOfWork work, DueDateMoving moving, Wording text) : PageModel
{
    [BindProperty] public DateOnly? NewDueOn { get; set; }

    [BindProperty] public string? Why { get; set; }

    public DueReportRow Due { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (NewDueOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(NewDueOn), text["agreements.date-missing"]);
        if (NewDueOn <= Due.ToOn) ModelState.AddModelError(nameof(NewDueOn), text["agreements.due-within", ("end", Due.ToOn)]);
        if (string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), text["agreements.why-missing"]);
        if (!ModelState.IsValid) return Page();

        await moving.Move(id, NewDueOn!.Value, Why!.Trim(), cancel);
        return RedirectToPage("/Agreements/Grant", new { id = Due.GrantId });
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.DueReports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) is not { } due) return false;
        Due = due;
        return true;
    }
}
