using System.Diagnostics;
using System.Text;
using DonorBridge.Documents.Studio;
using DonorBridge.Documents.Tests.Templates;
using Xunit;
using static DonorBridge.Documents.Tests.Studio.PlainForm;

namespace DonorBridge.Documents.Tests.Studio;

/// <summary>Files that would hold the studio up end in bounded time, with a sentence.</summary>
public class HostileFormTests
{
    [Fact]
    public void A_sheet_of_fifty_megabytes_is_refused()
    {
        var rows = new StringBuilder();
        for (var row = 1; rows.Length < 52_000_000; row++) rows.Append($"<row r=\"{row}\"><c r=\"A{row}\"><v>{row * 7919L}</v></c><c r=\"B{row}\"><v>{row}</v></c></row>");

        Refused(Sheet(rows.ToString()), "unpacks to more than 32 MB");
    }

    [Fact]
    public void A_sheet_of_more_cells_than_a_form_has_is_refused()
    {
        var rows = new StringBuilder();
        for (var row = 1; row <= 60_000; row++) rows.Append($"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"B{row}\"><v>1</v></c></row>");

        Refused(Sheet(rows.ToString()), "holds more than 100000 cells; a form has fewer");
    }

    [Fact]
    public void A_form_of_ten_thousand_paragraphs_is_studied()
    {
        var form = new PlainForm();
        for (var index = 0; index < 5_000; index++) form.Say($"A paragraph of the guidelines, number {index}, that asks nothing.").Say("Another one.");
        form.Say("Name: ________");

        Assert.Equal(["Name"], Studied.Of(form.Done()).Suggestions.Labels());
    }

    [Fact]
    public void A_form_of_more_places_than_a_person_fills_is_refused()
    {
        var form = new PlainForm();
        for (var index = 0; index < 3_000; index++) form.Say($"Label {index}: ________");

        Refused(form.Done(), "has 3000 places to fill in; a form has at most 2000");
    }

    [Fact]
    public void More_paragraphs_than_a_form_has_are_refused() => Refused(new PlainForm().Xml(string.Concat(Enumerable.Repeat(P(), 25_000))).Done(), " paragraphs; a form has at most 20000");

    [Fact]
    public void Tables_in_tables_and_cells_that_span_a_million_columns_are_harmless()
    {
        var nested = "";
        for (var depth = 0; depth < 60; depth++) nested = TableOf(["Label", nested.Length == 0 ? "" : nested + P()]);

        Studied.Of(new PlainForm().Xml(nested).Table([Cell("Wide", "<w:gridSpan w:val=\"1000000\"/>"), ""]).Done());
    }

    [Fact]
    public void A_file_that_is_no_form_is_refused() =>
        Refused(WordPackage.Zip([("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray())]), "neither a Word document nor an Excel workbook");

    [Fact]
    public void Macros_are_refused() => Refused(WordPackage.Zip([.. Words.Bytes(new PlainForm().Say("x").Done()).Select(part => (part.Key, part.Value)), ("word/vbaProject.bin", [1])]), "it holds macros");

    private static byte[] Sheet(string rows) => WordPackage.Zip(Words.Bytes(WorkbookStudyTests.Book(new SheetForm("Data", 10))).Select(part => (part.Key, part.Key == "xl/worksheets/sheet1.xml" ? Encoding.UTF8.GetBytes($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>") : part.Value)));

    private static void Refused(byte[] file, string sentence)
    {
        var watch = Stopwatch.StartNew();

        var refused = Assert.Throws<RefusedFileException>(() => FormStudy.Read(file, "form"));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }
}
