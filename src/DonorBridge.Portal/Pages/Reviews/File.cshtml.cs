using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>A file of the report, as it was made for this donor or went with it.</summary>
[Authorize(Roles = Roles.DonorOfficer + "," + Roles.DonorController)]
public sealed class FileModel(UnitOfWork work, SeenReviews reviews, ProducedAs produced) : PageModel
{
    public async Task<IActionResult> OnGet(Guid id, Guid file, CancellationToken cancel)
    {
        if (await reviews.One(id, cancel) is not { } review) return NotFound();
        var db = await work.Open(cancel);
        var due = review.Due.Id;
        var name = await db.ProducedFiles.Where(row => row.DueReportId == due && row.FileId == file).Select(row => row.Name).FirstOrDefaultAsync(cancel)
            ?? await db.SentAttachments.Where(row => row.DueReportId == due && row.FileId == file).Select(row => row.Name).FirstOrDefaultAsync(cancel);
        if (name is null || await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file, cancel) is not { } stored) return NotFound();
        return new StoredFileResult(stored, name, work.Viewer);
    }

    /// <summary>The file as PDF.</summary>
    public async Task<IActionResult> OnGetPdf(Guid id, Guid file, CancellationToken cancel) =>
        await reviews.One(id, cancel) is { } review ? await produced.Pdf(review.Due.Id, file, cancel) : NotFound();

    /// <summary>The file with where each value comes from: what the page beside it shows, in the file itself.</summary>
    public async Task<IActionResult> OnGetTraced(Guid id, Guid file, CancellationToken cancel) =>
        await reviews.One(id, cancel) is { } review ? await produced.Traced(review.Due.Id, file, cancel) : NotFound();
}
