using CsCheck;
using DonorBridge.Documents.Studio;
using DonorBridge.Documents.Tests.Templates;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;
using static DonorBridge.Documents.Tests.Templates.Look;
using Cell = DonorBridge.Documents.Tests.Templates.SheetForm.Cell;

namespace DonorBridge.Documents.Tests.Studio;

public class WorkbookStudyTests
{
    [Fact]
    public void A_label_with_a_framed_cell_beside_it_is_a_field_with_its_sheet_and_cell()
    {
        var found = Assert.Single(Studied.Of(Book(new SheetForm("Report", 20, 20).Line(new Cell("Financial report", Look.Title)).Line(new Cell("Name of organisation", Label), new Cell("", Text)))).Suggestions);

        Assert.Equal(("Name of organisation", new FoundPlace(Sheet: "Report", Cell: "B2")), (found.Label, found.Place));
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", "old kind (.doc, .xls) or one with a password")]
    [InlineData("504B030414000000000000000000000000000000000000000000080000006D696D65747970656170706C69636174696F6E2F766E642E6F617369732E6F70656E646F63756D656E742E7370726561647368656574", "OpenDocument")]
    public void A_file_of_another_kind_is_told_how_to_save_it(string bytes, string said) =>
        Assert.Contains(said, Assert.Throws<RefusedFileException>(() => FormStudy.Read(Convert.FromHexString(bytes), "form.xls")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_title_alone_asks_nothing() => Assert.Empty(Studied.Of(Book(new SheetForm("Report", 20).Line(new Cell("Financial report 2026", Look.Title)).Skip().Line(new Cell("Fill in the other sheet.", Plain)))).Suggestions);

    [Fact]
    public void A_head_over_framed_rows_is_a_list_and_the_kinds_come_from_the_formats()
    {
        var sheet = new SheetForm("Costs", 20, 20, 20).Line(new Cell("Item", ColumnHead), new Cell("Spent", ColumnHead), new Cell("Paid on", ColumnHead));
        for (var row = 0; row < 3; row++) sheet.Line(new Cell("", Text), new Cell("", Money), new Cell("", Date));
        var found = Assert.Single(Studied.Of(Book(sheet)).Suggestions);

        Assert.Equal(FoundKind.Rows, found.Kind);
        Assert.Equal([("Item", FoundKind.Text), ("Spent", FoundKind.Money), ("Paid on", FoundKind.Date)], found.Columns.Select(column => (column.Label, column.Kind)));
    }

    [Fact]
    public void Names_that_are_there_are_fields_and_names_with_a_point_are_columns_of_a_list()
    {
        var found = Studied.Of(OtherForms.CsoPackage());

        Assert.Contains(found.Fields, field => field is { Id: "project_title", IsMarked: true, Label: "Project" });
        Assert.Contains(found.Fields.Single(field => field.Id == "lines").Columns, column => column is { Id: "spent", Kind: FoundKind.Money });
    }

    [Fact]
    public void A_marked_workbook_compiles_fills_and_keeps_its_formulas()
    {
        var sheet = new SheetForm("Costs", 20, 20, 20).Line(new Cell("Organisation", Label), new Cell("", Text)).Skip()
            .Line(new Cell("Item", ColumnHead), new Cell("Budget", ColumnHead), new Cell("Spent", ColumnHead)).Line(new Cell("", Text), new Cell("", Money), new Cell("", Money)).Line(new Cell("", Text), new Cell("", Money), new Cell("", Money))
            .Line(new Cell("Total", TotalLabel), new Cell("=SUM(B4:B5)", TotalMoney), new Cell("=SUM(C4:C5)", TotalMoney));
        var form = Book(sheet);
        var marked = Studied.Marked(form);
        var (format, filled) = Studied.Fill(Studied.Draft(Studied.Of(marked), marked, field => field.Label switch { "Item" => new SourceFeed("lines/name"), "Budget" => new SourceFeed("lines/budget"), "Spent" => new SourceFeed("lines/spent"), _ => new SourceFeed("grant.grantee.name") }), marked, SampleReport.Whole());

        Assert.Empty(format.Misfits);
        Assert.Empty(Office.Errors(FormFileType.Xlsx, marked));
        Assert.Empty(Office.Errors(FormFileType.Xlsx, filled));
        var rows = SampleReport.Whole().Due.Grant.BudgetLines.Count;
        Assert.Contains($"<f>SUM(B4:B{4 + rows})</f>", System.Text.Encoding.UTF8.GetString(Words.Bytes(filled)["xl/worksheets/sheet1.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_a_cell_not_made_for_dates_is_written_in_words()
    {
        var marked = Studied.Marked(Book(new SheetForm("Report", 20, 20).Line(new Cell("Made for dates", Label), new Cell("", Date)).Line(new Cell("Any text", Label), new Cell("", Text))));
        var (_, filled) = Studied.Fill(Studied.Draft(Studied.Of(marked), marked, _ => new SourceFeed("due.to")), marked, SampleReport.Whole());

        var day = SampleReport.Whole().Due.Due.Period.To;
        var sheet = System.Text.Encoding.UTF8.GetString(Words.Bytes(filled)["xl/worksheets/sheet1.xml"]);
        Assert.Contains($"<v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v>", sheet, StringComparison.Ordinal);
        Assert.Contains($">{day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}<", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_list_of_names_changes_where_the_cells_are_there()
    {
        var form = Book(new SheetForm("Report", 20, 20).Line(new Cell("Name", Label), new Cell("", Text)));
        var (before, after) = (Words.Bytes(form), Words.Bytes(Studied.Marked(form)));

        Assert.Equal(["xl/workbook.xml"], before.Keys.Where(name => !before[name].AsSpan().SequenceEqual(after[name])));
    }

    [Fact]
    public void What_a_list_offers_are_the_choices()
    {
        var form = Edited(Book(new SheetForm("Report", 20, 20).Line(new Cell("Type of report", Label), new Cell("", Text))), "xl/worksheets/sheet1.xml", xml => xml.Replace("<pageMargins", "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"B1\"><formula1>\"Interim,Final\"</formula1></dataValidation></dataValidations><pageMargins", StringComparison.Ordinal));

        Assert.Equal(["Interim", "Final"], Assert.Single(Studied.Of(form).Suggestions).Choices);
    }

    [Fact]
    public void On_a_protected_sheet_only_unlocked_cells_ask()
    {
        var form = Edited(Book(new SheetForm("Report", 20, 20).Line(new Cell("Name", Label), new Cell("", Text)).Line(new Cell("For the office", Label), new Cell("", Note))), "xl/worksheets/sheet1.xml", xml => xml.Replace("</sheetData>", "</sheetData><sheetProtection sheet=\"1\"/>", StringComparison.Ordinal));
        form = Edited(form, "xl/styles.xml", xml =>
        {
            var at = xml.IndexOf("<xf", xml.IndexOf("<cellXfs", StringComparison.Ordinal), StringComparison.Ordinal);
            for (var style = 0; style < (int)Text; style++) at = xml.IndexOf("<xf", at + 1, StringComparison.Ordinal);
            var end = xml.IndexOf("</xf>", at, StringComparison.Ordinal);
            return xml.Insert(end, "<protection locked=\"0\"/>");
        });

        Assert.Equal(["Name"], Studied.Of(form).Suggestions.Labels());
    }

    [Fact]
    public void Merged_cells_are_one_answer_at_their_corner()
    {
        var form = Book(new SheetForm("Report", 20, 20, 20).Line(new Cell("Summary", Label), new Cell("", Text), new Cell("", Text)).Merge('B', 'C'));

        Assert.Equal("B1", Assert.Single(Studied.Of(form).Suggestions).Place.Cell);
    }

    [Fact]
    public void Every_chosen_cell_is_found_again_by_its_name() => Gen.Int[0, 2].Array[1, 12].Sample(kinds =>
    {
        var sheet = new SheetForm("It's a form", 20, 20, 20);
        foreach (var (kind, at) in kinds.Select((kind, at) => (kind, at)))
        {
            if (kind == 0) sheet.Line(new Cell($"Label {at}", Label), new Cell("", Text));
            else if (kind == 1) sheet.Line(new Cell($"Asked {at}:", Plain));
            else sheet.Line(new Cell($"Head {at}", ColumnHead), new Cell("Head b", ColumnHead), new Cell("Head c", ColumnHead)).Line(new Cell("", Text), new Cell("", Money), new Cell("", Date)).Line(new Cell("", Text), new Cell("", Money), new Cell("", Date));
            sheet.Skip();
        }
        var before = Studied.Of(Book(sheet));
        Assert.Equal(kinds.Length, before.Suggestions.Count);

        var after = Studied.Of(Studied.Marked(Book(sheet)));

        Assert.Empty(after.Suggestions);
        Assert.Equal(before.Suggestions.Where(field => field.Columns.Count == 0).Select(field => (field.Id.Replace('-', '_'), field.Place)).Order(), after.Fields.Where(field => field.Columns.Count == 0).Select(field => (field.Id, field.Place)).Order());
        Assert.Equal(before.Suggestions.SelectMany(field => field.Columns).Select(column => column.Place.Cell).Order(), after.Fields.SelectMany(field => field.Columns).Select(column => column.Place.Cell).Order());
    }, iter: 100);

    internal static byte[] Book(SheetForm sheet) => WorkbookPackage.Make("Form", sheet);

    private static byte[] Edited(byte[] book, string part, Func<string, string> edit) =>
        WordPackage.Zip(Words.Bytes(book).Select(one => (one.Key, one.Key == part ? System.Text.Encoding.UTF8.GetBytes(edit(System.Text.Encoding.UTF8.GetString(one.Value))) : one.Value)));
}
