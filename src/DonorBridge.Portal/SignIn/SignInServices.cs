using System.Security.Claims;
using DonorBridge.Portal.Composition;
using DonorBridge.Store.Keeping;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Identity;

namespace DonorBridge.Portal.SignIn;

/// <summary>Local accounts: ASP.NET Core Identity behind a cookie.</summary>
public static class SignInServices
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddIdentityCore<SignInUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Length is what makes a password hard to guess; composition rules do not.
                options.Password.RequiredLength = Accounts.ShortestPassword;
                options.Password.RequireDigit = options.Password.RequireUppercase = options.Password.RequireLowercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddEntityFrameworkStores<SignInContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();

        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/error/404";
                cookie.ReturnUrlParameter = "back";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.SlidingExpiration = true;
                cookie.Cookie.Name = "donorbridge.session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }));
        builder.Services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(5);
            options.OnRefreshingPrincipal = KeepHat;
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(null);
        builder.Services.AddScoped<HatCheck>();
    }

    // Identity makes a fresh principal from the account; the hat worn is the session's own, as long as it is still held.
    private static Task KeepHat(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal is not { } current || context.NewPrincipal?.Identity is not ClaimsIdentity fresh) return Task.CompletedTask;
        var kept = new[] { Session.Membership, Session.Organisation, Session.Country, Reader.OrganisationName, ClaimTypes.Role, "name" };
        foreach (var claim in current.Claims.Where(claim => kept.Contains(claim.Type) && !fresh.HasClaim(claim.Type, claim.Value)))
            fresh.AddClaim(claim);
        return Task.CompletedTask;
    }
}
