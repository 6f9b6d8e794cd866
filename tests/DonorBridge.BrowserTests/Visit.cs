using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

/// <summary>One reader on one page, and what every page owes to every reader.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string? Album = Environment.GetEnvironmentVariable("DONORBRIDGE_SCREENSHOTS");

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Only what is wrong, and no selectors: the names that axe makes up for all that is right take most of its time.
    private const string AxeViolations = """
        async rule => (await axe.run(document, { resultTypes: ["violations"], selectors: false, ...(rule && { runOnly: { type: "rule", values: [rule] } }) })).violations
          .flatMap(found => found.nodes.slice(0, 5).map(node => `${found.id}: ${found.help}: ${node.html} ${node.any.map(check => check.message).join("; ")}`))
        """;

    private readonly List<string> _complaints = [];

    internal Visit(IPage page, Screen screen)
    {
        (Page, Screen) = (page, screen);
        page.SetDefaultTimeout(15_000);
        // Errors of scripts, files that did not come, and breaches of the content security policy all end here.
        page.Console += (_, message) => { if (message.Type == "error") _complaints.Add(message.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public Screen Screen { get; }

    public async Task GoAsync(string path, int expected = 200)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Status == expected, $"{path} answered {answer.Status}.");
        // The browser itself complains of a page that answers 404.
        if (expected >= 400) _complaints.Clear();
    }

    /// <summary>Nothing that axe finds, nothing wider than the screen, no complaint of the browser, one h1; and a picture when asked for.</summary>
    public async Task IsGoodAsync(string name)
    {
        await PictureAsync(name);
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        await FitsAsync();
        await AxeFindsNothingAsync();
        Assert.Empty(_complaints);
    }

    /// <summary>Goes to a page and notes what is not good there, in light and in dark, so that the pages after it are looked at too.</summary>
    public async Task LookAsync(string path, string name, List<string> wrong)
    {
        try
        {
            await GoAsync(path);
            await IsGoodAsync(name);
            await Page.EmulateMediaAsync(new() { ColorScheme = Screen.Dark ? ColorScheme.Light : ColorScheme.Dark });
            await AxeFindsNothingAsync("color-contrast");
        }
        catch (Xunit.Sdk.XunitException notGood)
        {
            wrong.Add($"{path}: {notGood.Message}");
        }
        finally
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = Screen.Dark ? ColorScheme.Dark : ColorScheme.Light });
        }
    }

    public async Task FitsAsync()
    {
        var wide = await Page.EvaluateAsync<string[]>("""
            () => { const room = document.documentElement.clientWidth;
                    return document.documentElement.scrollWidth <= room ? [] :
                      [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > room + 1 && !e.closest(".table-frame"))
                        .slice(0, 5).map(e => e.outerHTML.slice(0, 120)).concat(["scrolls to " + document.documentElement.scrollWidth]); }
            """);
        Assert.True(wide.Length == 0, $"The page is wider than {Screen.Width} px: {string.Join("\n", wide)}");
    }

    /// <param name="rule">One rule alone; every rule where none is named.</param>
    public async Task AxeFindsNothingAsync(string? rule = null)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window")) await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<string[]>(AxeViolations, rule);
        Assert.True(found.Length == 0, string.Join("\n", found));
    }

    public async Task PictureAsync(string name)
    {
        if (Album is not null) await Page.ScreenshotAsync(new() { Path = Path.Combine(Album, $"{name}-{Screen.Name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
