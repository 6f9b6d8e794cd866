using System.Net;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class ProgrammeTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task A_claim_waits_for_the_contact_point_and_can_be_withdrawn()
    {
        using var ngo = await Ngo.In(house);
        var objective = await house.Objective();
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/programmes");

        var claimed = await ngo.Author.Send(page.Form("name=\"Objective\"").With(("Objective", objective.ToString()), ("Share", "40")));
        Assert.Contains("Waits for the contact point 40% of the project’s budget.", claimed.Words);

        var withdrawn = await ngo.Author.Send(claimed.Form("handler=Withdraw").With(("claim", claimed.Html.Split("name=\"claim\" value=\"")[1].Split('"')[0])));
        Assert.Contains("Nothing is claimed yet", withdrawn.Words);
    }

    [Fact]
    public async Task A_claim_without_objective_or_with_an_impossible_share_is_refused()
    {
        using var ngo = await Ngo.In(house);
        await house.Objective();
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/programmes");

        var refused = await ngo.Author.Send(page.Form("name=\"Objective\"").With(("Share", "140")));

        Assert.Contains("Choose an objective", refused.Words);
        Assert.Contains("between 0 and 100", refused.Words);
    }

    [Fact]
    public async Task The_claim_of_another_organisation_cannot_be_withdrawn()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var objective = await house.Objective();
        var filing = await ngo.StartBoth();
        var claimed = await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/programmes")).Form("name=\"Objective\"").With(("Objective", objective.ToString())));
        var id = claimed.Html.Split("name=\"claim\" value=\"")[1].Split('"')[0];
        var theirs = await other.StartBoth();
        var form = (await other.Author.Open($"/filings/{theirs}/programmes")).Form("name=\"Objective\"");

        await other.Author.Send((form with { Action = new Uri(form.Action, $"/filings/{theirs}/programmes?handler=Withdraw") }).With(("claim", id)), HttpStatusCode.NotFound);
    }
}
