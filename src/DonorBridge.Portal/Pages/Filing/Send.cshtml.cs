using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>What each donor will get, and one button. However often it is pressed, the receipt is the same.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class SendModel(UnitOfWork work, FilingSheets sheets, DueLines lines, Submission submission, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int? Version { get; set; }

    public FilingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<DueLine> Due { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Sheet.Filing.State == FilingState.Sent && await Receipt(cancel) is { } sent) return RedirectToPage("/Sent/Receipt", new { id = sent });
        return Sheet.Filing.State == FilingState.SignedOff ? Page() : RedirectToPage("/Filing/Index", new { id = Id });
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Version is not { } version)
        {
            ModelState.AddModelError("", text["filing.send-again"]);
            return Page();
        }
        var sent = await submission.Submit(Id, version, cancel);
        if (sent.Problems.Count == 0) return RedirectToPage("/Sent/Receipt", new { id = sent.Snapshot });
        Problems = sent.Problems;
        ModelState.AddModelError("", text["filing.send-mend-first"]);
        return Page();
    }

    public DueReportPart PartOf(DueLine line) => Sheet.Due.First(part => part.Due.Id == line.Id.ToString());

    private async Task<Guid?> Receipt(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.Snapshots.Where(row => row.FilingId == Id && row.Version == Sheet.Filing.Version).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel);
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return false;
        Sheet = sheet;
        var answered = sheet.Due.Select(part => Guid.Parse(part.Due.Id)).ToList();
        Due = await lines.Of(due => due.Where(row => answered.Contains(row.Id)), cancel);
        return true;
    }
}
