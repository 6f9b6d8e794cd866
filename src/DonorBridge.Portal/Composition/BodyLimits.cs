using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace DonorBridge.Portal.Composition;

/// <summary>
/// A body that is too large is 413 before a page sees it. The form is read here, because deeper down the
/// antiforgery check would turn the same refusal into a 400 that says nothing.
/// </summary>
public static class BodyLimits
{
    /// <summary>Bytes a page accepts when it does not say otherwise with [RequestSizeLimit].</summary>
    public const long Usual = 1024 * 1024;

    public static void UseBodyLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own
            ? own.MaxRequestBodySize : Usual;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = limit;

        if (request.ContentLength > limit || !await ReadsAsForm(request, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        await next(context);
    });

    private static async Task<bool> ReadsAsForm(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasFormContentType) return true;
        try
        {
            await request.ReadFormAsync(stop);
            return true;
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return false;
        }
        catch (InvalidDataException)
        {
            return false; // too many fields, or a field or file over its own limit
        }
    }
}
