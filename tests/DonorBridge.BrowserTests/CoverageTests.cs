namespace DonorBridge.BrowserTests;

/// <summary>What donors' forms keep, cut and lack, on the demonstration region.</summary>
public sealed class CoverageTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    [Theory, MemberData(nameof(Screen.Two), MemberType = typeof(Screen))]
    public async Task Coverage_is_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("two-due", screen, "/coverage");

        await visit.IsGoodAsync("coverage");
        var project = await visit.Page.Locator("a[href^=\"/coverage/projects/\"]").First.GetAttributeAsync("href");
        foreach (var (path, name) in new[] { ("/coverage/formats/partner-project-report@1", "coverage-form"), (project!, "coverage-project") })
        {
            await visit.GoAsync(path);
            await visit.IsGoodAsync(name);
        }
        var grant = await visit.Page.Locator("a[href^=\"/coverage/grants/\"]").First.GetAttributeAsync("href");
        await visit.GoAsync(grant!);
        await visit.IsGoodAsync("coverage-agreement");
    }

    [Theory, MemberData(nameof(Screen.Two), MemberType = typeof(Screen))]
    public async Task A_form_to_copy_field_by_field_is_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("two-due", screen, "/sent");
        var sent = await visit.Page.Locator("tbody th a").First.GetAttributeAsync("href");
        await visit.GoAsync(sent!);
        var typed = await visit.Page.Locator("a[href*=\"/typed/\"]").First.GetAttributeAsync("href");

        await visit.GoAsync(typed!);

        await visit.IsGoodAsync("sent-typed");
    }
}
