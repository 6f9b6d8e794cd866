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
    }
}
