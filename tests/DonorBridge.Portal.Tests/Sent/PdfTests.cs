using System.Net;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Sent;

/// <summary>A produced file as PDF, for the NGO and for its donor.</summary>
public sealed class PdfTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private const string Format = "foundation-letter@1";

    [Fact]
    public async Task The_ngo_and_its_donor_get_it_once_made_for_both_and_nobody_else_does()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        await ngo.FundAsks(house, Format);
        await ngo.Sent(house, await ngo.StartBoth());
        var sent = await ngo.Author.OpenUntil($"/sent/{ngo.FundDue.Id}", ".docx");
        var review = await ngo.Fund.Open((await ngo.Fund.Open("/reviews")).Link("Shelter and guardians"));

        PdfStandIn.Fails = true;
        var (mine, donors) = (sent.Link("As PDF"), review.Link("As PDF"));
        var failed = await ngo.Author.Open(mine, HttpStatusCode.ServiceUnavailable);
        PdfStandIn.Fails = false;
        var before = PdfStandIn.Started;

        Assert.Contains("No PDF could be made of it. The file itself is whole", failed.Words, StringComparison.Ordinal);
        foreach (var (person, stranger, address) in new[] { (ngo.Author, other.Author, mine), (ngo.Fund, other.Fund, donors) })
        {
            var (answer, bytes) = await person.Download(address);
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.EndsWith(".pdf", answer.Content.Headers.ContentDisposition?.FileName);
            Assert.Equal("%PDF-1.7"u8.ToArray(), bytes);
            await stranger.Open(address, HttpStatusCode.NotFound);
        }
        Assert.Equal(1, PdfStandIn.Started - before);
    }
}
