using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

public sealed class StyleGuideTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    [Theory, MemberData(nameof(Screen.Every), MemberType = typeof(Screen))]
    public async Task Every_component_is_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.OpenAsync("/styleguide", screen);
        foreach (var table in await visit.Page.Locator(".chart summary").AllAsync()) await table.ClickAsync();

        await visit.IsGoodAsync("styleguide");
    }

    [Theory, MemberData(nameof(Screen.Two), MemberType = typeof(Screen))]
    public async Task A_form_with_problems_is_good_on_every_screen(Screen screen)
    {
        await using var visit = await house.OpenAsync("/styleguide", screen);
        await visit.Page.FillAsync("#Project", "");
        await visit.Page.FillAsync("#Spent", "1.234.5");
        await visit.Page.FillAsync("#Sent", "31 February 2026");
        await visit.Page.ClickAsync("button[type=submit]:has-text('Save and go on')");

        await visit.Page.Locator(".error-summary").WaitForAsync();
        await visit.IsGoodAsync("styleguide-problems");
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_and_shows_where_it_is()
    {
        await using var visit = await house.OpenAsync("/styleguide?q=north", Screen.Wide);

        await Keyboard.ReachesEverythingAsync(visit.Page);
    }

    [Fact]
    public async Task Problems_are_focused_and_lead_to_their_field()
    {
        await using var visit = await house.OpenAsync("/styleguide", Screen.Wide with { Scripts = false });
        await visit.Page.FillAsync("#Spent", "12 crowns");
        await visit.Page.PressAsync("#Spent", "Enter");

        await visit.Page.Locator(".error-summary a").ClickAsync();
        await visit.Page.WaitForURLAsync("**#Spent");

        Assert.Equal("12 crowns", await visit.Page.InputValueAsync("#Spent"));
        Assert.Equal("true", await visit.Page.GetAttributeAsync("#Spent", "aria-invalid"));
    }

    [Fact]
    public async Task A_list_is_sorted_and_narrowed_by_its_address_without_scripts()
    {
        await using var visit = await house.OpenAsync("/styleguide", Screen.Wide with { Scripts = false });

        await visit.Page.ClickAsync("thead a:has-text('Amount')");
        await visit.Page.WaitForURLAsync("**sort=amount**");
        await visit.Page.SelectOptionAsync("#list-country", "EE");
        await visit.Page.FillAsync("#list-q", "aurora");
        await visit.Page.ClickAsync("form.filter button");
        await visit.Page.WaitForURLAsync("**country=EE**");

        Assert.Contains("sort=amount", visit.Page.Url);
        Assert.Contains("5 ", await visit.Page.Locator(".under-list").InnerTextAsync());
        Assert.Equal("ascending", await visit.Page.Locator("th:has-text('Amount')").First.GetAttributeAsync("aria-sort"));
    }

    [Fact]
    public async Task A_section_saves_itself_and_says_so()
    {
        await using var visit = await house.OpenAsync("/styleguide", Screen.Wide);

        await visit.Page.FillAsync("#Narrative", "Six children went home.");

        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Saved at");
        Assert.Equal("4", await visit.Page.InputValueAsync("input[name=Version]"));
        Assert.Equal("4 of 12 words", await visit.Page.InnerTextAsync(".counter"));
    }

    [Fact]
    public async Task Two_people_in_one_section_see_both_texts()
    {
        await using var visit = await house.OpenAsync("/styleguide", Screen.Phone);

        await visit.Page.FillAsync("#Narrative", "Mine, in conflict.");

        var conflict = visit.Page.Locator(".conflict");
        await conflict.WaitForAsync();
        Assert.Contains("Mine, in conflict.", await conflict.InnerTextAsync());
        Assert.Contains("What a colleague wrote meanwhile.", await conflict.InnerTextAsync());
        await visit.FitsAsync();
    }

    [Fact]
    public async Task Without_a_connection_the_words_stay_and_the_page_says_so()
    {
        await using var visit = await house.OpenAsync("/styleguide", Screen.Wide);
        await visit.Page.RouteAsync("**/styleguide/save", route => route.AbortAsync());

        await visit.Page.FillAsync("#Narrative", "Written in a tunnel.");

        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Not saved");
        Assert.Equal("Written in a tunnel.", await visit.Page.InputValueAsync("#Narrative"));
    }

    [Fact]
    public async Task A_figure_of_a_chart_is_said_under_the_pointer()
    {
        await using var visit = await house.OpenAsync("/styleguide", Screen.Wide);

        await visit.Page.Locator(".wide-drawing [data-tip*='Aurora Foundation: 30']").First.HoverAsync();

        Assert.Equal("Aurora Foundation: 30", await visit.Page.InnerTextAsync(".tip"));
    }
}
