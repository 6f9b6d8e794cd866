namespace DonorBridge.BrowserTests;

/// <summary>What an organisation sent and what its donors want, looked at in the demonstration region.</summary>
public sealed class NgoJourneysTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    [Theory, MemberData(nameof(Screen.Two), MemberType = typeof(Screen))]
    public async Task Every_page_of_what_was_sent_and_of_what_donors_want_is_good(Screen screen)
    {
        await using var visit = await house.ThroughDoorAsync("two-due", screen);
        var wrong = new List<string>();
        await visit.LookAsync("/sent", "ngo-sent", wrong);
        var report = await visit.Page.Locator("tbody th a").First.GetAttributeAsync("href");
        await visit.LookAsync(report!, "ngo-sent-report", wrong);
        var receipt = await visit.Page.Locator("a[href*='/sent/receipts/']").First.GetAttributeAsync("href");
        await visit.LookAsync(receipt!, "ngo-receipt", wrong);
        await visit.LookAsync("/changes", "ngo-changes", wrong);
        var changes = await visit.Page.Locator(".tasks a").First.GetAttributeAsync("href");
        await visit.LookAsync(changes!, "ngo-changes-filing", wrong);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }
}
