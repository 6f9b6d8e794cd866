using DonorBridge.Store.Access;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace DonorBridge.Portal.Composition;

/// <summary>The two logins this process holds: one serves people, the other runs jobs. The owner's is used at start only.</summary>
public sealed class Logins(IConfiguration settings) : IAsyncDisposable
{
    public string Owner { get; } = Given(settings, "Owner");

    public string PortalConnection { get; } = Given(settings, "Portal");

    public string WorkerConnection { get; } = Given(settings, "Worker");

    public StoreLogin Portal => portal.Value;

    public StoreLogin Worker => worker.Value;

    private readonly Lazy<StoreLogin> portal = new(() => new StoreLogin(Given(settings, "Portal")));
    private readonly Lazy<StoreLogin> worker = new(() => new StoreLogin(Given(settings, "Worker")));

    public async ValueTask DisposeAsync()
    {
        if (portal.IsValueCreated) await portal.Value.DisposeAsync();
        if (worker.IsValueCreated) await worker.Value.DisposeAsync();
    }

    private static string Given(IConfiguration settings, string name) =>
        settings.GetConnectionString(name) is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException($"ConnectionStrings:{name} is not set. Start the portal with ./donorbridge run, or give the three connection strings Owner, Portal and Worker.");
}

/// <summary>How pages reach the database: through one unit of work a request, never through a context of their own.</summary>
public static class Database
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        // Every statement in the log would drown what matters, and log what people look for.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Services.AddSingleton<Logins>();
        builder.Services.AddScoped(services => services.GetRequiredService<Logins>().Portal.NewUnitOfWork());
        builder.Services.AddDbContext<SignInContext>((services, options) =>
            SignInRegistration.Configure(options, services.GetRequiredService<Logins>().Portal.Source));
        builder.Services.AddDataProtection()
            .SetApplicationName("DonorBridge")
            .PersistKeysToDbContext<SignInContext>();
        builder.Services.AddHostedService<StartUp>();
    }
}
