using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>Shows one document of a sent report to an organisation that does not get it by agreement.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class ShareModel(UnitOfWork work, SentReports reports, DocumentSharing sharing, Wording text) : PageModel
{
    [BindProperty] public Guid? Document { get; set; }

    [BindProperty] public Guid? With { get; set; }

    public SentReport Report { get; private set; } = null!;

    public IReadOnlyList<Choice> Documents { get; private set; } = [];

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return NotFound();
        if (Documents.Count == 1) Document = Guid.Parse(Documents[0].Value);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return NotFound();
        if (Documents.All(one => one.Value != Document.ToString())) ModelState.AddModelError(nameof(Document), text["sent.share-which-missing"]);
        if (Organisations.All(one => one.Value != With.ToString())) ModelState.AddModelError(nameof(With), text["sent.share-with-missing"]);
        if (!ModelState.IsValid) return Page();

        if (Report.Files.FirstOrDefault(one => one.Id == Document) is { } form) await sharing.Share(SharedDocument.ProducedFile, form.Id, form.Name, With!.Value, cancel);
        else
        {
            var attachment = Report.Attachments.First(one => one.FileId == Document);
            await sharing.Share(SharedDocument.File, attachment.FileId, attachment.Name, With!.Value, cancel);
        }
        return RedirectToPage("/Sent/Shares");
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await reports.Of(id, null, cancel) is not { } report) return false;
        Report = report;
        Documents =
        [
            .. report.Files.Select(one => new Choice(one.Id.ToString(), one.Name, one.Format)),
            .. report.Attachments.DistinctBy(one => one.FileId).Select(one => new Choice(one.FileId.ToString(), one.Name, text["sent.attachment"])),
        ];
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        // Only who has joined can open it here.
        Organisations = await db.Organisations.AsNoTracking().Where(row => row.OwnerOrg == row.Id && row.Id != own).OrderBy(row => row.Name)
            .Select(row => new Choice(row.Id.ToString(), row.Name, null)).ToListAsync(cancel);
        return true;
    }
}
