using System.IO.Compression;
using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Agreements;

namespace DonorBridge.Portal.Tests.Sent;

/// <summary>A produced file with where each of its values comes from, for the NGO and for its donor; here a form of a Word document and a workbook.</summary>
public sealed class TracedTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private const string Format = "daphne-action-grant-final@1";
    private const string Traced = "With the source of each value";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ngo_and_its_donor_get_the_file_with_question_version_and_person_and_nobody_else()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        await ngo.FundAsks(house, Format);
        await house.As(ngo.Author.Viewer, async db =>
        {
            db.Deliverables.Add(new DeliverableRow { OwnerOrg = ngo.Organisation.Id, DueReportId = ngo.FundDue.Id, Kind = DeliverableKind.Financial, Format = Format, DueOn = ngo.FundDue.DueOn });
            await db.SaveChangesAsync(Stop);
        });
        await ngo.Sent(house, await ngo.StartBoth());
        var sent = await ngo.Author.OpenUntil($"/sent/{ngo.FundDue.Id}", ".xlsx");
        var review = await ngo.Fund.Open((await ngo.Fund.Open("/reviews")).Link("Shelter and guardians"));

        foreach (var (person, stranger, page) in new[] { (ngo.Author, other.Author, sent), (ngo.Fund, other.Fund, review) })
        {
            var word = await Part(person, page.Link($"{Traced}  final-technical-report.docx"), "word/comments.xml");
            var sheet = await Part(person, page.Link($"{Traced}  final-financial-statement.xlsx"), "xl/worksheets/provenance.xml");

            Assert.Contains("answers.C1 (", word, StringComparison.Ordinal);
            Assert.Contains("Report version 1", word, StringComparison.Ordinal);
            Assert.Contains("lines.", sheet, StringComparison.Ordinal);
            await stranger.Open(page.Link(Traced), HttpStatusCode.NotFound);
        }
    }

    private static async Task<string> Part(Person person, string address, string part)
    {
        var (answer, bytes) = await person.Download(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("-traced.", answer.Content.Headers.ContentDisposition?.FileName);
        using var file = new ZipArchive(new MemoryStream(bytes));
        using var text = new StreamReader(file.GetEntry(part)!.Open());
        return await text.ReadToEndAsync(Stop);
    }
}
