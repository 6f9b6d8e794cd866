using DonorBridge.Portal.Languages;

namespace DonorBridge.Portal.Composition;

/// <summary>What every page stands on, in the order a request meets it.</summary>
public static class Face
{
    public static void AddFace(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Reader>();
        builder.Services.AddScoped<PageNonce>();
        builder.Services.AddSingleton<Demonstration>();
        builder.Services.AddWording();
        builder.Services.AddPages();
    }

    public static void UseFace(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UsePlainErrors();
        app.UseStaticFiles(Assets.Cached);
        app.UseReaderLanguage();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseBodyLimits();
        app.MapRazorPages();
    }
}
