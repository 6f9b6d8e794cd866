using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>What an agreement's reports will keep, cut and lack in its donor's own forms, for both sides to see before they sign.</summary>
[Authorize]
public sealed class GrantModel(UnitOfWork work, AgreedCoverage agreed, NewestQuestions questions, Wording text) : PageModel
{
    public SeenAgreement Seen { get; private set; } = null!;

    public IReadOnlyList<SeenStatement> Statements => Seen.Statements;

    public StandardReportWording Words { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (!await db.Grants.AnyAsync(row => row.Id == id && (row.OwnerOrg == own || row.DonorOrg == own), cancel)) return NotFound();
        Seen = await agreed.Of(id, cancel);
        Words = await questions.Wording(cancel);
        return this.PageOrDownload(Statements, text);
    }
}
