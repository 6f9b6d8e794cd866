namespace DonorBridge.BrowserTests;

public sealed class FrontPageTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    [Theory, MemberData(nameof(Screen.Every), MemberType = typeof(Screen))]
    public async Task It_is_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.OpenAsync("/", screen);

        await visit.IsGoodAsync("front");
        Assert.True(await visit.Page.Locator(".demonstration").IsVisibleAsync());
    }

    [Fact]
    public async Task Language_and_colours_change_without_scripts_and_stay()
    {
        await using var visit = await house.OpenAsync("/", Screen.Phone with { Scripts = false });

        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Svenska" }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "sv");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Mörka" }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-color-scheme", "dark");
        await visit.GoAsync("/");

        Assert.Equal("sv", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-color-scheme"));
    }
}
