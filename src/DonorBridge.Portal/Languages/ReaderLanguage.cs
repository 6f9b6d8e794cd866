using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace DonorBridge.Portal.Languages;

/// <summary>The reader's language: the one chosen (a cookie), else the best the browser asks for, else English.</summary>
public static class ReaderLanguage
{
    public const string Cookie = "donorbridge.language";

    public static void AddWording(this IServiceCollection services)
    {
        services.AddSingleton(_ => LanguageShelf.Read(Path.Combine(AppContext.BaseDirectory, "Languages")));
        services.AddScoped(provider => new Wording(provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } request
            ? Of(request.Request, provider.GetRequiredService<LanguageShelf>())
            : provider.GetRequiredService<LanguageShelf>().English));
    }

    public static void UseReaderLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var language = context.RequestServices.GetRequiredService<Wording>().Language;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        context.Response.Headers.ContentLanguage = language.Code;
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return next(context);
    });

    public static Language Of(HttpRequest request, LanguageShelf shelf) =>
        shelf.Find(request.Cookies[Cookie]) ?? Asked(request, shelf) ?? shelf.English;

    private static Language? Asked(HttpRequest request, LanguageShelf shelf) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked)
            ? asked.Where(tag => tag.Quality is not 0).OrderByDescending(tag => tag.Quality ?? 1)
                .Select(tag => shelf.Find(tag.Value.Value?.Split('-')[0])).FirstOrDefault(language => language is not null)
            : null;
}
