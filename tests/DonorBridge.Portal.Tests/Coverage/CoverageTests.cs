using System.Net;
using System.Text.Json;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Agreements;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Coverage;

public sealed class CoverageTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task Every_shipped_form_stands_beside_the_others_with_its_score()
    {
        using var ngo = await Ngo.In(house);

        var page = await ngo.Author.Open("/coverage");

        Assert.Contains("Harmonisation score", page.Words);
        Assert.Contains("/coverage/formats/harmonised-8-3-2019", page.Html);
        Assert.Contains($"/coverage/projects/{ngo.Project.Id}", page.Html);
    }

    [Fact]
    public async Task A_form_alone_says_what_feeds_it_what_only_its_donor_asks_and_where_it_takes_less()
    {
        using var ngo = await Ngo.In(house);

        var page = await ngo.Fund.Open("/coverage/formats/partner-project-report@1");

        Assert.Contains("Only this donor asks (", page.Words);
        Assert.Contains("“Summary”: 250 words, where the standard report allows 600 words.", page.Words);
        Assert.Contains("What would raise it most", page.Words);
    }

    [Theory]
    [InlineData("/coverage/formats/nothing-of-the-kind")]
    [InlineData("/coverage/formats/harmonised-8-3-2019@99")]
    [InlineData("/coverage/formats/..%2F..%2Fetc")]
    [InlineData("/coverage/formats/harmonised-8-3-2019@1?take=json&of=another")]
    public async Task A_form_that_is_not_there_is_not_found(string address)
    {
        using var ngo = await Ngo.In(house);

        await ngo.Author.Open(address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_report_being_written_is_seen_in_each_donors_form()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);

        var page = await ngo.Author.Open($"/coverage/filings/{filing}");

        Assert.Contains("Test Children’s Fund", page.Words);
        Assert.Contains("Test Action Programme", page.Words);
        Assert.Contains("One report needs", page.Words);
        Assert.Contains("Filled (", page.Words);
    }

    [Fact]
    public async Task It_is_taken_along_as_text_and_as_data()
    {
        using var ngo = await Ngo.In(house);

        var text = await ngo.Author.Open("/coverage/formats/foundation-letter@1?take=text&of=foundation-letter@1");
        var json = await ngo.Author.Open("/coverage/formats/foundation-letter@1?take=json&of=foundation-letter@1");

        Assert.Contains("Harmonisation score:", text.Html);
        using var read = JsonDocument.Parse(json.Html);
        Assert.True(read.RootElement.GetProperty("harmonisation").GetProperty("score").GetInt32() > 0);
    }

    [Fact]
    public async Task Both_sides_of_an_agreement_see_what_it_asks_in_no_form()
    {
        using var ngo = await Ngo.In(house);

        foreach (var person in new[] { ngo.Author, ngo.Fund })
            Assert.Contains("The agreement asks 2 things that none of its forms shows Spending by budget line The funds statement", (await person.Open($"/coverage/grants/{ngo.FundGrant.Id}")).Words);
    }

    [Fact]
    public async Task Nobody_else_sees_an_agreements_coverage_nor_a_report_or_project()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var filing = await ngo.StartBoth();

        foreach (var address in new[] { $"/coverage/grants/{ngo.FundGrant.Id}", $"/coverage/filings/{filing}", $"/coverage/projects/{ngo.Project.Id}" })
            await other.Author.Open(address, HttpStatusCode.NotFound);
        await other.Fund.Open($"/coverage/grants/{ngo.FundGrant.Id}", HttpStatusCode.NotFound);
        await ngo.Fund.Open($"/coverage/grants/{ngo.ProgrammeGrant.Id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_is_hidden_from_its_donor_until_the_grantee_shows_it()
    {
        using var ngo = await Ngo.In(house);
        var address = $"/coverage/grants/{ngo.FundGrant.Id}";
        await house.As(ngo.Author.Viewer, async (_, db) =>
        {
            (await db.Grants.SingleAsync(row => row.Id == ngo.FundGrant.Id, TestContext.Current.CancellationToken)).State = GrantState.Draft;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return true;
        });
        await ngo.Fund.Open(address, HttpStatusCode.NotFound);

        var shown = await ngo.Author.Send((await ngo.Author.Open(address)).Form("Show the draft to the donor").With(("shown", "true")));

        Assert.Contains("Take it back", shown.Words);
        Assert.Contains("What the reports of this agreement will keep", (await ngo.Fund.Open(address)).Words);
    }

    [Fact]
    public async Task A_project_is_scored_across_its_donors()
    {
        using var ngo = await Ngo.In(house);

        var page = await ngo.Author.Open($"/coverage/projects/{ngo.Project.Id}");

        // The fund asks C1 and C4, the programme C1 and C5: three texts instead of four, where two is the least.
        Assert.Contains("50 of 100", page.Words);
        Assert.Contains("One report needs 3 texts. Written for each donor alone, the same forms would need 4 texts.", page.Words);
    }
}
