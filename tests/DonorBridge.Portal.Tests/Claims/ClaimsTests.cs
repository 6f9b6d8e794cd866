using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Claims;

public sealed class ClaimsTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        using var stranger = house.Stranger();

        Assert.Equal("/sign-in", (await stranger.Open("/claims")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_contact_point_finds_open_claims_and_what_confirming_means()
    {
        using var ngo = await Ngo.In(house);
        using var authority = await Authority.Of(house, "LV");
        await authority.ClaimedBy(ngo, house);

        var page = await authority.ContactPoint.Open("/claims");

        Assert.Contains("1 claim waits for your answer.", page.Words);
        Assert.Contains("It is no approval and no promise of funding.", page.Words);
        Assert.Contains("1 open", page.Words);
        Assert.Contains("Latvia", page.Words);
    }

    [Fact]
    public async Task Only_what_a_contact_point_may_know_is_shown()
    {
        using var ngo = await Ngo.In(house);
        using var authority = await Authority.Of(house, "LV");
        await ngo.Sent(house, await ngo.StartBoth());
        var claim = await authority.ClaimedBy(ngo, house);

        var page = await authority.ContactPoint.Open($"/claims/{claim.Id}");

        Assert.Contains("Every child is safe the same night.", page.Words);
        Assert.Matches("40 ?%", page.Words);
        Assert.DoesNotContain("What we say", page.Words);
        Assert.DoesNotContain("12,500", page.Words);
        Assert.DoesNotContain("TCF-118", page.Words);
    }

    [Fact]
    public async Task A_claim_is_confirmed()
    {
        using var ngo = await Ngo.In(house);
        using var authority = await Authority.Of(house, "LV");
        var claim = await authority.ClaimedBy(ngo, house);
        var page = await authority.ContactPoint.Open($"/claims/{claim.Id}");

        var after = await authority.ContactPoint.Send(page.Form("name=\"Answer\"").With(("Answer", "confirm")));

        Assert.Contains("Liis Test", after.Words);
        var programme = await authority.ContactPoint.Open($"/claims/programmes/{authority.Programme.Id}");
        Assert.Contains("Confirmed", programme.Words);
    }

    [Theory]
    [InlineData("", "", "Choose confirm or decline.")]
    [InlineData("decline", " ", "Say why you decline")]
    public async Task An_answer_that_says_too_little_is_refused(string answer, string reason, string said)
    {
        using var ngo = await Ngo.In(house);
        using var authority = await Authority.Of(house, "LV");
        var claim = await authority.ClaimedBy(ngo, house);
        var page = await authority.ContactPoint.Open($"/claims/{claim.Id}");

        Assert.Contains(said, (await authority.ContactPoint.Send(page.Form("name=\"Answer\"").With(("Answer", answer), ("Reason", reason)))).Words);
        Assert.Contains("1 claim waits", (await authority.ContactPoint.Open("/claims")).Words);
    }

    [Fact]
    public async Task Another_countrys_contact_point_finds_nothing()
    {
        using var ngo = await Ngo.In(house);
        using var authority = await Authority.Of(house, "LV");
        using var other = await Authority.Of(house, "EE");
        var claim = await authority.ClaimedBy(ngo, house);

        await other.ContactPoint.Open($"/claims/{claim.Id}", HttpStatusCode.NotFound);
        await other.ContactPoint.Open($"/claims/programmes/{authority.Programme.Id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_claim_that_was_withdrawn_meanwhile_can_no_longer_be_answered()
    {
        using var ngo = await Ngo.In(house);
        using var authority = await Authority.Of(house, "LV");
        var claim = await authority.ClaimedBy(ngo, house);
        var page = await authority.ContactPoint.Open($"/claims/{claim.Id}");
        await house.As(ngo.Author.Viewer, async (use, _) => { await use.GetRequiredService<Claiming>().Withdraw(claim.Id, Stop); return true; });

        var late = await authority.ContactPoint.Send(page.Form("name=\"Answer\"").With(("Answer", "confirm")), HttpStatusCode.Conflict);

        Assert.Contains("withdrawn this claim", late.Words);
    }
}
