using System.Net;
using System.Text.Json;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class SectionTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private const string Text = "Form.Answers[0].Text";

    [Fact]
    public async Task An_answer_is_saved_and_the_next_thing_to_do_follows()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/sections/progress");

        var next = await ngo.Author.Send(page.Form(Text).With((Text, "The shelter was open every night.")));

        Assert.EndsWith("/activities", next.Address.AbsolutePath);
        Assert.Equal("The shelter was open every night.", (await ngo.Author.Open($"/filings/{filing}/sections/progress")).Form(Text)[Text]);
    }

    [Fact]
    public async Task Each_question_says_who_asks_it()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();

        Assert.Contains("C1. Asked by Test Children’s Fund, Test Action Programme.", (await ngo.Author.Open($"/filings/{filing}/sections/progress")).Words);
        Assert.Contains("C5. Asked by Test Action Programme.", (await ngo.Author.Open($"/filings/{filing}/sections/people")).Words);
    }

    [Fact]
    public async Task Two_people_who_wrote_the_same_section_both_see_both_texts_and_nothing_is_lost()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var mine = await ngo.Author.Open($"/filings/{filing}/sections/progress");
        var theirs = await ngo.Approver.Open($"/filings/{filing}/sections/progress");
        await ngo.Approver.Send(theirs.Form(Text).With((Text, "Theirs."), ("go", "stay")));

        var conflict = await ngo.Author.Send(mine.Form(Text).With((Text, "Mine.")), HttpStatusCode.Conflict);

        Assert.Equal("Mine.", conflict.Form(Text)[Text]);
        Assert.Contains("Saved by somebody else Theirs.", conflict.Words);
        Assert.Equal("Theirs.", (await ngo.Approver.Open($"/filings/{filing}/sections/progress")).Form(Text)[Text]);

        await ngo.Author.Send(conflict.Form(Text).With((Text, "Theirs, and mine.")));
        Assert.Equal("Theirs, and mine.", (await ngo.Approver.Open($"/filings/{filing}/sections/progress")).Form(Text)[Text]);
    }

    [Fact]
    public async Task Saving_while_writing_gives_the_new_version_and_a_stale_one_both_texts()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var form = (await ngo.Author.Open($"/filings/{filing}/sections/progress")).Form(Text);
        var save = form with { Action = new Uri(form.Action, $"/filings/{filing}/sections/progress?handler=Save") };

        using var saved = await ngo.Author.Post(save.With((Text, "First.")));
        using var stale = await ngo.Author.Post(save.With((Text, "Second.")));

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal("progress=1", (await Json(saved)).GetProperty("version").GetString());
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("First.", (await Json(stale)).GetProperty("fields").GetProperty(Text).GetString());
    }

    [Fact]
    public async Task The_same_words_sent_again_after_a_lost_answer_are_no_conflict()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var form = (await ngo.Author.Open($"/filings/{filing}/sections/progress")).Form(Text).With((Text, "Once."), ("go", "stay"));

        await ngo.Author.Send(form);
        await ngo.Author.Send(form);

        Assert.Equal("Once.", (await ngo.Author.Open($"/filings/{filing}/sections/progress")).Form(Text)[Text]);
    }

    [Fact]
    public async Task A_version_for_one_donor_only_reaches_that_donor_alone()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/sections/progress");
        var own = $"Form.Answers[0].OnlyFor[{ngo.FundDue.Id}]";

        await ngo.Author.Send(page.Form(Text).With((Text, "For all."), (own, "For the fund."), ("go", "stay")));

        var form = (await ngo.Author.Open($"/filings/{filing}/sections/progress")).Form(Text);
        Assert.Equal("For the fund.", form[own]);
        Assert.Equal("", form[$"Form.Answers[0].OnlyFor[{ngo.ProgrammeDue.Id}]"]);
    }

    [Fact]
    public async Task Markup_in_an_answer_stays_text()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/sections/progress");

        var again = await ngo.Author.Send(page.Form(Text).With((Text, "</textarea><script>alert(1)</script>"), ("go", "stay")));

        Assert.DoesNotContain("<script>alert", again.Html);
        Assert.Equal("</textarea><script>alert(1)</script>", again.Form(Text)[Text]);
    }

    [Theory]
    [InlineData("more"), InlineData("no-such-section"), InlineData("money")]
    public async Task A_section_without_questions_of_this_filing_is_not_there(string section)
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();

        await ngo.Author.Open($"/filings/{filing}/sections/{section}", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(""), InlineData("/sections/progress"), InlineData("/people"), InlineData("/results"), InlineData("/money"), InlineData("/risks"), InlineData("/activities"),
     InlineData("/attachments"), InlineData("/programmes"), InlineData("/check"), InlineData("/sign-off"), InlineData("/send"), InlineData("/place")]
    public async Task A_filing_is_there_for_its_own_organisation_only(string page)
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        using var stranger = house.Stranger();
        var filing = await ngo.StartBoth();

        await other.Author.Open($"/filings/{filing}{page}", HttpStatusCode.NotFound);
        await ngo.Fund.Open($"/filings/{filing}{page}", HttpStatusCode.NotFound);
        Assert.Equal("/sign-in", (await stranger.Open($"/filings/{filing}{page}")).Address.AbsolutePath);
    }

    [Fact]
    public async Task What_was_checked_is_read_and_not_written()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var form = (await ngo.Author.Open($"/filings/{filing}/sections/progress")).Form(Text);
        await ngo.SignedOff(house, filing);

        var refused = await ngo.Author.Send(form.With((Text, "Too late.")), HttpStatusCode.Conflict);

        Assert.Contains("take it back", refused.Words);
        Assert.Contains("disabled", (await ngo.Author.Open($"/filings/{filing}/sections/progress")).Html);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.Clone();
}
