using DonorBridge.Tests.PostgreSql;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

/// <summary>One real portal on a port of the system's choice, and one browser, for all tests of the collection.</summary>
public sealed class BrowserHouse(TestCluster cluster) : IAsyncLifetime
{
    public const string Collection = "browser";

    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        _database = new(cluster);
        await _database.InitializeAsync();
        _portal = new PortalOnAPort(_database.Connections.AsSettings());
        _portal.StartServer();
        Address = new(_portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments, Headless = true });
    }

    /// <summary>Opens a page as a new reader: own cookies, of this screen, colours and language, with scripts or without.</summary>
    public async Task<Visit> OpenAsync(string path, Screen screen, int expected = 200)
    {
        Assert.SkipWhen(_browser is null, Chromium.Missing);
        var reader = await _browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(), Locale = screen.Language, JavaScriptEnabled = screen.Scripts,
            ViewportSize = new() { Width = screen.Width, Height = 900 },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(await reader.NewPageAsync(), screen);
        await visit.GoAsync(path, expected);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_portal is not null) await _portal.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    private sealed class PortalOnAPort : WebApplicationFactory<Program>
    {
        private readonly IEnumerable<KeyValuePair<string, string?>> _settings;

        public PortalOnAPort(IEnumerable<KeyValuePair<string, string?>> settings)
        {
            _settings = settings;
            UseKestrel(0);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in _settings) builder.UseSetting(name, value);
            builder.UseEnvironment("Development");
            builder.ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        }
    }
}

[CollectionDefinition(BrowserHouse.Collection)]
public sealed class BrowserHouseCollection : ICollectionFixture<BrowserHouse>;
