using System.Text.Json;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Filing;

/// <summary>An answer longer than a donor's form takes: the fund's takes 250 words for C1.</summary>
public sealed class LimitTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private const string Text = "Form.Answers[0].Text";
    private const string Short = "Form.Answers[0].Shorter[250-words]";
    private const string Accepted = "Form.Answers[0].CutAccepted[250-words]";
    private const string Annexed = "Form.Answers[0].InAnnex[250-words]";
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("The shelter was open every night.", 60));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_author_is_asked_for_a_short_version_which_is_kept()
    {
        using var ngo = await Ngo.In(house);
        var filing = await TooLong(ngo);

        var page = await Progress(ngo, filing);
        Assert.Contains("Short version: at most 250 words (Test Children’s Fund)", page.Words);
        await ngo.Author.Send(page.Form(Text).With((Short, "Open every night."), ("go", "stay")));

        Assert.Equal(new ShortVersion(new Limit(250, LimitUnit.Words), "en", "Open every night."), Assert.Single(await Kept(ngo, filing)));
    }

    [Fact]
    public async Task A_cut_is_shown_before_anything_is_saved()
    {
        using var ngo = await Ngo.In(house);
        var filing = await TooLong(ngo);

        var shown = await ngo.Author.Send((await Progress(ngo, filing)).Form(Text).With(("Form.Propose", "C1/250-words")));

        Assert.Equal(246, shown.Form(Text)[Short]!.Split(' ').Length);
        Assert.Contains("Read what is left, and accept it or write your own short version. Nothing was saved yet.", shown.Words);
        Assert.Empty(await Kept(ngo, filing));
    }

    [Fact]
    public async Task A_cut_nobody_accepted_is_refused_and_one_its_author_accepted_is_kept_as_such()
    {
        using var ngo = await Ngo.In(house);
        var filing = await TooLong(ngo);
        var shown = await ngo.Author.Send((await Progress(ngo, filing)).Form(Text).With(("Form.Propose", "C1/250-words")));

        var refused = await ngo.Author.Send(shown.Form(Text).With(("go", "stay")));
        Assert.Contains("Accept the cut, or write your own short version.", refused.Words);
        Assert.Empty(await Kept(ngo, filing));

        await ngo.Author.Send(refused.Form(Text).With((Accepted, "true"), ("go", "stay")));
        Assert.True(Assert.Single(await Kept(ngo, filing)).CutAccepted);
    }

    [Fact]
    public async Task A_cut_its_author_changed_is_the_authors_own_version()
    {
        using var ngo = await Ngo.In(house);
        var filing = await TooLong(ngo);
        var shown = await ngo.Author.Send((await Progress(ngo, filing)).Form(Text).With(("Form.Propose", "C1/250-words")));

        await ngo.Author.Send(shown.Form(Text).With((Short, "Mine now."), ("go", "stay")));

        Assert.False(Assert.Single(await Kept(ngo, filing)).CutAccepted);
    }

    [Fact]
    public async Task The_whole_text_goes_as_an_annex_where_its_author_says_so_and_the_manifest_says_what_was_cut()
    {
        using var ngo = await Ngo.In(house);
        var filing = await TooLong(ngo);
        await ngo.AnswerAll(house, filing, key => key == "C1" ? Long : $"What we say to {key}.");
        await ngo.Author.Send((await Progress(ngo, filing)).Form(Text).With((Short, "Open every night."), (Annexed, "true"), ("go", "stay")));

        await ngo.CheckedAndSent(house, filing);

        var page = await ngo.Author.OpenUntil($"/sent/{ngo.FundDue.Id}", "annex-whole-texts.docx");
        Assert.Contains("project-report.docx", page.Words);
        var manifest = await house.As(ngo.Author.Viewer, async (_, db) => (await db.ProducedFiles.AsNoTracking().SingleAsync(file => file.DueReportId == ngo.FundDue.Id && file.Name == "project-report.docx", Stop)).Manifest);
        var cut = manifest.RootElement.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("id").GetString() == "summary").GetProperty("cut");
        Assert.Equal((360, 3, true), (cut.GetProperty("from").GetInt32(), cut.GetProperty("to").GetInt32(), cut.GetProperty("inAnnex").GetBoolean()));
    }

    private async Task<Guid> TooLong(Ngo ngo)
    {
        await ngo.FundAsks(house, "partner-project-report@1");
        var filing = await ngo.StartBoth();
        await ngo.Author.Send((await Progress(ngo, filing)).Form(Text).With((Text, Long), ("go", "stay")));
        return filing;
    }

    private static Task<ShownPage> Progress(Ngo ngo, Guid filing) => ngo.Author.Open($"/filings/{filing}/sections/progress");

    private async Task<IReadOnlyList<ShortVersion>> Kept(Ngo ngo, Guid filing) =>
        (await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<FilingAssembly>().View(filing, Stop)))!.Report.Shared.Answers.Single(answer => answer.Question == "C1").Shorter;
}
