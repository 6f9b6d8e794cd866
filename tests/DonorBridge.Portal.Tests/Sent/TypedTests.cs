using System.Net;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Sent;

/// <summary>For donors whose portal takes only typed text; here the programme's, which takes 2000 characters of a summary.</summary>
public sealed class TypedTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task Each_field_stands_by_itself_to_copy_with_its_length_against_the_limit()
    {
        using var ngo = await Ngo.In(house);
        var address = await Typed(ngo);

        var page = await ngo.Author.Open(address);

        Assert.Contains("data-copy=\"What we say to C1.\"", page.Html);
        Assert.Contains("18 of at most 2,000 characters", page.Words);
    }

    [Fact]
    public async Task Nobody_else_opens_it()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);

        await other.Author.Open(await Typed(ngo), HttpStatusCode.NotFound);
    }

    private async Task<string> Typed(Ngo ngo)
    {
        await ngo.FundAsks(house, "eu-portal-paste-sheet@1");
        await ngo.Sent(house, await ngo.StartBoth());
        return (await ngo.Author.OpenUntil($"/sent/{ngo.FundDue.Id}", "paste-sheet.txt")).Link("Copy field by field");
    }
}
