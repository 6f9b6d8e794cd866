using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace DonorBridge.Portal.Composition;

/// <summary>A stored file as a download, chunk by chunk, each read as the same viewer. Access to the file was checked by the page that returns this.</summary>
public sealed class StoredFileResult(FileRow file, string name, Viewer viewer) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.ContentType = file.MediaType;
        http.Response.ContentLength = file.Bytes;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await FileShelf.CopyTo(http.RequestServices.GetRequiredService<Logins>().Portal, viewer, file, http.Response.Body, http.RequestAborted);
    }
}
