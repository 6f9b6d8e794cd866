namespace DonorBridge.BrowserTests;

/// <summary>Where an organisation shares a document, writes down money and types figures.</summary>
public sealed class NgoActsTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    public static IEnumerable<TheoryDataRow<Screen>> Screens => Screen.Two;

    [Theory, MemberData(nameof(Screens))]
    public async Task Every_page_where_something_is_done_about_a_report_or_an_agreement_is_good(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("two-due", screen, "/sent");
        var wrong = new List<string>();
        await Look(visit, $"{(await Links(visit, "tbody th a"))[0]}/share", "ngo-share", wrong);
        await Look(visit, "/sent/shares", "ngo-shares", wrong);
        await Look(visit, "/received", "received", wrong);
        var grants = await Links(visit, "/agreements", "tbody th a");
        Assert.NotEmpty(grants);
        foreach (var grant in grants.Take(2))
        {
            await Look(visit, grant, "ngo-grant", wrong);
            foreach (var instalment in (await Links(visit, grant, "a[href*='/instalments/']")).Take(1)) await Look(visit, instalment, "ngo-instalment", wrong);
        }
        // Read-only, as it was sent: what other tests see stays as it is.
        var filing = (await Links(visit, "/changes", ".tasks a"))[0].Split('/').First(part => Guid.TryParse(part, out _));
        foreach (var page in new[] { "results", "people", "money", "risks", "activities" }) await Look(visit, $"/filings/{filing}/{page}", $"ngo-filing-{page}", wrong);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<IReadOnlyList<string>> Links(Visit visit, string path, string which)
    {
        await visit.GoAsync(path);
        return await Links(visit, which);
    }

    private static async Task<IReadOnlyList<string>> Links(Visit visit, string which)
    {
        var links = new List<string>();
        foreach (var link in await visit.Page.Locator(which).AllAsync()) links.Add((await link.GetAttributeAsync("href"))!);
        return [.. links.Distinct()];
    }

    // All pages are looked at, also after one that is not good.
    private static async Task Look(Visit visit, string path, string name, List<string> wrong)
    {
        try
        {
            await visit.GoAsync(path);
            await visit.IsGoodAsync(name);
        }
        catch (Xunit.Sdk.XunitException notGood)
        {
            wrong.Add($"{path}: {notGood.Message}");
        }
    }
}
