using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Sent;

public sealed class WithdrawTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_that_was_taken_back_can_no_longer_be_accepted()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());
        var decide = await ngo.Fund.Open((await ngo.Fund.Open("/reviews")).Link("Shelter and guardians") + "/decide");
        var ask = await ngo.Author.Open((await ngo.Author.Open($"/sent/{ngo.FundDue.Id}")).Link("Take the report back"));

        var report = await ngo.Author.Send(ask.Form("name=\"From\""));
        var late = await ngo.Fund.Send(decide.Form("Form.Narrative").With(("Form.Narrative", "accepted"), ("Form.Costs", "accepted")), HttpStatusCode.Conflict);

        Assert.Contains("You took this report back", report.Words);
        Assert.Contains("withdrawn", late.Words);
        await ngo.Fund.Send(late.Form("name=\"language\"").With(("language", "sv"), ("back", "/reviews")));
        Assert.Contains("har tagits tillbaka", (await ngo.Fund.Send(decide.Form("Form.Narrative").With(("Form.Narrative", "accepted"), ("Form.Costs", "accepted")), HttpStatusCode.Conflict)).Words);
        Assert.Contains("Tillbakatagen av mottagaren", (await ngo.Fund.Open("/reviews")).Words);
        Assert.Contains("Taken back: send it again", (await ngo.Author.Open("/home")).Words);
        Assert.False(await house.As(ngo.Fund.Viewer, (_, db) => db.Decisions.AnyAsync(row => row.DueReportId == ngo.FundDue.Id, Stop)));
    }

    [Fact]
    public async Task The_page_says_what_becomes_of_each_donors_review_and_only_the_ticked_ones_end()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());
        var ask = await ngo.Author.Open($"/sent/{ngo.FundDue.Id}/withdraw");

        Assert.Contains("The donor sees at once that you took it back", ask.Words);
        Assert.Contains("You have not written down that it was sent.", ask.Words);
        await ngo.Author.Send(ask.Form("name=\"From\""));

        Assert.Contains("Taken back", (await ngo.Author.Open($"/sent/{ngo.FundDue.Id}")).Words);
        Assert.Contains("With the donor", (await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}")).Words);
        Assert.Contains("Nothing changes for Test Children’s Fund : Taken back", (await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/withdraw")).Words);
    }

    [Fact]
    public async Task Nothing_is_taken_back_where_no_donor_is_ticked()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());
        var ask = await ngo.Author.Open($"/sent/{ngo.FundDue.Id}/withdraw");

        Assert.Contains("Tick at least one donor", (await ngo.Author.Send(ask.Form("name=\"From\"").With(("From", null)))).Words);
    }

    [Fact]
    public async Task The_second_of_two_clicks_comes_too_late_and_names_of_others_reports_are_not_there()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());
        var form = (await ngo.Author.Open($"/sent/{ngo.FundDue.Id}/withdraw")).Form("name=\"From\"");
        await ngo.Author.Send(form);

        await ngo.Author.Send(form, HttpStatusCode.Conflict);
        await ngo.Author.Send(form.With(("From", ngo.SmallDue.Id.ToString())), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_returned_report_is_not_taken_back()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());
        var form = (await ngo.Author.Open($"/sent/{ngo.FundDue.Id}/withdraw")).Form("name=\"From\"");
        await ngo.FundReturns(house, "C1", "Say more.");

        Assert.Contains("with you already", (await ngo.Author.Send(form, HttpStatusCode.Conflict)).Words);
        Assert.Equal($"/sent/{ngo.FundDue.Id}", (await ngo.Author.Open($"/sent/{ngo.FundDue.Id}/withdraw")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_report_taken_back_while_its_files_are_made_can_be_sent_again_and_is_reviewed_anew()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.Sent(house, filing);
        await ngo.Author.Send((await ngo.Author.Open($"/sent/{ngo.FundDue.Id}/withdraw")).Form("name=\"From\"").With(("From", ngo.ProgrammeDue.Id.ToString())));

        await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<FilingCheck>().Reopen(filing, Stop));
        await ngo.SignedOff(house, filing);
        await house.As(ngo.Approver.Viewer, (use, _) => use.GetRequiredService<Submission>().Submit(filing, 2, Stop));

        var reviews = await house.As(ngo.Author.Viewer, (_, db) => db.Reviews.Where(row => row.DueReportId == ngo.ProgrammeDue.Id).OrderBy(row => row.OpenedAt).ToListAsync(Stop));
        Assert.Equal([false, true], reviews.Select(row => row.ClosedAt is null));
        Assert.Equal(1, await house.As(ngo.Author.Viewer, (_, db) => db.WorkflowInstances.CountAsync(row => row.CorrelationId == ngo.ProgrammeDue.Id.ToString() && row.Status == "Running", Stop)));
        Assert.Contains("With the donor", (await ngo.Author.OpenUntil($"/sent/{ngo.ProgrammeDue.Id}", "fields filled")).Words);
    }

    [Fact]
    public async Task A_report_is_taken_back_by_its_own_organisation_only()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        using var stranger = house.Stranger();
        await ngo.Sent(house, await ngo.StartBoth());

        await other.Author.Open($"/sent/{ngo.FundDue.Id}/withdraw", HttpStatusCode.NotFound);
        await ngo.Author.Open($"/sent/{ngo.SmallDue.Id}/withdraw", HttpStatusCode.NotFound);
        Assert.Equal("/sign-in", (await stranger.Open($"/sent/{ngo.FundDue.Id}/withdraw")).Address.AbsolutePath);
    }
}
