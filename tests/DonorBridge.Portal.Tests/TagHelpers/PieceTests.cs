using DonorBridge.Portal.TagHelpers;
using DonorBridge.Portal.Tests.Languages;

namespace DonorBridge.Portal.Tests.TagHelpers;

public sealed class PieceTests
{
    [Fact]
    public async Task A_task_without_address_is_no_link_and_says_its_state()
    {
        var waiting = await Rendered.Of(new TaskTagHelper { View = Rendered.View(), Status = "Waits" }, "Sign off");
        var open = await Rendered.Of(new TaskTagHelper { View = Rendered.View(), Status = "Done", Href = "/x", Tone = Tone.Success }, "Words");

        Assert.DoesNotContain("<a ", waiting);
        Assert.Contains("Waits", waiting);
        Assert.Contains("<a href=\"/x\" aria-describedby=\"status-u1\">Words</a>", open);
        Assert.Contains("data-tone=\"success\"", open);
    }

    [Fact]
    public async Task An_empty_value_says_so_and_a_change_link_names_its_row()
    {
        var html = await Rendered.Of(new SummaryRowTagHelper { View = Rendered.View(), Label = "Letter", None = "No letter", ChangeHref = "~/add", ChangeText = "Add" });

        Assert.Contains("<dd class=\"none\">No letter</dd>", html);
        Assert.Contains("<a href=\"/add\">Add<span class=\"visually-hidden\"> Letter</span></a>", html);
    }

    [Fact]
    public async Task Problems_carry_a_sign_a_place_and_the_way_to_mend_them()
    {
        var html = await Rendered.Of(new ProblemListTagHelper { Of = [new("Too <long>.", "Question C4", "/c4")] });

        Assert.Contains("<a href=\"/c4\">Too &lt;long&gt;.</a>", html);
        Assert.Contains("Question C4", html);
        Assert.Empty(await Rendered.Of(new ProblemListTagHelper { Of = [] }));
    }

    [Fact]
    public async Task Steps_show_which_are_done_and_where_the_reader_is()
    {
        var html = await Rendered.Of(new StepProgressTagHelper { Steps = ["A", "B", "C"], At = 2 });

        Assert.Contains("<li class=\"done\">A</li><li aria-current=\"step\">B</li><li>C</li>", html);
    }

    [Fact]
    public async Task Only_the_current_tab_says_that_it_is()
    {
        Assert.Contains("aria-current=\"page\"", await Rendered.Of(new TabLinkTagHelper { View = Rendered.View(), Href = "/a", Current = true }, "A"));
        Assert.DoesNotContain("aria-current", await Rendered.Of(new TabLinkTagHelper { View = Rendered.View(), Href = "/a" }, "A"));
    }

    [Fact]
    public async Task A_comment_says_who_and_when()
    {
        var html = await Rendered.Of(new CommentTagHelper(Words.English) { By = "Ilze", At = new(2026, 10, 2, 9, 15, 0, TimeSpan.Zero), Own = true }, "Which two?");

        Assert.Contains("<strong>Ilze</strong>", html);
        Assert.Contains("2 October 2026, 09:15 UTC", html);
        Assert.Contains("data-own", html);
    }

    [Fact]
    public async Task The_title_is_heard_as_text_and_stands_as_the_one_heading()
    {
        var view = Rendered.View();

        var html = await Rendered.Of(new PageTitleTagHelper { View = view, Over = "Safe Shore" }, "A &amp; B");

        Assert.Equal("<p class=\"over\">Safe Shore</p><h1>A &amp; B</h1>", html);
        Assert.Equal("A & B", view.ViewData["Title"]);
        Assert.Equal("A & B – DonorBridge", PageTitle.Of(view.ViewData, Words.English));
    }

    [Fact]
    public void Pages_around_the_one_shown_are_linked_and_the_rest_is_left_out()
    {
        var markup = new Markup();

        PageLinks.Write(markup, Words.English, at: 5, pages: 12, page => $"?page={page}");

        Assert.Equal([1, 4, 6, 12], System.Text.RegularExpressions.Regex.Matches(markup.ToString(), @"Page (\d+)").Select(match => int.Parse(match.Groups[1].Value)));
    }

    [Fact]
    public void Markup_encodes_texts_and_values_and_leaves_out_what_is_null() =>
        Assert.Equal("<a title=\"&quot;&gt;\" hidden>&lt;b&gt;</a>",
            new Markup().Element("a", "<b>", ("title", "\">"), ("class", null), ("hidden", "")).ToString());
}
