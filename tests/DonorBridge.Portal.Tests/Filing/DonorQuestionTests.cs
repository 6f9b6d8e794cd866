using System.Net;
using System.Text;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Filing;

/// <summary>What only one donor's form asks: here the fund's, which asks about gender and conflict.</summary>
public sealed class DonorQuestionTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private const string Text = "Form.Answers[0].Text";
    private const string Said = "Girls lead the house meetings.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_asked_once_in_that_donors_own_section()
    {
        using var ngo = await Ngo.In(house);
        var filing = await Asked(ngo);

        var page = await ngo.Author.Open((await ngo.Author.Open($"/filings/{filing}")).Link("Only for Test Children’s Fund"));

        Assert.Contains("Gender equity and girls' rights", page.Words);
        Assert.Contains("Asked by Test Children’s Fund alone. No other donor sees the answer.", page.Words);
    }

    [Fact]
    public async Task An_answer_is_kept_shown_again_and_stands_in_that_donors_part_alone()
    {
        using var ngo = await Ngo.In(house);
        var filing = await Asked(ngo);
        var address = $"/filings/{filing}/sections/donor.{ngo.FundDue.Id}";

        await ngo.Author.Send((await ngo.Author.Open(address)).Form(Text).With((Text, Said)));

        Assert.Equal(Said, (await ngo.Author.Open(address)).Form(Text)[Text]);
        var report = (await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<FilingAssembly>().View(filing, Stop)))!.Report;
        Assert.Equal("donor:gender", Assert.Single(report.For(ngo.FundDue.Id.ToString()).Due.Answers).Question);
        Assert.Empty(report.For(ngo.ProgrammeDue.Id.ToString()).Due.Answers);
        Assert.DoesNotContain(report.Shared.Answers, answer => answer.Text == Said);
    }

    [Fact]
    public async Task Once_sent_no_other_donor_can_read_it()
    {
        using var ngo = await Ngo.In(house);
        var filing = await Asked(ngo);
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/sections/donor.{ngo.FundDue.Id}")).Form(Text).With((Text, Said)));

        var snapshot = await ngo.Sent(house, filing);

        await house.As(ngo.Author.Viewer, async (_, db) =>
        {
            var parts = await db.SnapshotParts.AsNoTracking().Where(part => part.SnapshotId == snapshot).ToListAsync(Stop);
            var copies = await db.SharedCopies.AsNoTracking().Where(copy => copy.SnapshotId == snapshot).ToListAsync(Stop);
            Assert.Equal([ngo.FundDue.Id], parts.Where(part => Encoding.UTF8.GetString(part.Bytes).Contains(Said)).Select(part => part.DueReportId));
            Assert.DoesNotContain(copies, copy => Encoding.UTF8.GetString(copy.Bytes).Contains(Said));
            return true;
        });
    }

    [Fact]
    public async Task Before_it_is_sent_the_check_says_that_it_is_not_answered()
    {
        using var ngo = await Ngo.In(house);
        var filing = await Asked(ngo);

        Assert.Contains("Test Children’s Fund asks “Gender equity and girls' rights” and nobody else does: it has no answer.", (await ngo.Author.Open($"/filings/{filing}/check")).Words);
    }

    [Fact]
    public async Task It_is_not_asked_where_no_form_of_the_filing_asks_it()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();

        Assert.DoesNotContain("Only for", (await ngo.Author.Open($"/filings/{filing}")).Words);
        await ngo.Author.Open($"/filings/{filing}/sections/donor.{ngo.FundDue.Id}", HttpStatusCode.NotFound);
    }

    private async Task<Guid> Asked(Ngo ngo)
    {
        await ngo.FundAsks(house, "partner-project-report@1");
        return await ngo.StartBoth();
    }
}
