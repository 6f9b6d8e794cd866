using DonorBridge.Tests.PostgreSql;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DonorBridge.Tests;

/// <summary>The real portal on a real server, at a port of the system's choice, over a database of the test's own; empty, or with the demonstration region.</summary>
public sealed class PortalOnAPort : WebApplicationFactory<Program>
{
    private readonly TestConnections _database;
    private readonly string _environment;
    private readonly bool _demonstration;
    private readonly Action<IServiceCollection>? _alsoWith;
    private readonly string? _signIns;

    /// <param name="signIns">Where the demonstration region writes who may sign in with which password.</param>
    public PortalOnAPort(TestConnections database, string environment = "Development", bool demonstration = false, Action<IServiceCollection>? alsoWith = null, string? signIns = null)
    {
        (_database, _environment, _demonstration, _alsoWith, _signIns) = (database, environment, demonstration, alsoWith, signIns);
        UseKestrel(0);
        StartServer();
        Address = new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in _database.AsSettings()) builder.UseSetting(name, value);
        builder.UseSetting("Demonstration", _demonstration ? "true" : "false");
        if (_signIns is not null) builder.UseSetting("DONORBRIDGE_DEMO_SIGNINS", _signIns);
        builder.UseEnvironment(_environment);
        // Its keys die with the test's database, so that nothing need seal them.
        builder.ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        builder.ConfigureServices(services =>
        {
            // Hundreds of people sign in here; how long guessing a password takes is not what is tested.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
            _alsoWith?.Invoke(services);
        });
    }
}
