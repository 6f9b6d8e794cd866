using DonorBridge.Portal.TagHelpers;
using DonorBridge.Portal.Tests.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Tests.TagHelpers;

public sealed class FieldTests
{
    [Fact]
    public async Task A_field_ties_label_hint_and_control_together()
    {
        var html = await Rendered.Of(new TextFieldTagHelper(Words.English) { View = Rendered.View(), For = Rendered.For("Title", "A & B"), Label = "Title", Hint = "As agreed.", Optional = true });

        Assert.Contains("<label for=\"Title\">Title <span class=\"optional\">(optional)</span></label>", html);
        Assert.Contains("id=\"Title-hint\"", html);
        Assert.Contains("value=\"A &amp; B\"", html);
        Assert.Contains("aria-describedby=\"Title-hint\"", html);
        Assert.DoesNotContain("aria-invalid", html);
    }

    [Fact]
    public async Task A_problem_stands_at_its_field_with_what_was_typed()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Amount", "12 <crowns>", "12 <crowns>");
        state.AddModelError("Amount", "Write digits.");

        var html = await Rendered.Of(new MoneyFieldTagHelper(Words.English) { View = Rendered.View(state), For = Rendered.For("Amount", null), Label = "Amount", Currency = "SEK" });

        Assert.Contains("value=\"12 &lt;crowns&gt;\"", html);
        Assert.Contains("aria-invalid=\"true\"", html);
        Assert.Contains("aria-describedby=\"Amount-problem\"", html);
        Assert.Contains("Write digits.", html);
        Assert.Contains(">SEK</span>", html);
    }

    [Fact]
    public async Task Values_are_written_as_the_reader_writes_them()
    {
        var amount = new NumberFieldTagHelper(Words.Swedish) { View = Rendered.View(), For = Rendered.For("N", 1234.5m), Label = "N" };
        var date = new DateFieldTagHelper(Words.Swedish) { View = Rendered.View(), For = Rendered.For("D", new DateOnly(2026, 3, 1)), Label = "D" };

        Assert.Contains("value=\"1234,5\"", await Rendered.Of(amount));
        Assert.Contains("value=\"2026-03-01\"", await Rendered.Of(date));
        Assert.Contains("2026-12-31", await Rendered.Of(date)); // the example in its hint
    }

    [Fact]
    public async Task A_long_text_says_its_limit_and_keeps_its_first_empty_line()
    {
        var html = await Rendered.Of(new LongTextFieldTagHelper(Words.English) { View = Rendered.View(), For = Rendered.For("Words", "\nText"), Label = "Words", Limit = 300 }, "Asked by two");

        Assert.Contains("At most 300 words.", html);
        Assert.Contains(">&#xA;&#xA;Text</textarea>", html);
        Assert.Contains("Asked by two", html);
        Assert.Contains("data-limit=\"300\"", html);
    }

    [Fact]
    public async Task Radios_are_a_group_whose_first_has_the_fields_id()
    {
        var html = await Rendered.Of(new RadioFieldTagHelper(Words.English) { View = Rendered.View(), For = Rendered.For("Kind", "b"), Label = "Kind", Items = [new("a", "A"), new("b", "B", "Help")] });

        Assert.StartsWith("<fieldset", html);
        Assert.Contains("<legend>Kind</legend>", html);
        Assert.Contains("id=\"Kind\" name=\"Kind\" value=\"a\"/>", html);
        Assert.Contains("id=\"Kind-2\" name=\"Kind\" value=\"b\" checked aria-describedby=\"Kind-2-hint\"/>", html);
    }

    [Fact]
    public async Task Checkboxes_show_what_was_chosen()
    {
        var field = new CheckboxFieldTagHelper(Words.English) { View = Rendered.View(), For = Rendered.For("G", new List<string> { "b" }), Label = "G", Items = [new("a", "A"), new("b", "B")] };

        Assert.Contains("value=\"b\" checked", await Rendered.Of(field));
        Assert.Contains("value=\"a\"/>", await Rendered.Of(field));
    }

    [Fact]
    public async Task A_tick_not_set_is_sent_as_no()
    {
        var html = await Rendered.Of(new TickFieldTagHelper(Words.English) { View = Rendered.View(), For = Rendered.For("Final", true), Label = "Final" });

        Assert.Contains("value=\"true\" checked", html);
        Assert.Contains("type=\"hidden\" name=\"Final\" value=\"false\"", html);
    }

    [Fact]
    public async Task The_summary_links_every_problem_to_its_field_and_is_absent_without_any()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Lines[0].Amount", "Write an amount.");
        state.AddModelError("", "The report was sent already.");

        var html = await Rendered.Of(new ErrorSummaryTagHelper(Words.English) { View = Rendered.View(state) });

        Assert.Contains("There are 2 problems", html);
        Assert.Contains("<a href=\"#Lines_0__Amount\">Write an amount.</a>", html);
        Assert.Contains("<li>The report was sent already.</li>", html);
        Assert.Empty(await Rendered.Of(new ErrorSummaryTagHelper(Words.English) { View = Rendered.View() }));
    }
}
