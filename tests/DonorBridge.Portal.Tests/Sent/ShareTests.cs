using System.Net;
using DonorBridge.Portal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Sent;

public sealed class ShareTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shared_document_is_opened_by_its_receiver_until_it_is_taken_back()
    {
        using var ngo = await Ngo.In(house);
        Assert.Contains("Nobody shares a document with you", (await ngo.Fund.Open("/received")).Words);
        var shares = await Share(ngo);
        var received = (await ngo.Fund.Open("/received")).Link(".docx");
        var (there, bytes) = await ngo.Fund.Download(received);

        Assert.Contains("Test Children’s Fund", shares.Words);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.Equal((await ngo.Author.Download((await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}")).Link(".docx"))).Bytes, bytes);

        await ngo.Author.Send((await ngo.Author.Open(shares.Link(".docx"))).Form("Take it back"));

        Assert.Equal(HttpStatusCode.NotFound, (await ngo.Fund.Download(received)).Answer.StatusCode);
        Assert.Contains("Nobody shares a document with you", (await ngo.Fund.Open("/received")).Words);
        Assert.Contains("1 row", (await ngo.Author.Open("/sent/shares?state=ended")).Words);
    }

    [Fact]
    public async Task Shared_twice_it_is_shared_once_and_can_be_shared_again_after_it_was_taken_back()
    {
        using var ngo = await Ngo.In(house);
        await Share(ngo);
        var shares = await Share(ngo);
        Assert.Contains("1 row", shares.Words);
        await ngo.Author.Send((await ngo.Author.Open(shares.Link(".docx"))).Form("Take it back"));

        Assert.Contains("2 rows", (await Share(ngo)).Words);
        Assert.Contains(".docx", (await ngo.Fund.Open("/received")).Words);
    }

    [Fact]
    public async Task A_document_and_an_organisation_that_has_joined_must_be_chosen()
    {
        using var ngo = await Ngo.In(house);
        var form = await Form(ngo);

        Assert.Contains("Choose the document.", (await ngo.Author.Send(form.With(("Document", Guid.NewGuid().ToString())))).Words);
        Assert.Contains("Choose the organisation.", (await ngo.Author.Send(form.With(("With", "")))).Words);
        Assert.Contains("Choose the organisation.", (await ngo.Author.Send(form.With(("With", ngo.Organisation.Id.ToString())))).Words);
        var programme = await house.As(ngo.Author.Viewer, (_, db) => db.Organisations.Where(row => row.Name == "Test Action Programme" && row.OwnerOrg == ngo.Organisation.Id).Select(row => row.Id).SingleAsync(Stop));
        Assert.Contains("Choose the organisation.", (await ngo.Author.Send(form.With(("With", programme.ToString())))).Words);
    }

    [Fact]
    public async Task Only_its_own_organisation_shares_a_document_and_takes_it_back()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        using var stranger = house.Stranger();
        var take = (await Share(ngo)).Link(".docx");
        var received = (await ngo.Fund.Open("/received")).Link(".docx");

        await other.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/share", HttpStatusCode.NotFound);
        await other.Author.Open(take, HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Author.Download(received)).Answer.StatusCode);
        foreach (var page in new[] { "/received", "/sent/shares", take, received, $"/sent/{ngo.ProgrammeDue.Id}/share" })
            Assert.Equal("/sign-in", (await stranger.Open(page)).Address.AbsolutePath);
    }

    private async Task<ShownPage> Share(Ngo ngo)
    {
        var form = await Form(ngo);
        return await ngo.Author.Send(form);
    }

    private async Task<ShownForm> Form(Ngo ngo)
    {
        if (!await house.As(ngo.Author.Viewer, (_, db) => db.Snapshots.AnyAsync(row => row.OwnerOrg == ngo.Organisation.Id, Stop))) await ngo.Sent(house, await ngo.StartBoth());
        await ngo.Author.OpenUntil($"/sent/{ngo.ProgrammeDue.Id}", "fields filled");
        var page = await ngo.Author.Open($"/sent/{ngo.ProgrammeDue.Id}/share");
        return page.Form("name=\"With\"").With(("With", ngo.FundOrganisation.Id.ToString()));
    }
}
