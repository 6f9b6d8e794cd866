using System.Xml.Linq;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using Xunit;

namespace DonorBridge.Documents.Tests.Reading;

/// <summary>Forms that people changed: sorted, inserted and pasted rows, numbers typed as people type them, files that are something else.</summary>
public class ChangedFormTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly CompiledFormat Package = ShippedFormats.Compile("cso-package@1");
    private static readonly CompiledFormat Harmonised = ShippedFormats.Compile("harmonised-8-3-2019@1");

    [Fact]
    public void Rows_pasted_below_a_list_and_rows_sorted_are_read()
    {
        var file = Changed.Part(Workbook(), "xl/worksheets/sheet2.xml", sheet =>
        {
            var rows = sheet.Descendants(S + "row").ToList();
            // The first and the last activity change places, and one is pasted below.
            var (first, last) = (rows.Single(row => (string?)row.Attribute("r") == "5"), rows.Single(row => (string?)row.Attribute("r") == "9"));
            var (top, bottom) = (first.Elements().ToList(), last.Elements().ToList());
            Place(first, bottom, 5);
            Place(last, top, 9);
            last.AddAfterSelf(new XElement(S + "row", new XAttribute("r", 10), Cell("A10", "A pasted activity"), Cell("B10", "Delayed"), Cell("C10", "=1+1")));
        });

        var read = Read(Package, file);

        var titles = read.Rows.Where(row => row.List == "activities").Select(row => ((TextValue)row.Members["title"]).Text).ToList();
        Assert.Equal(6, titles.Count);
        Assert.Equal("A pasted activity", titles[5]);
        var pasted = read.Rows.Last(row => row.List == "activities").Members;
        Assert.Equal(new TextValue("delayed"), pasted["state"]);
        Assert.Equal(new TextValue("=1+1"), pasted["comment"]);
        Assert.All(read.Rows.Where(row => row.List == "activities"), row => Assert.Single(Examples.Named("three-donors").Shared.Activities.Select(known => known.Title).Append("A pasted activity"), title => title == ((TextValue)row.Members["title"]).Text));
    }

    [Fact]
    public void Lists_in_an_answer_come_back_with_their_signs_and_numbers_also_from_LibreOffice()
    {
        const string text = "Before.\n\n1. first\n2. second\n\nBetween.\n\n- a point\n- another\n\nAnd then.\n\n1. again\n2. and again";
        var example = Examples.Named("three-donors");
        var report = example with { Shared = example.Shared with { Answers = [.. example.Shared.Answers.Select(answer => answer.Question == "C1" ? answer with { Text = text, Shorter = [], Translations = [] } : answer)] } };
        var file = Harmonised.Write(Harmonised.Mapping.Fill(report.For("d-eu-final"), "narrative"));

        foreach (var saved in LibreOffice.IsInstalled ? [file, .. LibreOffice.SaveAgain("docx", [file])] : new[] { file })
            Assert.Equal(new TextValue(text), Read(Harmonised, saved).Values.First(value => value.Source == "answers.C1").Value);
    }

    [Fact]
    public void A_row_added_in_Word_without_controls_is_read_by_its_place()
    {
        var file = Changed.Part(Narrative(), "word/document.xml", document =>
        {
            var last = document.Descendants(W + "tr").Last(row => row.Descendants(W + "tag").Any(tag => (string?)tag.Attribute(W + "val") == "state"));
            var plain = new XElement(W + "tr", new[] { "Typed by hand", "Ongoing", "New" }.Select(text => new XElement(W + "tc", new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", text))))));
            last.Ancestors(W + "sdt").Last(sdt => sdt.Parent!.Name == W + "tbl").AddAfterSelf(plain);
        });

        var added = Read(Harmonised, file).Rows.Last(row => row.List == "activities");

        Assert.Equal(new TextValue("Typed by hand"), added.Members["title"]);
        Assert.Equal(new TextValue("ongoing"), added.Members["state"]);
    }

    [Theory]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1,234", "1234")]
    [InlineData("1.234", null)]
    [InlineData("about 40", null)]
    public void A_number_typed_in_Word_is_read_or_asked_about(string typed, string? number)
    {
        var form = Harmonised.Mapping.Forms[0];
        var people = new WrittenRows([new WrittenRow(new Dictionary<string, WrittenValue>
        {
            ["group"] = new WrittenText("All people, each counted once", "row 2"), ["reach"] = new WrittenText("Directly", "row 2"), ["all"] = new WrittenText(typed, "table 2, row 2, column 6"),
        }, "row 2")], "table 2");

        var read = ReadForm.Of(Harmonised.Mapping.Format, new WrittenForm(form, "en", new Dictionary<string, WrittenValue> { ["people"] = people }, []));

        var value = read.Rows.SingleOrDefault()?.Members.GetValueOrDefault("value") as NumberValue;
        Assert.Equal(number, value?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (number is null) Assert.Single(read.Notes, note => note is { Field: "people.all", Place: "table 2, row 2, column 6", Kind: ReadingNoteKind.Unclear or ReadingNoteKind.Unreadable });
    }

    [Fact]
    public void A_changed_amount_is_read_as_changed_and_a_field_that_stands_twice_and_differs_is_asked_about()
    {
        var file = Changed.Text(Changed.Text(Narrative(), "word/document.xml", "ACT-CHILD-2024-0117", "ACT-NEW-1"), "word/document.xml", "240,000.00\u00A0EUR", "241 000,50 EUR");

        var read = Read(Harmonised, file);

        // The reference in the page's header is still the old one.
        Assert.DoesNotContain(read.Values, value => value.Source == "grant.reference");
        Assert.Single(read.Notes, note => note is { Field: "grant-reference", Kind: ReadingNoteKind.Unclear });
        Assert.Equal(new MoneyValue(new Money(241000.50m, "EUR")), Assert.Single(read.Values, value => value.Source == "grant.amount").Value);
    }

    [Fact]
    public void A_file_without_its_properties_no_longer_says_its_format_and_is_read_when_it_is_named()
    {
        var file = Changed.Part(Narrative("d-ns-h1"), "docProps/custom.xml", document => document.Root!.RemoveNodes());
        var opened = FilledFile.Open(file, "form.docx");

        Assert.Null(opened.Format);
        Assert.Equal("sv", opened.Read(Harmonised).Language);
    }

    [Fact]
    public void Something_else_is_refused_with_the_reason()
    {
        Refused([], "the file is empty");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "save it as .docx or .xlsx");
        Refused("%PDF-1.7"u8.ToArray(), "it is a PDF");
        Refused(Narrative()[..5000], "no complete ZIP");
        Refused("name;amount"u8.ToArray(), "no complete ZIP");
        Assert.Contains("has no Excel form", Assert.Throws<RefusedFileException>(() => FilledFile.Open(Workbook(), "form.xlsx").Read(Harmonised)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_megabytes_of_text_in_a_cell_are_read_as_a_text()
    {
        var long_ = new string('å', 10_000_000);
        var file = Changed.Text(Workbook(), "xl/worksheets/sheet1.xml", "ACT-CHILD-2024-0117", string.Concat(Enumerable.Range(0, 1_000_000).Select(index => $"word{index} ")));

        var read = Read(Package, file);

        Assert.StartsWith("word0 word1", ((TextValue)Assert.Single(read.Values, value => value.Source == "grant.reference").Value).Text, StringComparison.Ordinal);
        Assert.Throws<RefusedFileException>(() => FilledFile.Open(Changed.Text(Workbook(), "xl/worksheets/sheet1.xml", "ACT-CHILD-2024-0117", long_), "bomb.xlsx"));
    }

    private static ReadForm Read(CompiledFormat format, byte[] file) => ReadForm.Of(format.Mapping.Format, FilledFile.Open(file, "form").Read(format));

    private static void Refused(byte[] bytes, string why) =>
        Assert.Contains(why, Assert.Throws<RefusedFileException>(() => FilledFile.Open(bytes, "form.xlsx")).Message, StringComparison.Ordinal);

    private static byte[] Workbook() => Package.Write(Package.Mapping.Fill(Examples.Named("three-donors").For("d-eu-final"), "package"));

    private static byte[] Narrative(string due = "d-eu-final") => Harmonised.Write(Harmonised.Mapping.Fill(Examples.Named("three-donors").For(due), "narrative"));

    private static void Place(XElement row, List<XElement> cells, int number)
    {
        row.RemoveNodes();
        foreach (var cell in cells)
        {
            var moved = new XElement(cell);
            moved.SetAttributeValue("r", ((string)cell.Attribute("r")!)[..1] + number);
            row.Add(moved);
        }
    }

    private static XElement Cell(string place, string text) =>
        new(S + "c", new XAttribute("r", place), new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", text)));
}
