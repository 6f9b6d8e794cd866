using System.Security.Cryptography;

namespace DonorBridge.Portal.Composition;

/// <summary>The one-time word that lets a page run its own module and style sheet, and nothing else.</summary>
public sealed class PageNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}

public static class SecurityHeaders
{
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // When the answer starts, and not before: an error clears what was set.
        context.Response.OnStarting(() => { Set(context); return Task.CompletedTask; });
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.RequestServices.GetRequiredService<PageNonce>().Value);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        // A page may hold what only this reader may see: no cache keeps it. Static files say otherwise themselves.
        if (headers.CacheControl.Count == 0 || context.Response.StatusCode >= 400) headers.CacheControl = "no-store";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
    }

    // Pictures may be data: because the design system draws its icons in its style sheet.
    private static string Policy(string nonce) => string.Join("; ",
        "default-src 'none'", $"script-src 'nonce-{nonce}'", $"style-src 'nonce-{nonce}'", "img-src 'self' data:",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");
}
