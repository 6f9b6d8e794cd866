using System.Text.Json;
using DonorBridge.Documents.Iati;
using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using DonorBridge.Store.Imports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Imports;

/// <summary>Uploads a published file of activities. It is read before anything is kept; a file that cannot be read is told why, and where.</summary>
[Authorize(Roles = Roles.NgoAuthor + "," + Roles.NgoFinance + "," + Roles.NgoApprover)]
[RequestSizeLimit(MaxMegabytes * 1024L * 1024L)]
public sealed class IndexModel(UnitOfWork work, Wording text, TimeProvider clock) : PageModel
{
    public const int MaxMegabytes = 32;

    [BindProperty] public IFormFile? Upload { get; set; }

    public IReadOnlyList<IatiImportRow> Imports { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => await Load(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), text["imports.no-file"]);
            return Refused();
        }
        // The request's body lies in a temporary file by now: no transaction waits for a slow sender.
        await using var bytes = Upload.OpenReadStream();
        ImportedActivities said;
        try
        {
            said = IatiImport.Read(bytes);
        }
        catch (IatiRefused refused)
        {
            ModelState.AddModelError(nameof(Upload), refused.Line > 0 ? text["imports.refused-at", ("line", refused.Line), ("why", refused.Message)] : refused.Message);
            return Refused();
        }
        return RedirectToPage("/Imports/Preview", new { id = await Keep(bytes, said, cancel) });
    }

    private async Task<Guid> Keep(Stream bytes, ImportedActivities said, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var file = await FileShelf.Save(work, bytes, "application/xml", clock.GetUtcNow(), cancel);
        var row = new IatiImportRow
        {
            OwnerOrg = work.Viewer.Organisation, FileId = file.Id, FileName = Path.GetFileName(Upload!.FileName), Preview = JsonDocument.Parse(ReportJson.Write(said)),
            UploadedBy = work.Viewer.PersonId, UploadedAt = clock.GetUtcNow(),
        };
        db.IatiImports.Add(row);
        await db.SaveChangesAsync(cancel);
        return row.Id;
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        Imports = await db.IatiImports.AsNoTracking().OrderByDescending(row => row.UploadedAt).Take(20).ToListAsync(cancel);
    }
}
