using DonorBridge.Documents.Studio;
using Xunit;
using static DonorBridge.Documents.Tests.Studio.PlainForm;

namespace DonorBridge.Documents.Tests.Studio;

public class WordStudyTests
{
    [Fact]
    public void A_label_with_an_empty_cell_beside_it_is_a_field()
    {
        var found = Studied.Of(new PlainForm().Heading("1. About you").Table(["Name of the organisation", ""], ["Grant number", ""]).Done());

        Assert.Equal(["Name of the organisation", "Grant number"], found.Suggestions.Labels());
        Assert.Equal(new FoundPlace(Heading: "1. About you", HeadingNumber: 1, Table: 1, Row: 2, Column: 2), found.Suggestions[1].Place);
        Assert.Equal("grant-number", found.Suggestions[1].Id);
    }

    [Fact]
    public void A_heading_with_an_instruction_and_empty_lines_is_a_long_answer_with_its_limit()
    {
        var found = Assert.Single(Studied.Of(new PlainForm().Heading("2. Results").Italic("Describe what was achieved, at most 300 words.").Empty(3).Heading("3. Other").Say("Send the form by post.").Done()).Suggestions);

        Assert.Equal(("2. Results", FoundKind.LongText, 300), (found.Label, found.Kind, found.Limit?.Most));
        Assert.Equal("Describe what was achieved, at most 300 words", found.Instruction);
    }

    [Fact]
    public void A_question_in_bold_followed_by_an_empty_line_is_a_long_answer() =>
        Assert.Equal(["What did you learn?"], Studied.Of(new PlainForm().Say("A form of the foundation.").Bold("What did you learn?").Empty().Say("Thank you.").Done()).Suggestions.Labels());

    [Fact]
    public void Lines_to_write_on_and_dots_are_fields_within_the_line() =>
        Assert.Equal(["Name", "Place", "Date"], Studied.Of(new PlainForm().Say("Name: ____________").Say("Place ..........   Date: __/__/____").Done()).Suggestions.Labels());

    [Fact]
    public void Boxes_to_tick_are_fields_named_by_question_and_choice()
    {
        var found = Studied.Of(new PlainForm().Table(["Type of report", "☐ Interim   ☐ Final"]).Done()).Suggestions;

        Assert.Equal(["Type of report: Interim", "Type of report: Final"], found.Labels());
        Assert.Equal(["Interim", "Final"], found[0].Choices);
    }

    [Fact]
    public void A_head_row_over_empty_rows_is_a_list_with_columns()
    {
        var found = Assert.Single(Studied.Of(new PlainForm().Heading("Costs").Table(["Item", "Budget", "Spent"], ["", "", ""], ["", "", ""]).Done()).Suggestions);

        Assert.Equal((FoundKind.Rows, "Costs"), (found.Kind, found.Label));
        Assert.Equal(["Item", "Budget", "Spent"], found.Columns.Labels());
    }

    [Fact]
    public void A_marked_form_is_a_template_that_compiles_and_fills()
    {
        var form = new PlainForm().Heading("1. About you").Table(["Name of the organisation", ""]).Say("Place: ______ Date: ______").Heading("2. Results").Italic("At most 300 words.").Empty(2)
            .Table(["Type of report", "☐ Interim   ☐ Final"]).Heading("Costs").Table(["Item", "Budget", "Spent"], ["", "", ""], ["", "", ""]).Done();

        var marked = Studied.Marked(form);
        var (format, filled) = Studied.Fill(Studied.Draft(Studied.Of(marked), marked), marked, Reporting.Tests.Mapping.SampleReport.Whole());

        Assert.Empty(format.Misfits);
        Assert.Empty(Office.Errors(DonorBridge.Reporting.Mapping.FormFileType.Docx, marked));
        Assert.Empty(Office.Errors(DonorBridge.Reporting.Mapping.FormFileType.Docx, filled));
    }
}
