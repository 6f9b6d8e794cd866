using System.Net;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Composition;

public sealed class RefusalTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task A_Swedish_reader_is_told_in_Swedish_that_somebody_was_first()
    {
        using var ngo = await Ngo.In(house);
        ngo.Author.Reads("sv-SE");
        var page = await ngo.Author.Open($"/filings/start?project={ngo.Project.Id}&due={ngo.FundDue.Id}");
        await ngo.Start(ngo.Project.Id, ngo.FundDue.Id);

        var refused = await ngo.Author.Send(page.Form("name=\"Language\"").With(("Language", "en")), HttpStatusCode.Conflict);

        Assert.Contains("Rapporten för 1 januari 2026 till 30 juni 2026 skrivs redan på ett annat ställe.", refused.Words);
    }

    [Fact]
    public async Task A_Swedish_reader_is_told_in_Swedish_that_something_is_not_there()
    {
        using var ngo = await Ngo.In(house);
        ngo.Author.Reads("sv-SE");
        var page = await ngo.Author.Open($"/filings/start?project={ngo.Project.Id}&due={ngo.FundDue.Id}");

        var refused = await ngo.Author.Send(page.Form("name=\"Language\"").With(("Language", "en"), ("Due", Guid.NewGuid().ToString())), HttpStatusCode.NotFound);

        Assert.Contains("Den väntade rapporten finns inte, eller tillhör någon annan.", refused.Words);
    }
}
