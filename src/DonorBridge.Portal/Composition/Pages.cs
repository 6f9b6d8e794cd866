using DonorBridge.Portal.Binding;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace DonorBridge.Portal.Composition;

public static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddFolderApplicationModelConvention("/", LimitsAreSetAlready)).AddMvcOptions(options =>
        {
            // Numbers and dates of a form are read as the reader writes them; an unclear one is asked about.
            options.ModelBinderProviders.Insert(0, new ReaderValueBinders());
            // What must be filled in is the core's to say, in plain words.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.MaxModelValidationErrors = 100;
            options.Filters.Add<WorkOfRequest>();
        });
        services.AddRouting(routes => routes.LowercaseUrls = true);
        services.AddAntiforgery(tokens =>
        {
            tokens.Cookie.Name = "donorbridge.form";
            tokens.Cookie.SameSite = SameSiteMode.Strict;
            tokens.Cookie.HttpOnly = true;
            tokens.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            tokens.HeaderName = "X-Form-Token";
            tokens.SuppressXFrameOptionsHeader = true; // SecurityHeaders sends a stricter one
        });
        services.Configure<CookiePolicyOptions>(cookies =>
        {
            cookies.HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always;
            cookies.MinimumSameSitePolicy = SameSiteMode.Lax;
            cookies.Secure = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 4096;
            form.ValueLengthLimit = 512 * 1024;
            form.MultipartBodyLengthLimit = 512L * 1024 * 1024; // the page's own [RequestSizeLimit] is the real one
        });
    }

    // BodyLimits sets the page's own limit before it reads the body. The attribute's filter comes after that, where it can only log that it is too late.
    private static void LimitsAreSetAlready(PageApplicationModel page)
    {
        foreach (var late in page.Filters.OfType<RequestSizeLimitAttribute>().ToList()) page.Filters.Remove(late);
    }
}
