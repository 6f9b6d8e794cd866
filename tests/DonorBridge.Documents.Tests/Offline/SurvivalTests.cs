using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using DonorBridge.Documents.Offline;
using DonorBridge.Documents.Tests.Reading;
using DonorBridge.Reporting.Standard.ThreeWay;
using Xunit;

namespace DonorBridge.Documents.Tests.Offline;

/// <summary>What people do to a package on the way: whatever it is, what they wrote comes back, or it is said what does not.</summary>
public class SurvivalTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly OfflineSheet Activities = new(
        new OfflinePart("activities", OfflineGrowth.Any, "title", [new("title", OfflineKind.Words), new("from", OfflineKind.Date), new("cost", OfflineKind.Number), new("comment", OfflineKind.Words)],
            [.. Enumerable.Range(1, 6).Select(number => new OfflineRow($"a{number}", new Dictionary<string, string> { ["title"] = $"Activity {number}", ["from"] = $"2026-0{number}-11", ["cost"] = $"{number}234.5", ["comment"] = "As planned." }))]),
        "Activities", "What was done.", new Dictionary<string, string> { ["title"] = "What", ["from"] = "From", ["cost"] = "Cost", ["comment"] = "Comment" }, new Dictionary<string, IReadOnlyDictionary<string, string>>());

    private static readonly OfflineSheet Answers = new(
        new OfflinePart("answers", OfflineGrowth.None, "question", [new("question", OfflineKind.Words, true), new("answer", OfflineKind.Words)],
            [.. new[] { "C1", "C4" }.Select(key => new OfflineRow(key, new Dictionary<string, string> { ["question"] = $"What of {key}?", ["answer"] = $"First of {key}.\n\n- one\n- two" }))]),
        "Questions", "Answer each once.", new Dictionary<string, string> { ["question"] = "Question", ["answer"] = "Answer" }, new Dictionary<string, IReadOnlyDictionary<string, string>>());

    private static readonly OfflineBook Book = new()
    {
        Title = "A report", Subtitle = "Two donors", InstructionsTitle = "How", Instructions = ["Write."], Language = "en", Sheets = [Answers, Activities], Properties = [("DonorBridgeFiling", "f-1")],
    };

    private static readonly byte[] Excel = OfflineWorkbook.Write(Book), Word = OfflineDocument.Write(Book);

    private static readonly string[][] Dates = [.. Enumerable.Range(1, 6).Select(month => new DateOnly(2026, month, 21)).Select(day => new[] { "en", "sv", "lv", "fi" }.SelectMany(language => Typed(day, CultureInfo.GetCultureInfo(language))).ToArray())];

    private static readonly string[] Numbers = ["9\u00a0876,25", "9\u2009876,25", "9\u202f876.25", "9 876,25", "9,876.25", "9876,25", "9'876.25", "9.876,25"];

    [Fact]
    public void Rows_sorted_deleted_and_pasted_in_any_order_come_back_as_what_they_are() => Gen.Select(Gen.Shuffle(Enumerable.Range(1, 6).ToArray()), Gen.Int[0, 6], Gen.Int[0, 4], Gen.Bool).Sample((order, kept, pasted, fileIsWord) =>
    {
        var stay = order.Take(kept).ToList();
        var file = fileIsWord ? InWord(stay, pasted) : InExcel(stay, pasted);

        var difference = Compare(file, out var read);

        Assert.Empty(read.Unreadable);
        Assert.Empty(difference.Troubles);
        Assert.Equal(order.Skip(kept).Select(number => $"Activity {number}").Order(), difference.Changes.Where(change => change.Kind == OfflineChangeKind.Deleted).Select(change => change.Name).Order());
        Assert.Equal(Enumerable.Range(1, pasted).Select(number => $"Pasted {number}"), difference.Changes.Where(change => change.Kind == OfflineChangeKind.Added).Select(change => change.Name).Order());
        Assert.Equal(6 - kept + pasted, difference.Changes.Count);
    }, iter: 40);

    [Fact]
    public void Dates_and_numbers_typed_as_at_home_are_read_or_said_with_their_row() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 40], Gen.Int[0, Numbers.Length - 1]).Sample((month, style, at) =>
    {
        var number = Numbers[at];
        var typed = Dates[month][style % Dates[month].Length];
        var file = Changed.Part(Excel, "xl/worksheets/sheet3.xml", sheet =>
        {
            Put(sheet, $"C{OfflineFirst + month}", typed);
            Put(sheet, $"D{OfflineFirst + month}", number);
        });

        var difference = Compare(file, out var read);

        Assert.Empty(read.Unreadable);
        Assert.Equal([$"2026-0{month + 1}-21", "9876.25"], difference.Changes.Select(change => change.File));
    }, iter: 60);

    [Fact]
    public void A_deleted_column_a_renamed_sheet_and_a_lost_hidden_mark_delete_nothing_and_are_said()
    {
        var renamed = Changed.Text(Excel, "xl/workbook.xml", "name=\"Activities\"", "name=\"Blad 2\"");
        var without = Changed.Part(renamed, "xl/worksheets/sheet3.xml", sheet => sheet.Descendants(S + "c").Where(cell => ((string)cell.Attribute("r")!)[0] == 'E').Remove());
        var unmarked = Changed.Part(Excel, "xl/worksheets/sheet3.xml", sheet => sheet.Descendants(S + "c").Where(cell => ((string)cell.Attribute("r")!)[0] == 'A').Remove());

        Assert.Empty(Compare(renamed, out _).Changes);
        Assert.Empty(Compare(without, out var read).Changes);
        Assert.Equal((OfflineValueTrouble.ColumnGone, "Comment", "Blad 2"), read.Unreadable.Select(one => (one.Trouble, one.Column, one.Place)).Single());
        Assert.Empty(Compare(unmarked, out read).Changes);
        Assert.Equal((OfflineValueTrouble.PartGone, "Activities"), read.Unreadable.Select(one => (one.Trouble, one.Place)).Single());
    }

    [Fact]
    public void In_Word_tracked_changes_count_as_they_stand_and_a_box_that_was_written_over_is_still_known()
    {
        var file = Changed.Part(Word, "word/document.xml", document =>
        {
            var first = Box(document, "C1").Descendants(W + "p").First();
            var run = first.Elements(W + "r").Single();
            run.ReplaceWith(new XElement(W + "del", new XElement(W + "r", new XElement(W + "delText", run.Value))), new XElement(W + "ins", new XElement(W + "r", new XElement(W + "t", "Tracked."))),
                new XElement(W + "commentRangeStart", new XAttribute(W + "id", 1)), new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", 1))));
            // Somebody chose everything in the box and typed: the hidden paragraph is gone.
            Box(document, "C4").ElementsBeforeSelf(W + "p").Remove();
            Box(document, "C4").Element(W + "sdtContent")!.ReplaceNodes(new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", "Typed over it all."))));
        });

        var difference = Compare(file, out _);

        Assert.Equal(["Tracked.\n\n- one\n- two", "Typed over it all."], difference.Changes.Select(change => change.File));
        Assert.Empty(difference.Troubles);
    }

    [Fact]
    public void A_box_or_row_that_is_not_in_the_file_stays_and_is_said()
    {
        var file = Changed.Part(Word, "word/document.xml", document => Box(document, "C4").Ancestors(W + "tbl").First().Remove());

        var difference = Compare(file, out _);

        Assert.Empty(difference.Changes);
        Assert.Equal((OfflineTroubleKind.RowGone, "What of C4?"), difference.Troubles.Select(trouble => (trouble.Kind, trouble.Name)).Single());
    }

    [Fact]
    public void Lists_pasted_from_another_document_come_back_as_lines()
    {
        var file = Changed.Part(Word, "word/document.xml", document => Box(document, "C1").Element(W + "sdtContent")!.ReplaceNodes(
            Paragraph("Before.", null), Paragraph("first", 77), Paragraph("second", 77), Paragraph("a point", 1), Paragraph("After.", null)));
        file = Changed.Part(file, "word/numbering.xml", numbering =>
        {
            numbering.Root!.Elements(W + "abstractNum").Last().AddAfterSelf(new XElement(W + "abstractNum", new XAttribute(W + "abstractNumId", 55), new XElement(W + "lvl", new XAttribute(W + "ilvl", 0), new XElement(W + "start", new XAttribute(W + "val", 1)), new XElement(W + "numFmt", new XAttribute(W + "val", "decimal")))));
            numbering.Root.Add(new XElement(W + "num", new XAttribute(W + "numId", 77), new XElement(W + "abstractNumId", new XAttribute(W + "val", 55))));
        });

        Assert.Equal("Before.\n\n1. first\n2. second\n\n- a point\n\nAfter.", Assert.Single(Compare(file, out _).Changes).File);
    }

    private const int OfflineFirst = 5;

    private static OfflineDifference Compare(byte[] file, out OfflineReturn read)
    {
        read = OfflineReturn.Open(file, "report").Read(Book.Sheets, "en");
        IReadOnlyList<OfflinePart> parts = [.. Book.Sheets.Select(sheet => sheet.Part)];
        return ThreeWayComparison.Of(parts, parts, read.Parts);
    }

    private static IEnumerable<string> Typed(DateOnly day, CultureInfo culture) =>
        new[] { "d MMMM yyyy", "d. MMMM yyyy", "d.M.yyyy", "dd.MM.yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "d. M. yyyy" }.Select(pattern => day.ToString(pattern, culture))
            .Concat(culture.Name switch { "lv" => [day.ToString("yyyy. 'gada' d. MMMM", culture), day.ToString("dd.MM.yyyy.", culture)], "en" => [day.ToString("MMMM d, yyyy", culture)], "sv" => [day.ToString("'den' d MMMM yyyy", culture)], _ => [] });

    private static byte[] InExcel(List<int> stay, int pasted) => Changed.Part(Excel, "xl/worksheets/sheet3.xml", sheet =>
    {
        var data = sheet.Descendants(S + "sheetData").Single();
        var rows = data.Elements(S + "row").Where(row => (int)row.Attribute("r")! >= OfflineFirst).ToList();
        foreach (var row in rows) row.Remove();
        var at = OfflineFirst;
        foreach (var number in stay) data.Add(Moved(rows[number - 1], at++));
        for (var number = 1; number <= pasted; number++) data.Add(new XElement(S + "row", new XAttribute("r", at), Cell($"B{at}", $"Pasted {number}"), Cell($"C{at}", "31.12.2026"), Cell($"D{at++}", "1 000,5")));
    });

    private static byte[] InWord(List<int> stay, int pasted) => Changed.Part(Word, "word/document.xml", document =>
    {
        var table = document.Descendants(W + "tbl").Last();
        var section = table.Element(W + "sdt")!.Element(W + "sdtContent")!;
        var items = section.Elements(W + "sdt").ToList();
        section.ReplaceNodes(stay.Select(number => new XElement(items[number - 1])));
        // Rows of a list that was copied elsewhere have no controls and no marks.
        for (var number = 1; number <= pasted; number++) table.Add(new XElement(W + "tr", new[] { $"Pasted {number}", "31 December 2026", "1 000,5", "" }.Select(text => new XElement(W + "tc", Paragraph(text, null)))));
    });

    private static XElement Moved(XElement row, int to)
    {
        var moved = new XElement(row);
        moved.SetAttributeValue("r", to);
        foreach (var cell in moved.Elements(S + "c")) cell.SetAttributeValue("r", ((string)cell.Attribute("r")!)[..1] + to);
        return moved;
    }

    private static XElement Box(XDocument document, string id) => document.Descendants(W + "sdt").Single(control => (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") == id);

    private static XElement Paragraph(string text, int? list) =>
        new(W + "p", list is { } id ? new XElement(W + "pPr", new XElement(W + "numPr", new XElement(W + "ilvl", new XAttribute(W + "val", 0)), new XElement(W + "numId", new XAttribute(W + "val", id)))) : null, new XElement(W + "r", new XElement(W + "t", text)));

    private static void Put(XDocument sheet, string place, string text) => sheet.Descendants(S + "c").Single(cell => (string?)cell.Attribute("r") == place).ReplaceWith(Cell(place, text));

    private static XElement Cell(string place, string text) => new(S + "c", new XAttribute("r", place), new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", text)));
}
