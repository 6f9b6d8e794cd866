using System.Collections.Concurrent;
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
        var visit = await NewAsync(screen, session: null);
        await visit.GoAsync(path, expected);
        return visit;
    }

    /// <summary>As who stands behind a door of the sign-in page, on the page it leads to or on another.</summary>
    public async Task<Visit> ThroughDoorAsync(string door, Screen screen, string? path = null)
    {
        Assert.SkipWhen(_open is null, Chromium.Missing);
        var (session, address) = await _open.Sessions.GetOrAdd(door, _ => new(() => SignInAsync(
            async visit => await visit.Page.Locator($"button[value='{door}']").ClickAsync()))).Value;
        var visit = await NewAsync(screen, session);
        await visit.GoAsync(path ?? address);
        return visit;
    }

    /// <summary>As one of the region's people, by e-mail and password, on their first page.</summary>
    public async Task<Visit> SignedInAsync(string person, Screen screen)
    {
        Assert.SkipWhen(_open is null, Chromium.Missing);
        var (email, password) = _open.Passwords.Single(one => one.Key.StartsWith(person + "@", StringComparison.Ordinal));
        var (session, address) = await _open.Sessions.GetOrAdd(email, _ => new(() => SignInAsync(async visit =>
        {
            await visit.Page.FillAsync("[name=Email]", email);
            await visit.Page.FillAsync("[name=Password]", password);
            await visit.Page.PressAsync("[name=Password]", "Enter");
        }))).Value;
        var visit = await NewAsync(screen, session);
        await visit.GoAsync(address);
        return visit;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Visit> NewAsync(Screen screen, string? session)
    {
        Assert.SkipWhen(_open is null, Chromium.Missing);
        var reader = await _open.Browser.NewContextAsync(new()
        {
            BaseURL = _open.Portal.Address.ToString(), Locale = screen.Language, JavaScriptEnabled = screen.Scripts,
            ViewportSize = new() { Width = screen.Width, Height = 900 }, StorageState = session,
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        return new Visit(await reader.NewPageAsync(), screen);
    }

    // Once for each person: the cookies of a session serve every reader that comes after.
    private async Task<(string Session, string Address)> SignInAsync(Func<Visit, Task> enter)
    {
        await using var visit = await OpenAsync("/sign-in", Screen.Wide);
        await enter(visit);
        await visit.Page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        return (await visit.Page.Context.StorageStateAsync(), new Uri(visit.Page.Url).PathAndQuery);
    }

    private sealed record Opened(TestDatabase Database, PortalOnAPort Portal, IReadOnlyDictionary<string, string> Passwords, IPlaywright Playwright, IBrowser Browser) : IAsyncDisposable
    {
        public ConcurrentDictionary<string, Lazy<Task<(string Session, string Address)>>> Sessions { get; } = new();

        public static async Task<Opened> In(TestCluster cluster)
        {
            var database = new TestDatabase(cluster);
            await database.InitializeAsync();
            var signIns = Path.GetTempFileName();
            var portal = new PortalOnAPort(database.Connections, demonstration: true, signIns: signIns);
            var passwords = (await File.ReadAllLinesAsync(signIns)).Select(line => line.Split('\t')).ToDictionary(line => line[1], line => line[2]);
            File.Delete(signIns);
            var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
            return new(database, portal, passwords, playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments, Headless = true }));
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
