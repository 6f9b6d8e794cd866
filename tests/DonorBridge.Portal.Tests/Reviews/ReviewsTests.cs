using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Reviews;

public sealed class ReviewsTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        using var stranger = house.Stranger();

        Assert.Equal("/sign-in", (await stranger.Open("/reviews")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_grantee_finds_no_queue()
    {
        using var ngo = await Ngo.In(house);

        await ngo.Author.Open("/reviews", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_a_report_came_the_queue_says_what_is_expected()
    {
        using var ngo = await Ngo.In(house);

        var queue = await ngo.Fund.Open("/reviews");

        Assert.Contains("0 reports wait for your answer.", queue.Words);
        Assert.Contains("No report has come yet", queue.Words);
        Assert.Contains("3 December 2026", queue.Words);
    }

    [Fact]
    public async Task A_report_that_came_waits_in_the_queue()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());

        var queue = await ngo.Fund.Open("/reviews");

        Assert.Contains("1 report waits for your answer.", queue.Words);
        Assert.Contains("Waits for you", queue.Words);
        Assert.Contains("Nothing matches", (await ngo.Fund.Open("/reviews?standing=accepted")).Words);
    }

    [Fact]
    public async Task The_report_is_shown_in_the_donors_own_form_with_its_file()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());

        var report = await ngo.Fund.OpenUntil(await Report(ngo), "fields filled");

        Assert.Contains("What we say to C1.", report.Words);
        var (answer, bytes) = await ngo.Fund.Download(report.Link("Download"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(bytes, 0, 2));
    }

    [Fact]
    public async Task The_report_is_shown_as_data_and_holds_nothing_of_another_donor()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());

        var data = await ngo.Fund.Open(await Report(ngo) + "?view=data");

        Assert.Contains("What we say to C4.", data.Words);
        Assert.Matches("12,500.50", data.Words);
        Assert.DoesNotContain("What we say to C5.", data.Words);
        Assert.DoesNotContain("ACT-0117", data.Words);
        Assert.DoesNotContain("EUR 40,000", data.Words);
    }

    [Fact]
    public async Task Another_donors_report_is_not_there()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());
        var report = await Report(ngo);

        await other.Fund.Open(report, HttpStatusCode.NotFound);
        await other.Fund.Open(report + "/decide", HttpStatusCode.NotFound);
        await other.Fund.Open(report + "/comment", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_first_version_has_nothing_to_compare_with()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());

        Assert.Contains("This is the first version", (await ngo.Fund.Open(await Report(ngo) + "?view=changes")).Words);
    }

    [Fact]
    public async Task A_new_version_shows_only_the_fields_of_the_own_form_that_differ()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.Sent(house, filing);
        await ngo.Fund.OpenUntil(await Report(ngo), "fields filled");
        await ngo.FundReturns(house, "C1", "Name the two towns.");
        await SentAgain(ngo, filing, "C1", "Riga and Liepaja.");
        await ngo.Fund.OpenUntil(await Report(ngo), "Riga and Liepaja.");

        var changes = await ngo.Fund.Open(await Report(ngo) + "?view=changes");

        Assert.Contains("1 field differs from version 1", changes.Words);
        Assert.Contains("Riga and Liepaja.", changes.Words);
        Assert.Contains("Nothing else in your form has changed.", changes.Words);
        Assert.Contains("Name the two towns.", changes.Words);
        Assert.Contains("Not answered yet.", changes.Words);
    }

    private static async Task<string> Report(Ngo ngo) => (await ngo.Fund.Open("/reviews")).Link("Shelter and guardians");

    private async Task SentAgain(Ngo ngo, Guid filing, string question, string text)
    {
        await house.As(ngo.Author.Viewer, async (use, db) =>
        {
            await use.GetRequiredService<FilingCheck>().Reopen(filing, Stop);
            var section = await db.Sections.SingleAsync(row => row.FilingId == filing && row.Key == "progress", Stop);
            var document = section.Document with { Answers = [.. section.Document.Answers.Select(answer => answer.Question == question ? answer with { Text = text } : answer)] };
            return await use.GetRequiredService<SectionSaving>().Save(filing, section.Key, section.Version, document, Stop);
        });
        await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<FilingCheck>().Check(filing, Stop));
        await house.As(ngo.Approver.Viewer, (use, _) => use.GetRequiredService<FilingCheck>().SignOff(filing, "director", "Agnese Test", Stop));
        await house.As(ngo.Approver.Viewer, (use, _) => use.GetRequiredService<Submission>().Submit(filing, 2, Stop));
    }
}
