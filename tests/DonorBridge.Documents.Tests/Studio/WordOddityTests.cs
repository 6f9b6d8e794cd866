using DonorBridge.Documents.Studio;
using Xunit;
using static DonorBridge.Documents.Tests.Studio.PlainForm;

namespace DonorBridge.Documents.Tests.Studio;

/// <summary>What years of editing leave in a form must not hide its fields.</summary>
public class WordOddityTests
{
    [Fact]
    public void Deleted_text_is_gone_and_inserted_text_is_there()
    {
        var label = "<w:p><w:del w:id=\"1\" w:author=\"a\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:delText>Old label</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>New label</w:t></w:r></w:ins></w:p>";

        Assert.Equal(["New label"], Studied.Of(new PlainForm().Table([label, ""]).Done()).Suggestions.Labels());
    }

    [Fact]
    public void A_label_in_split_runs_is_one_label_and_its_blank_one_blank()
    {
        var found = Studied.Of(new PlainForm().Xml(P(Run("Na") + Run("me", "<w:b/>") + Run(": __") + Run("____") + Run("__"))).Done());

        Assert.Equal(["Name"], found.Suggestions.Labels());
    }

    [Fact]
    public void A_blank_in_split_runs_is_marked_whole_and_nothing_else_of_the_line()
    {
        var form = new PlainForm().Xml(P(Run("Na") + Run("me: __") + Run("____") + "<w:proofErr w:type=\"spellStart\"/>" + Run("__ (in full)"))).Done();

        var (_, filled) = Studied.Fill(Studied.Draft(Studied.Of(Studied.Marked(form)), Studied.Marked(form)), Studied.Marked(form), Reporting.Tests.Mapping.SampleReport.Whole());

        Assert.Equal(["Name: <name> (in full)"], Words.Of(filled));
    }

    [Fact]
    public void Merged_cells_are_one_cell()
    {
        var wide = Cell("", "<w:gridSpan w:val=\"3\"/>");
        var found = Studied.Of(new PlainForm().Xml($"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", 4))}</w:tblGrid>"
            + Row("Title", wide) + Row(Cell("Partners", "<w:vMerge w:val=\"restart\"/>"), "First", Cell("", "<w:gridSpan w:val=\"2\"/>")) + Row(Cell("", "<w:vMerge/>"), "Second", Cell("", "<w:gridSpan w:val=\"2\"/>")) + "</w:tbl>").Done());

        Assert.Equal([("Title", 1), ("First", 2), ("Second", 3)], found.Suggestions.Select(field => (field.Label.Split(": ")[^1], field.Place.Row!.Value)));
    }

    [Fact]
    public void A_table_within_a_cell_is_studied_too() =>
        Assert.Equal(["Inner label"], Studied.Of(new PlainForm().Table(["Layout only", TableOf(["Inner label", ""]) + P()]).Done()).Suggestions.Labels());

    [Fact]
    public void A_head_of_two_rows_names_each_column_in_full()
    {
        var head = Row(Cell("Group", "<w:vMerge w:val=\"restart\"/>"), Cell("People reached", "<w:gridSpan w:val=\"2\"/>")) + Row(Cell("", "<w:vMerge/>"), "Women", "Men");
        var found = Assert.Single(Studied.Of(new PlainForm().Xml($"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", 3))}</w:tblGrid>{head}{Row("", "", "")}{Row("", "", "")}</w:tbl>").Done()).Suggestions);

        Assert.Equal(["Group", "People reached: Women", "People reached: Men"], found.Columns.Labels());
    }

    [Fact]
    public void Figures_under_heads_beside_labels_are_named_by_both()
    {
        var found = Studied.Of(new PlainForm().Table(["Cost", "Budget", "Spent"], ["Staff", "", ""], ["Travel", "", ""]).Done()).Suggestions;

        Assert.Equal(["Staff: Budget", "Staff: Spent", "Travel: Budget", "Travel: Spent"], found.Labels());
    }

    [Fact]
    public void Numbered_rows_are_rows_of_the_list()
    {
        var found = Assert.Single(Studied.Of(new PlainForm().Table(["No.", "Activity"], ["1.", ""], ["2.", ""], ["3.", ""]).Done()).Suggestions);

        Assert.Equal(["No", "Activity"], found.Columns.Labels());
    }

    [Fact]
    public void Old_form_fields_are_found_and_become_controls()
    {
        const string Text = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Text1\"/><w:enabled/><w:calcOnExit w:val=\"0\"/><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space=\"preserve\"> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>     </w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        const string Box = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Check1\"/><w:enabled/><w:calcOnExit w:val=\"0\"/><w:checkBox><w:sizeAuto/><w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space=\"preserve\"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var form = new PlainForm().Xml(P(Run("Name: ") + "<w:bookmarkStart w:id=\"1\" w:name=\"Text1\"/>" + Text + "<w:bookmarkEnd w:id=\"1\"/>")).Xml(P(Box + Run(" I agree"))).Done();

        var found = Studied.Of(form).Suggestions;
        var marked = Studied.Marked(form);

        Assert.Equal([("Name", FoundKind.Text), ("I agree", FoundKind.CheckBox)], found.Select(field => (field.Label, field.Kind)));
        Assert.Equal([("name", FoundKind.Text), ("i-agree", FoundKind.CheckBox)], Studied.Of(marked).Fields.Select(field => (field.Id, field.Kind)));
        Assert.Empty(Office.Errors(DonorBridge.Reporting.Mapping.FormFileType.Docx, marked));
    }

    [Fact]
    public void A_bookmark_around_nothing_is_a_place_for_an_answer()
    {
        var form = new PlainForm().Xml(P(Run("To the donor ") + "<w:bookmarkStart w:id=\"4\" w:name=\"DonorName\"/><w:bookmarkEnd w:id=\"4\"/>" + Run(", with thanks."))).Done();

        Assert.Equal(["To the donor"], Studied.Of(form).Suggestions.Labels());
        Assert.Equal(["To the donor  , with thanks."], Words.Of(Studied.Marked(form)));
    }

    [Fact]
    public void Fields_in_the_page_header_are_found() =>
        Assert.Equal([(FormPart.Header, "Reference")], Studied.Of(new PlainForm().Say("Text.").Done(header: P(Run("Reference: ________")))).Suggestions.Select(field => (field.Place.Part, field.Label)));

    [Fact]
    public void Controls_that_are_there_are_fields_of_their_kinds()
    {
        static string Control(string tag, string kind, string alias = "") => $"<w:sdt><w:sdtPr>{(alias.Length > 0 ? $"<w:alias w:val=\"{alias}\"/>" : "")}<w:tag w:val=\"{tag}\"/>{kind}</w:sdtPr><w:sdtContent>{Run("…")}</w:sdtContent></w:sdt>";
        var form = new PlainForm()
            .Xml(P(Run("Name: ") + Control("name", "<w:text/>"))).Xml(P(Control("when", "<w:date/>", "Day of signing")))
            .Xml(P(Control("kind", "<w:dropDownList><w:listItem w:displayText=\"Choose\" w:value=\"\"/><w:listItem w:displayText=\"Final\" w:value=\"f\"/></w:dropDownList>")))
            .Xml(P(Control("agreed", "<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>"))).Xml(P(Control("has space", "<w:text/>", "Own words")))
            .Table(["Project", $"<w:p>{Control("project", "<w:text/>")}</w:p>"]).Done();

        var found = Studied.Of(form).Fields;

        Assert.Equal(
            [("name", "Name", FoundKind.Text, true), ("when", "Day of signing", FoundKind.Date, true), ("kind", "kind", FoundKind.Choice, true), ("agreed", "agreed", FoundKind.CheckBox, true), ("own-words", "Own words", FoundKind.Text, false), ("project", "Project", FoundKind.Text, true)],
            found.Select(field => (field.Id, field.Label, field.Kind, field.IsMarked)));
        Assert.Equal(["Final"], found[2].Choices);
        Assert.Equal(["own-words"], Studied.Of(Studied.Marked(form)).Fields.Where(field => field.Id.StartsWith("own", StringComparison.Ordinal)).Select(field => field.Id));
    }

    [Fact]
    public void A_shipped_template_is_read_with_its_lists_and_columns()
    {
        var found = Studied.Of(Templates.HarmonisedForm.English());

        Assert.Empty(found.Suggestions);
        Assert.All(found.Fields, field => Assert.True(field.IsMarked));
        Assert.Equal(["code", "title", "baseline", "target", "actual", "cumulative", "reached"], found.Fields.Single(field => field.Id == "results").Columns.Select(column => column.Id));
        Assert.Equal("Indicator", found.Fields.Single(field => field.Id == "results").Columns[1].Label);
    }
}
