using Microsoft.Playwright;

namespace DonorBridge.BrowserTests;

/// <summary>A report on its way from its author's first page to the donor, in the demonstration region.</summary>
public sealed class WritingJourneyTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    private static (string Filing, List<string> Wrong)? started;

    [Fact]
    public async Task The_page_that_starts_a_report_is_good_in_light_and_dark()
    {
        var (_, wrong) = await Started();

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_of_a_section_and_of_the_check()
    {
        var (filing, _) = await Started();
        await using var visit = await house.ThroughDoorAsync("two-due", Screen.Wide);

        foreach (var page in new[] { "/sections/progress", "/money", "/check" })
        {
            await visit.GoAsync(filing + page);
            await Keyboard.ReachesEverythingAsync(visit.Page);
        }
    }

    [Fact]
    public async Task What_is_written_is_saved_without_a_click()
    {
        var (filing, _) = await Started();
        await using var visit = await house.ThroughDoorAsync("two-due", Screen.Wide);
        await visit.GoAsync(filing + "/sections/progress");

        await visit.Page.Locator("textarea").First.FillAsync("The shelter was open every night of the period.");
        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Saved at");

        await visit.GoAsync(filing + "/sections/progress");
        Assert.Equal("The shelter was open every night of the period.", await visit.Page.Locator("textarea").First.InputValueAsync());
    }

    [Fact]
    public async Task A_workbook_that_was_filled_in_on_the_way_is_compared_on_a_phone()
    {
        var (filing, _) = await Started();
        await using var visit = await house.ThroughDoorAsync("two-due", Screen.Phone);
        await visit.GoAsync(filing + "/offline");
        await visit.IsGoodAsync("offline");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("button[value=excel]").ClickAsync());
        using var file = new MemoryStream();
        await using (var stream = await download.CreateReadStreamAsync()) await stream.CopyToAsync(file, TestContext.Current.CancellationToken);
        await using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("xl/worksheets/sheet2.xml")!;
            using var text = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            var sheet = System.Xml.Linq.XDocument.Parse(await text.ReadToEndAsync(TestContext.Current.CancellationToken));
            var answer = sheet.Descendants().First(cell => cell.Name.LocalName == "c" && (string?)cell.Attribute("r") == "D5");
            var space = answer.Name.Namespace;
            answer.SetAttributeValue("t", "inlineStr");
            answer.ReplaceNodes(new System.Xml.Linq.XElement(space + "is", new System.Xml.Linq.XElement(space + "t", string.Join(' ', Enumerable.Repeat("Written on the train to Riga.", 20)))));
            text.Dispose();
            entry.Delete();
            await using var changed = new StreamWriter(await archive.CreateEntry(entry.FullName).OpenAsync(TestContext.Current.CancellationToken));
            await changed.WriteAsync(sheet.ToString());
        }

        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "report.xlsx", MimeType = "application/octet-stream", Buffer = file.ToArray() });
        await visit.Page.Locator("form[enctype] .actions button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/offline/*");

        await visit.IsGoodAsync("offline-compare");
    }

    [Fact]
    public async Task A_report_is_written_checked_signed_off_and_sent_on_a_phone_without_scripts()
    {
        await using var visit = await house.SignedInAsync("kaarel", Screen.Phone with { Scripts = false });
        await using var looked = await house.SignedInAsync("kaarel", Screen.Phone);
        var (page, wrong) = (visit.Page, new List<string>());
        var filing = (await page.Locator(".tasks a[href^='/filings/']").First.GetAttributeAsync("href"))!;
        await visit.GoAsync(filing);
        await looked.LookAsync(filing, "small-filing", wrong);

        foreach (var answer in await page.Locator("textarea").AllAsync())
            if (await answer.InputValueAsync() == "") await answer.FillAsync("The room was open and warm every night.");
        await page.Locator("form:has(textarea) .actions button").First.ClickAsync();
        await page.WaitForURLAsync("**/check");
        await looked.LookAsync(filing + "/check", "small-check", wrong);
        await page.Locator("form .actions button").ClickAsync();
        await page.WaitForURLAsync("**/sign-off");
        await looked.LookAsync(filing + "/sign-off", "small-sign-off", wrong);
        await page.FillAsync("[name=Function]", "manager");
        await page.CheckAsync("input[type=checkbox][name=Declared]");
        await page.Locator("form .actions button").ClickAsync();
        await page.WaitForURLAsync("**/send");
        await looked.LookAsync(filing + "/send", "small-send", wrong);
        await page.Locator("form .actions button").ClickAsync();
        await page.WaitForURLAsync("**/sent/**");
        await looked.LookAsync(new Uri(page.Url).AbsolutePath, "small-receipt", wrong);

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    // Once for all: the page is looked at before it is used, since what was started cannot be started again.
    private async Task<(string Filing, List<string> Wrong)> Started()
    {
        if (started is { } known) return known;
        var wrong = new List<string>();
        foreach (var screen in new[] { Screen.Wide, Screen.Phone with { Language = "sv-SE" } })
        {
            await using var visit = await house.ThroughDoorAsync("two-due", screen);
            await visit.LookAsync((await visit.Page.Locator("a[href*='/filings/start']").First.GetAttributeAsync("href"))!, "writing-start", wrong);
            if (screen == Screen.Wide) continue;

            await visit.Page.Locator("form:has(input[name=Due]) button:not([name])").ClickAsync();
            await visit.Page.WaitForURLAsync(address => !address.Contains("/start", StringComparison.Ordinal));
            started = (new Uri(visit.Page.Url).AbsolutePath, wrong);
        }
        return started!.Value;
    }
}
