using DonorBridge.Tests;
using DonorBridge.Tests.PostgreSql;
using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

/// <summary>One real portal with the demonstration region, and one browser, for all tests: classes run side by side, each reader with cookies of their own.</summary>
public sealed class BrowserHouse(TestCluster cluster) : IAsyncLifetime
{
    public const string Collection = "browser";

    private Opened? _open;

    public async ValueTask InitializeAsync() =>
        _open = Chromium.Path is null ? null : await cluster.SharedAsync("browser", Opened.In);

    /// <summary>Opens a page as a new reader: own cookies, of this screen, colours and language, with scripts or without.</summary>
    public async Task<Visit> OpenAsync(string path, Screen screen, int expected = 200)
    {
        Assert.SkipWhen(_open is null, Chromium.Missing);
        var reader = await _open.Browser.NewContextAsync(new()
        {
            BaseURL = _open.Portal.Address.ToString(), Locale = screen.Language, JavaScriptEnabled = screen.Scripts,
            ViewportSize = new() { Width = screen.Width, Height = 900 },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(await reader.NewPageAsync(), screen);
        await visit.GoAsync(path, expected);
        return visit;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed record Opened(TestDatabase Database, PortalOnAPort Portal, IPlaywright Playwright, IBrowser Browser) : IAsyncDisposable
    {
        public static async Task<Opened> In(TestCluster cluster)
        {
            var database = new TestDatabase(cluster);
            await database.InitializeAsync();
            var portal = new PortalOnAPort(database.Connections, demonstration: true);
            var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
            return new(database, portal, playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments, Headless = true }));
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            Playwright.Dispose();
            await Portal.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}

/// <summary>Classes that name the collection run one after another.</summary>
[CollectionDefinition(BrowserHouse.Collection)]
public sealed class BrowserHouseCollection : ICollectionFixture<BrowserHouse>;
