using System.Net;
using DonorBridge.Portal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Reviews;

public sealed class DecideTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_accepted()
    {
        using var ngo = await Ngo.In(house);
        var page = await Decide(ngo);

        var report = await ngo.Fund.Send(page.Form("Form.Narrative").With(("Form.Narrative", "accepted"), ("Form.Costs", "accepted")));

        Assert.Contains("Accepted, 24 November 2026, by Mads Test", report.Words);
        Assert.DoesNotContain("Comment on the whole report Decide", report.Words);
    }

    [Fact]
    public async Task A_return_tells_each_wanted_change_beside_its_question()
    {
        using var ngo = await Ngo.In(house);
        var page = await Decide(ngo);

        var report = await ngo.Fund.Send(page.Form("Form.Narrative").With(
            ("Form.Narrative", "returned"), ("Form.Costs", "not-decided"), ("Form.Changes[0].Anchor", "C4"), ("Form.Changes[0].Text", "Say how many girls.")));

        Assert.Contains("With the grantee", report.Words);
        var change = await house.As(ngo.Author.Viewer, (_, db) => db.RequestedChanges.AsNoTracking().SingleAsync(row => row.DueReportId == ngo.FundDue.Id, Stop));
        Assert.Equal(("C4", "Say how many girls."), (change.Anchor, change.Text));
    }

    [Fact]
    public async Task A_cost_is_not_accepted_by_line_with_amount_and_reason()
    {
        using var ngo = await Ngo.In(house);
        var page = await Decide(ngo);

        var report = await ngo.Fund.Send(page.Form("Form.Narrative").With(
            ("Form.Narrative", "accepted"), ("Form.Costs", "lines-disallowed"), ("Form.Disallowed[0].Line", "1"), ("Form.Disallowed[0].Amount", "120.50"), ("Form.Disallowed[0].Reason", "No receipt.")));

        Assert.Matches("Not accepted: .{0,6}120.50.{0,6} of line 1. No receipt.", report.Words);
    }

    [Theory]
    [InlineData("", "accepted", "", "", "", "Choose what you decide on the report.")]
    [InlineData("accepted", "", "", "", "", "Choose what you decide on the costs.")]
    [InlineData("returned", "not-decided", "", "", "", "Say what must change.")]
    [InlineData("rejected", "not-decided", "", "", "", "Give the reasons")]
    [InlineData("accepted", "lines-disallowed", "", "", "", "Name at least one line")]
    [InlineData("accepted", "lines-disallowed", "1", "", "No receipt.", "Write the amount.")]
    [InlineData("accepted", "lines-disallowed", "1", "-5", "No receipt.", "must be above 0")]
    [InlineData("accepted", "lines-disallowed", "1", "5", "", "Say why this cost is not accepted.")]
    [InlineData("accepted", "lines-disallowed", "1", "1.234", "No receipt.", "can be read in two ways")]
    public async Task A_decision_that_says_too_little_is_refused_and_nothing_is_written(string narrative, string costs, string line, string amount, string reason, string said)
    {
        using var ngo = await Ngo.In(house);
        var page = await Decide(ngo);

        var again = await ngo.Fund.Send(page.Form("Form.Narrative").With(
            ("Form.Narrative", narrative), ("Form.Costs", costs), ("Form.Disallowed[0].Line", line), ("Form.Disallowed[0].Amount", amount), ("Form.Disallowed[0].Reason", reason)));

        Assert.Contains(said, again.Words);
        Assert.Contains("1 report waits for your answer.", (await ngo.Fund.Open("/reviews")).Words);
    }

    [Fact]
    public async Task A_button_shows_one_more_wanted_change_and_keeps_what_was_typed()
    {
        using var ngo = await Ngo.In(house);
        var page = await Decide(ngo);

        var more = await ngo.Fund.Send(page.Form("Form.Narrative").With(("Form.Changes[0].Text", "Name the towns."), ("add", "change")));

        Assert.Contains("Wanted change 2", more.Words);
        Assert.Equal("Name the towns.", more.Form("Form.Narrative")["Form.Changes[0].Text"]);
    }

    [Fact]
    public async Task A_second_decision_comes_too_late()
    {
        using var ngo = await Ngo.In(house);
        var one = await Decide(ngo);
        var other = await ngo.Fund.Open(one.Address.PathAndQuery);
        await ngo.Fund.Send(one.Form("Form.Narrative").With(("Form.Narrative", "accepted"), ("Form.Costs", "accepted")));

        var late = await ngo.Fund.Send(other.Form("Form.Narrative").With(("Form.Narrative", "rejected"), ("Form.Costs", "not-decided"), ("Form.Reasons", "Too late.")), HttpStatusCode.Conflict);

        Assert.Contains("decided already", late.Words);
    }

    [Fact]
    public async Task A_decision_on_a_version_that_is_no_longer_the_current_one_is_refused_with_a_sentence()
    {
        using var ngo = await Ngo.In(house);
        var page = await Decide(ngo);

        var late = await ngo.Fund.Send(page.Form("Form.Narrative").With(("Snapshot", Guid.NewGuid().ToString()), ("Form.Narrative", "accepted"), ("Form.Costs", "accepted")), HttpStatusCode.Conflict);

        Assert.Contains("A new version came in while you were reading.", late.Words);
    }

    private async Task<ShownPage> Decide(Ngo ngo)
    {
        await ngo.Sent(house, await ngo.StartBoth());
        return await ngo.Fund.Open((await ngo.Fund.Open("/reviews")).Link("Shelter and guardians") + "/decide");
    }
}
