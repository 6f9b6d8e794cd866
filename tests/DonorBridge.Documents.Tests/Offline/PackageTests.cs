using DonorBridge.Documents.Offline;
using DonorBridge.Documents.Tests.Reading;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard.ThreeWay;
using Xunit;

namespace DonorBridge.Documents.Tests.Offline;

/// <summary>A filing's package, as Word document and as workbook: valid, and what it was made of comes back.</summary>
public class PackageTests
{
    public static TheoryData<FormFileType> Types => [FormFileType.Docx, FormFileType.Xlsx];

    [Theory, MemberData(nameof(Types))]
    public void Is_a_valid_Office_file_and_the_same_book_gives_the_same_bytes(FormFileType type)
    {
        Assert.Empty(Office.Errors(type, Write(type)));
        Assert.Equal(Write(type), Write(type));
    }

    [Theory, MemberData(nameof(Types))]
    public void Comes_back_as_it_went(FormFileType type) => IsUnchanged(Write(type));

    [Theory, MemberData(nameof(Types))]
    public void Comes_back_as_it_went_after_LibreOffice_saved_it(FormFileType type)
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, "LibreOffice is not installed.");
        IsUnchanged(LibreOffice.SaveAgain(type == FormFileType.Docx ? "docx" : "xlsx", [Write(type)]).Single());
    }

    [Fact]
    public void A_number_that_can_be_read_in_two_ways_a_code_that_is_none_and_an_error_are_said_with_sheet_and_row()
    {
        var file = Changed.Text(OfflineWorkbook.Write(Book()), "xl/worksheets/sheet3.xml", "<v>120.5</v>", "<v>7</v>");
        file = Changed.Part(file, "xl/worksheets/sheet3.xml", sheet =>
        {
            var cell = sheet.Descendants().Single(element => element.Name.LocalName == "c" && (string?)element.Attribute("r") == "C5");
            cell.SetAttributeValue("t", "str");
            cell.Elements().Single().Value = "1.234";
        });
        file = Changed.Text(file, "xl/worksheets/sheet4.xml", "Delayed", "Somewhat late");

        var read = OfflineReturn.Open(file, "report.xlsx").Read(Book().Sheets, "en");

        Assert.Contains(read.Unreadable, value => value is { Trouble: OfflineValueTrouble.UnclearNumber, Text: "1.234", Place: "Results, row 5", Column: "Figure" });
        Assert.Contains(read.Unreadable, value => value is { Trouble: OfflineValueTrouble.NotAChoice, Text: "Somewhat late" });
    }

    [Fact]
    public void An_answer_too_long_for_a_cell_is_not_taken_for_a_change()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 10_000));
        var part = new OfflinePart("answers", OfflineGrowth.None, "question", [new("question", OfflineKind.Words, true), new("answer", OfflineKind.Words)], [Row("C1", ("question", "How?"), ("answer", text))]);
        var book = Book() with { Sheets = [Sheet("Questions", part)] };

        var excel = OfflineReturn.Open(OfflineWorkbook.Write(book), "report.xlsx").Read(book.Sheets, "en");
        var word = OfflineReturn.Open(OfflineDocument.Write(book), "report.docx").Read(book.Sheets, "en");

        Assert.Equal(OfflineValueTrouble.TooLong, Assert.Single(excel.Unreadable).Trouble);
        Assert.Empty(ThreeWayComparison.Of([part], [part], excel.Parts).Changes);
        Assert.Empty(ThreeWayComparison.Of([part], [part], word.Parts).Changes);
    }

    private static void IsUnchanged(byte[] file)
    {
        var read = OfflineReturn.Open(file, "report").Read(Book().Sheets, "en");
        IReadOnlyList<OfflinePart> parts = [.. Book().Sheets.Select(sheet => sheet.Part)];

        Assert.Equal("f-1", read.Properties["DonorBridgeFiling"]);
        Assert.Empty(read.Unreadable);
        Assert.Equal(parts.Select(part => part.Key), read.Parts.Select(part => part.Key));
        Assert.Equal(parts.Select(part => part.Rows.Count), read.Parts.Select(part => part.Rows.Count));
        var difference = ThreeWayComparison.Of(parts, parts, read.Parts);
        Assert.Empty(difference.Changes);
        Assert.Empty(difference.Troubles);
    }

    private static byte[] Write(FormFileType type) => type == FormFileType.Docx ? OfflineDocument.Write(Book()) : OfflineWorkbook.Write(Book());

    private static OfflineBook Book() => new()
    {
        Title = "Shelter & <guardians>",
        Subtitle = "Two donors",
        InstructionsTitle = "How to fill this in",
        Instructions = ["Write in the light boxes.", "Leave empty what is not known."],
        Language = "en",
        Properties = [("DonorBridgeFiling", "f-1"), ("DonorBridgeBase", new string('a', 64))],
        Sheets =
        [
            Sheet("Questions", new OfflinePart("answers", OfflineGrowth.None, "question", [new("question", OfflineKind.Words, true), new("answer", OfflineKind.Words)],
            [
                Row("C1", ("question", "How did it go?"), ("answer", "First.\n\nSecond, with a\nbreak.\n\n- one\n- two\n\nLast.")),
                Row("C4", ("question", "Whom did it reach?"), ("answer", "=SUM(A1) +1 -2 @x {{C1}} \u001f<w:p/> å")),
                Row("C7", ("question", "What stays?")),
            ])),
            Sheet("Results", new OfflinePart("results", OfflineGrowth.None, "indicator", [new("indicator", OfflineKind.Words, true), new("value", OfflineKind.Number), new("comment", OfflineKind.Words)],
                [Row("i1|2026", ("indicator", "Nights"), ("value", "120.5"), ("comment", "- so far")), Row("i2|2026", ("indicator", "Guardians"))])),
            Sheet("Activities", new OfflinePart("activities", OfflineGrowth.Any, "title", [new("title", OfflineKind.Words), new("state", OfflineKind.Choice, Choices: ["Done", "Delayed"]), new("from", OfflineKind.Date)],
                [Row("a1", ("title", "Training"), ("state", "Delayed"), ("from", "2026-03-01")), Row("a2", ("title", "=HYPERLINK(\"x\")"), ("state", "Done"))]), ("state", new Dictionary<string, string> { ["Done"] = "Done, and well", ["Delayed"] = "Delayed" })),
        ],
    };

    private static OfflineSheet Sheet(string title, OfflinePart part, params (string Column, IReadOnlyDictionary<string, string> Words)[] choices) =>
        new(part, title, "What to do here.", part.Columns.ToDictionary(column => column.Key, column => column.Key == "value" ? "Figure" : column.Key), choices.ToDictionary(choice => choice.Column, choice => choice.Words));

    private static OfflineRow Row(string id, params (string Column, string Value)[] values) => new(id, values.ToDictionary(value => value.Column, value => value.Value));
}
