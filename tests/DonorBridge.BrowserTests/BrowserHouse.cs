using DonorBridge.Tests;
using DonorBridge.Tests.PostgreSql;
using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

/// <summary>One real portal on a port of the system's choice, and one browser, for all tests of the collection.</summary>
public sealed class BrowserHouse(TestCluster cluster) : IAsyncLifetime
{
    public const string Collection = "browser";

    private TestDatabase? _database;
    private PortalOnAPort? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        _database = new(cluster);
        await _database.InitializeAsync();
        _portal = new(_database.Connections, demonstration: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments, Headless = true });
    }

    /// <summary>Opens a page as a new reader: own cookies, of this screen, colours and language, with scripts or without.</summary>
    public async Task<Visit> OpenAsync(string path, Screen screen, int expected = 200)
    {
        Assert.SkipWhen(_browser is null, Chromium.Missing);
        var reader = await _browser.NewContextAsync(new()
        {
            BaseURL = _portal!.Address.ToString(), Locale = screen.Language, JavaScriptEnabled = screen.Scripts,
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
}

[CollectionDefinition(BrowserHouse.Collection)]
public sealed class BrowserHouseCollection : ICollectionFixture<BrowserHouse>;
