using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class SmallFilingTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task A_small_grant_is_one_page_from_its_questions_to_its_balance()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.Start(ngo.SmallProject.Id, ngo.SmallDue.Id);

        var page = await ngo.Author.Open($"/filings/{filing}");
        Assert.Contains("How is the project doing overall?", page.Words);
        Assert.Contains("What continues after the funding?", page.Words);
        Assert.Matches("Balance on 31 December 2026 .{0,6}6,750.00", page.Words);

        var check = await ngo.Author.Send(page.Form("Form.Answers[0].Text").With(("Form.Answers[0].Text", "The room was warm."), ("Form.Answers[1].Text", "The town goes on.")));
        Assert.EndsWith("/check", check.Address.AbsolutePath);
        Assert.Contains("Nothing stands in the way", check.Words);
    }

    [Fact]
    public async Task Two_sections_on_one_page_keep_their_own_versions()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.Start(ngo.SmallProject.Id, ngo.SmallDue.Id);
        var mine = await ngo.Author.Open($"/filings/{filing}");
        await ngo.Approver.Send((await ngo.Approver.Open($"/filings/{filing}")).Form("Form.Answers[0].Text").With(("Form.Answers[1].Text", "Theirs.")));

        // The other one's text is in another section than what is written here, but on the same form: it is not overwritten unseen.
        var conflict = await ngo.Author.Send(mine.Form("Form.Answers[0].Text").With(("Form.Answers[0].Text", "Mine.")), System.Net.HttpStatusCode.Conflict);

        Assert.Contains("Theirs.", conflict.Words);
    }
}
