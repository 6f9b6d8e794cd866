namespace DonorBridge.BrowserTests;

/// <summary>What an organisation sent and what its donors want, looked at in the demonstration region.</summary>
public sealed class NgoJourneysTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    public static IEnumerable<TheoryDataRow<Screen>> Screens => Screen.Every;

    [Theory, MemberData(nameof(Screens))]
    public async Task Every_page_of_what_was_sent_and_of_what_donors_want_is_good(Screen screen)
    {
        await using var visit = await SignedIn(screen);
        var wrong = new List<string>();
        await Look(visit, "/sent", "ngo-sent", wrong);
        var report = await visit.Page.Locator("tbody th a").First.GetAttributeAsync("href");
        await Look(visit, report!, "ngo-sent-report", wrong);
        var receipt = await visit.Page.Locator("a[href*='/sent/receipts/']").First.GetAttributeAsync("href");
        await Look(visit, receipt!, "ngo-receipt", wrong);
        await Look(visit, "/changes", "ngo-changes", wrong);
        var changes = await visit.Page.Locator(".tasks a").First.GetAttributeAsync("href");
        await Look(visit, changes!, "ngo-changes-filing", wrong);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private async Task<Visit> SignedIn(Screen screen)
    {
        var visit = await house.OpenAsync("/sign-in", screen);
        await visit.Page.Locator("button[name=key][value=two-due]").ClickAsync();
        await visit.Page.WaitForURLAsync("**/home");
        return visit;
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
