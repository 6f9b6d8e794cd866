using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Work;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Reading;

/// <summary>A produced file in another guise, as a download; 404 where it is not there or has none. Whether the viewer sees its due report is for the page to ask first.</summary>
public sealed class ProducedAs(UnitOfWork work, PdfShelf pdfs, TracedFiles traced)
{
    public async Task<IActionResult> Pdf(Guid due, Guid file, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var name = await db.ProducedFiles.Where(row => row.DueReportId == due && row.FileId == file).Select(row => row.Name).FirstOrDefaultAsync(cancel);
        return name is not null && pdfs.Offers(name) && await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file, cancel) is { } stored
            ? new PdfResult(stored, name, work.Viewer)
            : new NotFoundResult();
    }

    /// <summary>With where each value comes from.</summary>
    public async Task<IActionResult> Traced(Guid due, Guid file, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.ProducedFiles.AsNoTracking().FirstOrDefaultAsync(row => row.DueReportId == due && row.FileId == file, cancel) is { } produced && await traced.Read(produced, cancel) is { } bytes
            ? new FileContentResult(bytes, MediaTypes.Of(produced.Name)) { FileDownloadName = TracedFiles.NameOf(produced.Name) }
            : new NotFoundResult();
    }
}
