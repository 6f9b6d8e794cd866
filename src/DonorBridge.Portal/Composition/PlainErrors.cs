using Microsoft.AspNetCore.Diagnostics;

namespace DonorBridge.Portal.Composition;

/// <summary>Whatever goes wrong, a person reads a plain page with an id to quote, never a stack trace.</summary>
public static class PlainErrors
{
    public static void UsePlainErrors(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = thrown => thrown is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use((context, next) =>
        {
            // The error page is asked for like any page: what was sent is not read a second time.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                var request = context.Request;
                (request.Method, request.Body, request.ContentType, request.ContentLength) = (HttpMethods.Get, Stream.Null, null, null);
            }
            return next(context);
        });
    }
}
