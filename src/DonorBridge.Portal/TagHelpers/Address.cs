using Microsoft.AspNetCore.Mvc.Rendering;

namespace DonorBridge.Portal.TagHelpers;

internal static class Address
{
    /// <summary>"~/x" below the portal's own root, anything else as it is.</summary>
    public static string Of(string href, ViewContext view) =>
        href.StartsWith("~/", StringComparison.Ordinal) ? view.HttpContext.Request.PathBase.Add("/" + href[2..]) : href;
}
