using DonorBridge.Documents.Pdf;
using DonorBridge.Portal.Composition;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using Microsoft.AspNetCore.Mvc;

namespace DonorBridge.Portal.Work;

/// <summary>A produced file as PDF. Made after the page's transaction has ended: a converter that takes its time holds nothing of the database.</summary>
public sealed class PdfResult(FileRow file, string name, Viewer viewer) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        try
        {
            var pdf = await http.RequestServices.GetRequiredService<PdfShelf>().Of(file.Sha256, name, async cancel =>
            {
                using var bytes = new MemoryStream();
                await FileShelf.CopyTo(http.RequestServices.GetRequiredService<Logins>().Portal, viewer, file, bytes, cancel);
                return bytes.ToArray();
            }, http.RequestAborted);
            StoredFileResult.Head(http.Response, PdfConverter.NameOf(name), "application/pdf", pdf.Length);
            await http.Response.Body.WriteAsync(pdf, http.RequestAborted);
        }
        catch (NoPdfException wrong)
        {
            if (wrong.Why == NoPdf.Busy) http.Response.Headers.RetryAfter = "60";
            http.Items[typeof(RefusedException)] = wrong.Why switch
            {
                NoPdf.Busy => RefusedException.NotNow("pdf-busy", $"Other files are being made into PDF; try again in a minute."),
                NoPdf.TooSlow => RefusedException.NotNow("pdf-too-slow", $"Making the PDF took too long and was stopped. The file itself is whole: open it and save it as PDF on your own computer."),
                _ => RefusedException.NotNow("pdf-failed", $"No PDF could be made of it. The file itself is whole: open it and save it as PDF on your own computer."),
            };
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
