using DonorBridge.Tests;
using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

/// <summary>A donor's form that the portal has never seen, from upload to published version, on a wide screen, on a phone, and on a phone without scripts.</summary>
[Collection(BrowserHouse.Collection)]
public sealed class FormatStudioTests(BrowserHouse house)
{
    public static IEnumerable<TheoryDataRow<Screen>> Screens =>
        from screen in new Screen[] { Screen.Wide, Screen.Phone with { Language = "sv-SE" }, Screen.Phone with { Scripts = false } }
        select new TheoryDataRow<Screen>(screen) { TestDisplayName = screen.Name };

    [Theory, MemberData(nameof(Screens))]
    public async Task A_form_never_seen_before_is_published(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("two-due", screen, "/formats");
        var page = visit.Page;

        await Good(visit, "studio-1-catalogue");
        await visit.GoAsync("/formats/harmonised-8-3-2019/1");
        await Good(visit, "studio-2-format");

        await visit.GoAsync("/formats/new");
        await page.Locator("#Upload").SetInputFilesAsync(new FilePayload { Name = "harbour-form.docx", MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = PlainDocx.Of(["Title of the project", "Our reference number", "Reporting period"], ["Summary of the progress", "Zxqv of the wrrl"], "Budget line", "Budget", "Spent in the period") });
        await page.Locator("#Name").FillAsync($"Harbour form {screen.Name}");
        await page.Locator("#Language").SelectOptionAsync("en");
        await Good(visit, "studio-3-upload");
        await Press(page, "main form[enctype] button[type=submit]", "/places/");
        await Good(visit, "studio-4-places");
        await Press(page, "form[data-places] button[type=submit]", "/formats/drafts/");
        await Good(visit, "studio-5-fields");
        var draft = new Uri(page.Url).AbsolutePath;

        // Every open field: a column of the list for a column, a reason for what no source knows.
        foreach (var field in await page.Locator("tr:has([data-tone=warning]) th a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
        {
            await visit.GoAsync(field);
            await Good(visit, $"studio-6-field-{field.Split('/')[^1]}");
            var columns = page.Locator("select[name$='.Feed']");
            if (await columns.CountAsync() > 0)
                for (var column = 0; column < await columns.CountAsync(); column++) await columns.Nth(column).SelectOptionAsync(new SelectOptionValue { Index = 1 });
            else
            {
                await page.Locator("#feed-none").CheckAsync();
                await page.Locator("#Form_Why").FillAsync("Written by hand");
            }
            await Press(page, "form[data-autosave] button[type=submit]:not([name])", draft);
        }
        await visit.GoAsync($"{draft}/about");
        await page.Locator("#DonorName").FillAsync("Harbour Light Foundation");
        await page.Locator("#FormOn").FillAsync(screen.Language == "sv-SE" ? "2026-03-01" : "01/03/2026");
        await Good(visit, "studio-7-about");
        await Press(page, "main form:has(#DonorName) button[type=submit]", draft);
        await visit.GoAsync($"{draft}/preview");
        await Good(visit, "studio-8-preview");
        await visit.GoAsync($"{draft}/places/form/add");
        await Good(visit, "studio-9-add-place");
        await visit.GoAsync($"{draft}/publish");
        await Good(visit, "studio-10-publish");
        await Press(page, "form[data-once]:has(#Offer) button[type=submit]", "/formats/harbour-form");
        await Good(visit, "studio-11-published");

        await page.Locator("main .actions a").First.ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("/formats/new", StringComparison.Ordinal));
        await Press(page, "main form:has(#Name) button[type=submit]", "/formats/drafts/");
        await visit.GoAsync($"{new Uri(page.Url).AbsolutePath}/newer/form");
        await page.Locator("#Upload").SetInputFilesAsync(new FilePayload { Name = "harbour-form-2.docx", MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = PlainDocx.Of(["Name of the project", "Our reference number", "First day of the project"], ["Summary of the progress"], "Budget line", "Budget", "Spent in the period") });
        await page.Locator("main form[enctype] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("input[name='Add']").First).ToBeVisibleAsync();
        await Good(visit, "studio-12-compare");
    }

    [Fact]
    public async Task The_places_are_reached_and_chosen_by_keyboard()
    {
        await using var visit = await house.ThroughDoorAsync("two-due", Screen.Wide, "/formats/new");
        var page = visit.Page;
        await page.Locator("#Upload").SetInputFilesAsync(new FilePayload { Name = "keys.docx", MimeType = "application/zip", Buffer = PlainDocx.Of(["Title of the project", "Our reference number"], ["Summary of the progress"]) });
        await page.Locator("#Name").FillAsync("By keyboard");
        await Press(page, "main form[enctype] button[type=submit]", "/places/");

        await Keyboard.ReachesEverythingAsync(page);
        // The place in the form leads to its tick, and the space bar unticks it there.
        await page.Locator(".answer-place").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync(" ");

        await Assertions.Expect(page.Locator(".place input[type=checkbox]").First).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Locator(".answer-place[data-off]")).ToHaveCountAsync(1);
    }

    // What looks a page over is itself a script.
    private static Task Good(Visit visit, string name) => visit.Screen.Scripts ? visit.IsGoodAsync(name) : visit.PictureAsync(name);

    private static async Task Press(IPage page, string button, string to)
    {
        await page.Locator(button).First.ClickAsync();
        await page.WaitForURLAsync(address => address.Contains(to, StringComparison.Ordinal) && !address.EndsWith("/about", StringComparison.Ordinal) && !(to.StartsWith("/formats/drafts/", StringComparison.Ordinal) && (address.Contains("/fields/", StringComparison.Ordinal) || address.Contains("/places/", StringComparison.Ordinal))));
    }
}
