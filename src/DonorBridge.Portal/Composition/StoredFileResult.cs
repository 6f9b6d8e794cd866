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
        Head(http.Response, name, file.MediaType, file.Bytes);
        await FileShelf.CopyTo(http.RequestServices.GetRequiredService<Logins>().Portal, viewer, file, http.Response.Body, http.RequestAborted);
    }

    /// <summary>What a browser is told of a download before its bytes.</summary>
    public static void Head(HttpResponse response, string name, string mediaType, long bytes)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = mediaType;
        response.ContentLength = bytes;
        response.Headers.ContentDisposition = disposition.ToString();
    }
}
