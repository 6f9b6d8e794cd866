using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>What an agreement's reports will keep, cut and lack in its donor's own forms, for both sides to see before they sign.</summary>
[Authorize]
public sealed class GrantModel(UnitOfWork work, AgreedCoverage agreed, DraftShowing showing, NewestQuestions questions, Wording text) : PageModel
{
    public SeenAgreement Seen { get; private set; } = null!;

    public IReadOnlyList<SeenStatement> Statements => Seen.Statements;

    public StandardReportWording Words { get; private set; } = null!;

    /// <summary>The viewer's own, not signed yet: its donor sees it only when shown.</summary>
    public bool IsOwnDraft { get; private set; }

    public bool IsShown { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.Grants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && (row.OwnerOrg == own || row.DonorOrg == own), cancel) is not { } grant) return NotFound();
        IsOwnDraft = grant.OwnerOrg == own && grant.State == GrantState.Draft;
        IsShown = IsOwnDraft && await showing.IsShown(id, cancel);
        Seen = await agreed.Of(id, cancel);
        Words = await questions.Wording(cancel);
        return this.PageOrDownload(Statements, text);
    }

    public async Task<IActionResult> OnPost(Guid id, bool shown, CancellationToken cancel)
    {
        await showing.Show(id, shown, cancel);
        return RedirectToPage(new { id });
    }
}
