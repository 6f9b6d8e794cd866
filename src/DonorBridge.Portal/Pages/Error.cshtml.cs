using System.Diagnostics;
using System.Globalization;
using DonorBridge.Store;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages;

/// <summary>One page for every refusal and failure: what happened, what to do, and an id that is also in the log.</summary>
[AllowAnonymous]
public sealed class ErrorModel(ILogger<ErrorModel> log) : PageModel
{
    private static readonly int[] Worded = [400, 403, 404, 409, 413, 500, 503];

    public string Kind { get; private set; } = "500";

    public string Id => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    private string? Asked => HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

    /// <summary>What was refused, which has words of its own; null when the kind says it all.</summary>
    public RefusedException? Refused => HttpContext.Items[typeof(RefusedException)] as RefusedException;

    public void OnGet(int status)
    {
        // Asked for by its address, the page itself is what is not there.
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = status = StatusCodes.Status404NotFound;
        Kind = Worded.Contains(status) ? status.ToString(CultureInfo.InvariantCulture) : status < 500 ? "400" : "500";
        if (status >= 500) log.LogError("The failure of {Path} was shown to the reader as id {Id}.", Asked, Id);
    }
}
