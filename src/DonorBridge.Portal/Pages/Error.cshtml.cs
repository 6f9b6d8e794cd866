using System.Diagnostics;
using DonorBridge.Store;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages;

/// <summary>One page for every refusal and failure: what happened, what to do, and an id that is also in the log.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Worded = [400, 403, 404, 409, 413, 500];

    public string Kind { get; private set; } = "500";

    public string Id => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>What was refused, in words of its own; null when the kind says it all.</summary>
    public string? Sentence => HttpContext.Items[typeof(RefusedException)] as string;

    public void OnGet(int status) => Tell(status);

    public void OnPost(int status) => Tell(status);

    public void OnPut(int status) => Tell(status);

    public void OnDelete(int status) => Tell(status);

    private void Tell(int status)
    {
        Kind = Worded.Contains(status) ? status.ToString(System.Globalization.CultureInfo.InvariantCulture) : status < 500 ? "400" : "500";
        // Asked for by its address, the page itself is what is not there.
        if (Response.StatusCode == StatusCodes.Status200OK) (Response.StatusCode, Kind) = (StatusCodes.Status404NotFound, "404");
    }
}
