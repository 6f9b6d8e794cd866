using DonorBridge.Portal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Reviews;

public sealed class CommentTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_comment_stands_beside_the_line_it_is_about_and_the_grantee_reads_it()
    {
        using var ngo = await Ngo.In(house);
        var report = await Sent(ngo);
        var page = await ngo.Fund.Open(report + "/comment?anchor=spending/1");

        var said = await ngo.Fund.Send(page.Form("name=\"Said\"").With(("Said", "Which months?")));

        Assert.Contains("Spending: 1 Night workers", said.Words);
        Assert.Contains("Which months?", said.Words);
        Assert.Equal("Which months?", Assert.Single(await ReadBy(ngo)));
    }

    [Fact]
    public async Task An_internal_note_never_leaves_the_donor()
    {
        using var ngo = await Ngo.In(house);
        var report = await Sent(ngo);
        var page = await ngo.Fund.Open(report + "/comment?anchor=C1");

        var said = await ngo.Fund.Send(page.Form("name=\"Said\"").With(("Said", "Ask our lawyer."), ("Internal", "true")));

        Assert.Contains("Mads Test, internal note", said.Words);
        Assert.Empty(await ReadBy(ngo));
    }

    [Fact]
    public async Task An_empty_comment_is_refused()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Fund.Open(await Sent(ngo) + "/comment");

        Assert.Contains("Write the comment.", (await ngo.Fund.Send(page.Form("name=\"Said\"").With(("Said", "  ")))).Words);
    }

    private Task<List<string>> ReadBy(Ngo ngo) =>
        house.As(ngo.Author.Viewer, (_, db) => db.Comments.AsNoTracking().Where(row => row.DueReportId == ngo.FundDue.Id).Select(row => row.Text).ToListAsync(Stop));

    private async Task<string> Sent(Ngo ngo)
    {
        await ngo.Sent(house, await ngo.StartBoth());
        return (await ngo.Fund.Open("/reviews")).Link("Shelter and guardians");
    }
}
