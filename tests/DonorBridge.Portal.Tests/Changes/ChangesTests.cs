using System.Net;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Changes;

public sealed class ChangesTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task Wishes_of_two_donors_about_one_question_stand_side_by_side_with_a_warning()
    {
        using var ngo = await Ngo.In(house);
        var filing = await BothReturned(ngo);

        var words = (await ngo.Author.Open($"/changes/{filing}")).Words;

        Assert.Contains("2 wishes wait for your answer.", words);
        Assert.Contains("Several donors want something here", words);
        Assert.Contains("Say less about the winter.", words);
        Assert.Contains("Say more about the winter.", words);
        Assert.Contains("2 requested changes wait for your answer", (await ngo.Author.Open("/home")).Words);
        Assert.Contains("2 without answer", (await ngo.Author.Open("/changes")).Words);
    }

    [Fact]
    public async Task Each_wish_is_answered_and_an_explanation_has_words()
    {
        using var ngo = await Ngo.In(house);
        var filing = await BothReturned(ngo);
        var form = (await ngo.Author.Open($"/changes/{filing}")).Form("name=\"Change\"");

        Assert.Contains("Choose what you answer.", (await ngo.Author.Send(form)).Words);
        Assert.Contains("Write your explanation", (await ngo.Author.Send(form.With(("Kind", "Disagreed")))).Words);
        var answered = await ngo.Author.Send(form.With(("Kind", "Disagreed"), ("Words", "The winter is what the other donor pays for.")));

        Assert.Contains("1 wish waits for your answer.", answered.Words);
        Assert.Contains("The winter is what the other donor pays for.", answered.Words);
    }

    [Fact]
    public async Task A_wish_leads_to_the_question_it_is_about()
    {
        using var ngo = await Ngo.In(house);
        var filing = await BothReturned(ngo);

        var place = await ngo.Author.Open((await ngo.Author.Open($"/changes/{filing}")).Link("See what was written"));

        Assert.Equal($"/filings/{filing}/sections/progress", place.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_report_is_reopened_written_and_sent_again_as_the_next_version()
    {
        using var ngo = await Ngo.In(house);
        var filing = await BothReturned(ngo);

        var draft = await ngo.Author.Send((await ngo.Author.Open($"/changes/{filing}")).Form("handler=Reopen"));
        Assert.Contains("You are writing version 2", draft.Words);
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/sections/progress")).Form("Form.Answers[0].Text").With(("Form.Answers[0].Text", "The winter in one sentence."), ("go", "stay")));
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/check")).Form("Hand over for sign-off"));
        await ngo.Approver.Send((await ngo.Approver.Open($"/filings/{filing}/sign-off")).Form("name=\"Function\"").With(("Function", "director"), ("Declared", "true")));
        var receipt = await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/send")).Form("name=\"Version\""));

        Assert.StartsWith("/sent/receipts/", receipt.Address.AbsolutePath);
        Assert.Contains("Version 2, signed off by: director.", receipt.Words);
    }

    [Fact]
    public async Task Who_returned_it_hears_of_a_version_that_changes_no_word()
    {
        using var ngo = await Ngo.In(house);
        var filing = await BothReturned(ngo);

        await ngo.Author.Send((await ngo.Author.Open($"/changes/{filing}")).Form("handler=Reopen"));
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/check")).Form("Hand over for sign-off"));
        await ngo.Approver.Send((await ngo.Approver.Open($"/filings/{filing}/sign-off")).Form("name=\"Function\"").With(("Function", "director"), ("Declared", "true")));
        var receipt = await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/send")).Form("name=\"Version\""));

        Assert.Contains("Version 2, signed off by: director.", receipt.Words);
        Assert.DoesNotContain("hears nothing", receipt.Words);
        Assert.Contains("With the donor", (await ngo.Author.Open($"/sent/{ngo.FundDue.Id}")).Words);
    }

    [Fact]
    public async Task Wishes_are_there_for_their_own_organisation_only()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        using var stranger = house.Stranger();
        var filing = await BothReturned(ngo);

        await other.Author.Open($"/changes/{filing}", HttpStatusCode.NotFound);
        await ngo.Fund.Open($"/changes/{filing}", HttpStatusCode.NotFound);
        Assert.Equal("/sign-in", (await stranger.Open($"/changes/{filing}")).Address.AbsolutePath);
    }

    private async Task<Guid> BothReturned(Ngo ngo)
    {
        var filing = await ngo.StartBoth();
        await ngo.Sent(house, filing);
        await ngo.Author.OpenUntil($"/sent/{ngo.FundDue.Id}", "fields filled");
        await ngo.Author.OpenUntil($"/sent/{ngo.ProgrammeDue.Id}", "fields filled");
        await ngo.FundReturns(house, "C1", "Say less about the winter.");
        await ngo.Author.Send((await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/sending")).Form("name=\"SentOn\"").With(("How", "EMail"), ("SentOn", "20/11/2026")));
        await ngo.Author.Send((await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/answer")).Form("Form.Reasons")
            .With(("Form.Decision", "Returned"), ("Form.DecidedOn", "22/11/2026"), ("Form.Wishes[0].Place", "C1"), ("Form.Wishes[0].Words", "Say more about the winter.")));
        return filing;
    }
}
