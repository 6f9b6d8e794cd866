using System.Net;
using System.Text;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Sent;

public sealed class OutsideTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task What_was_sent_is_a_list_that_narrows_and_exports()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());

        Assert.Contains("2 rows", (await ngo.Author.Open("/sent")).Words);
        Assert.Contains("Nothing matches", (await ngo.Author.Open("/sent?state=Accepted")).Words);
    }

    [Fact]
    public async Task When_and_how_it_was_sent_is_written_down()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());
        await ngo.Author.OpenUntil($"/sent/{ngo.ProgrammeDue.Id}", "fields filled");
        var page = await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/sending");

        var report = await ngo.Author.Send(page.Form("name=\"SentOn\"").With(("How", "EMail"), ("SentOn", "24/11/2026"), ("Note", "Case 12.")));

        Assert.Contains("Sent 24 November 2026: By e-mail. Case 12.", report.Words);
    }

    [Theory]
    [InlineData("", "24/11/2026", "Say how it was sent."), InlineData("EMail", "25/12/2026", "This day has not come yet."), InlineData("EMail", "", "Write the date.")]
    public async Task A_sending_that_says_too_little_is_refused(string how, string on, string said)
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());
        var page = await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/sending");

        Assert.Contains(said, (await ngo.Author.Send(page.Form("name=\"SentOn\"").With(("How", how), ("SentOn", on)))).Words);
    }

    [Fact]
    public async Task The_donors_answer_is_written_down_with_its_letter_and_says_who_did()
    {
        using var ngo = await Ngo.In(house);
        await WasSent(ngo);
        var page = await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/answer");

        var report = await ngo.Author.SendFile(
            page.Form("Form.Reasons").With(("Form.Decision", "AcceptedWithReservations"), ("Form.DecidedOn", "23/11/2026"), ("Form.Reasons", "The audit comes later."), ("Form.Costs", "LinesDisallowed"),
                ("Form.Lines[0].Amount", "120.50"), ("Form.Lines[0].Reason", "No receipt.")),
            "Letter", "letter.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n"));

        Assert.Contains("Accepted with reservations", report.Words);
        Assert.Contains("Written down by Ilze Test", report.Words);
        Assert.Matches("Line A1: .{0,6}120.50.{0,6} not accepted. No receipt.", report.Words);
        var (letter, _) = await ngo.Author.Download(report.Link("The donor’s letter"));
        Assert.Equal("application/pdf", letter.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("", "", "NotDecided", "Choose what the donor decided."), InlineData("Rejected", "", "NotDecided", "Write the donor’s reasons"), InlineData("Returned", "", "NotDecided", "at least one wish"),
     InlineData("Accepted", "", "LinesDisallowed", "Name at least one line")]
    public async Task An_answer_that_says_too_little_is_refused(string decision, string reasons, string costs, string said)
    {
        using var ngo = await Ngo.In(house);
        await WasSent(ngo);
        var page = await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/answer");

        Assert.Contains(said, (await ngo.Author.Send(page.Form("Form.Reasons").With(("Form.Decision", decision), ("Form.Reasons", reasons), ("Form.Costs", costs)))).Words);
    }

    [Fact]
    public async Task An_answer_is_not_recorded_for_a_donor_who_answers_in_the_portal()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Sent(house, await ngo.StartBoth());

        await ngo.Author.Open($"/sent/{ngo.FundDue.Id}/answer", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_answer_to_a_report_that_is_decided_already_is_refused()
    {
        using var ngo = await Ngo.In(house);
        await WasSent(ngo);
        var form = (await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/answer")).Form("Form.Reasons").With(("Form.Decision", "Accepted"), ("Form.DecidedOn", "23/11/2026"));
        await ngo.Author.Send(form);

        Assert.Contains("decided already", (await ngo.Author.Send(form, HttpStatusCode.Conflict)).Words);
    }

    [Theory]
    [InlineData(""), InlineData("/sending"), InlineData("/answer")]
    public async Task What_was_sent_is_there_for_its_own_organisation_only(string page)
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        using var stranger = house.Stranger();
        await ngo.Sent(house, await ngo.StartBoth());

        await other.Author.Open($"/sent/{ngo.ProgrammeDue.Id}{page}", HttpStatusCode.NotFound);
        Assert.Equal("/sign-in", (await stranger.Open($"/sent/{ngo.ProgrammeDue.Id}{page}")).Address.AbsolutePath);
        await other.Author.Open($"/sent/{other.ProgrammeDue.Id}{page}", HttpStatusCode.NotFound);
    }

    private async Task WasSent(Ngo ngo)
    {
        await ngo.Sent(house, await ngo.StartBoth());
        await ngo.Author.OpenUntil($"/sent/{ngo.ProgrammeDue.Id}", "fields filled");
        await ngo.Author.Send((await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/sending")).Form("name=\"SentOn\"").With(("How", "EMail"), ("SentOn", "20/11/2026")));
    }
}
