namespace DonorBridge.Portal.Composition;

/// <summary>Style sheet and module carry a version in their address (asp-append-version), so a reader may keep them for a year.</summary>
public static class Assets
{
    public static readonly StaticFileOptions Cached = new()
    {
        OnPrepareResponse = served =>
            served.Context.Response.Headers.CacheControl = served.Context.Request.Query.ContainsKey("v")
                ? "public, max-age=31536000, immutable"
                : "public, max-age=300",
    };
}
