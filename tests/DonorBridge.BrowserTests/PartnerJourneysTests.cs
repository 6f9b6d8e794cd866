using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

/// <summary>The pages of donors, contact points, the secretariat and of agreements, on the demonstration region.</summary>
public sealed class PartnerJourneysTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    [Theory, MemberData(nameof(Screen.Two), MemberType = typeof(Screen))]
    public async Task A_donors_queue_and_report_are_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("what-changed", screen, "/reviews");

        await visit.IsGoodAsync("reviews");
        var report = await visit.Page.Locator("tbody th a").First.GetAttributeAsync("href");
        foreach (var (view, name) in new[] { ("", "review-form"), ("?view=data", "review-data"), ("?view=changes", "review-changes"), ("?view=comments", "review-comments"), ("/comment?anchor=C1", "review-comment"), ("/decide", "review-decide") })
        {
            await visit.GoAsync(report + view);
            await visit.IsGoodAsync(name);
        }
    }

    [Theory, MemberData(nameof(Screen.Two), MemberType = typeof(Screen))]
    public async Task A_contact_points_claims_are_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("claims", screen, "/claims");

        await visit.IsGoodAsync("claims");
        var claim = await visit.Page.Locator("tbody th a").First.GetAttributeAsync("href");
        var programme = await visit.Page.Locator(".columns h3 a").First.GetAttributeAsync("href");
        await visit.GoAsync(claim!);
        await visit.IsGoodAsync("claim");
        await visit.GoAsync(programme!);
        await visit.IsGoodAsync("claims-programme");
    }

    [Theory, MemberData(nameof(Screen.Two), MemberType = typeof(Screen))]
    public async Task The_regions_pictures_are_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("region", screen);

        foreach (var (path, name) in new[] { ("/region", "region"), ("/region/grants", "region-grants"), ("/region/programmes", "region-programmes"), ("/region/filings", "region-filings") })
        {
            await visit.GoAsync(path);
            await visit.IsGoodAsync(name);
        }
    }

    [Theory, MemberData(nameof(Screen.Two), MemberType = typeof(Screen))]
    public async Task Agreements_projects_and_imports_are_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("two-due", screen);

        foreach (var (path, name) in new[] { ("/agreements", "agreements"), ("/agreements/edit", "agreement-new"), ("/projects", "projects"), ("/projects/edit", "project-new"), ("/imports", "imports") })
        {
            await visit.GoAsync(path);
            await visit.IsGoodAsync(name);
        }
        await visit.GoAsync("/agreements");
        await visit.GoAsync((await visit.Page.Locator("tbody th a").First.GetAttributeAsync("href"))!);
        await visit.IsGoodAsync("agreement");
    }

    [Fact]
    public async Task A_line_is_added_without_scripts_and_what_was_typed_stays()
    {
        await using var visit = await house.ThroughDoorAsync("two-due", Screen.Phone with { Scripts = false }, "/agreements/edit");

        await visit.Page.Locator("[name='Form.Reference']").FillAsync("KEPT-1");
        await visit.Page.Locator("button[value='line']").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("[name='Form.Lines[1].Code']")).ToBeVisibleAsync();
        Assert.Equal("KEPT-1", await visit.Page.Locator("[name='Form.Reference']").InputValueAsync());
    }
}
