using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

/// <summary>A walk through a page with the Tab key alone.</summary>
public static class Keyboard
{
    private const string Mark = """
        () => { const stops = [...document.querySelectorAll("a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex='0']")]
                  .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0);
                const seen = new Set(); let number = 0;
                for (const stop of stops) {
                  if (stop.type === "radio") { if (seen.has(stop.name)) continue; seen.add(stop.name); }
                  (stop.type === "radio" ? document.querySelectorAll(`input[type=radio][name="${stop.name}"]`) : [stop]).forEach(e => e.dataset.stop = number);
                  number++;
                }
                return number; }
        """;

    private const string Here = """
        () => { const e = document.activeElement, look = getComputedStyle(e), box = e.getBoundingClientRect();
                const ringed = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
                const inSight = box.bottom > 0 && box.top < innerHeight;
                return [e.dataset.stop ?? "", ringed && inSight ? "" : e.outerHTML.slice(0, 140)]; }
        """;

    /// <summary>Every link, button and field is reached, and each shows that it has the focus.</summary>
    public static async Task ReachesEverythingAsync(IPage page)
    {
        var stops = await page.EvaluateAsync<int>(Mark);
        var (reached, unseen) = (new HashSet<string>(), new List<string>());
        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        for (var press = 0; press < stops + 5 && reached.Count < stops; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var here = await page.EvaluateAsync<string[]>(Here);
            if (here[0].Length > 0 && reached.Add(here[0]) && here[1].Length > 0) unseen.Add(here[1]);
        }
        Assert.Equal(stops, reached.Count);
        Assert.Empty(unseen);
    }
}
