using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace DonorBridge.Documents.Tests.Hostile;

/// <summary>Whatever text a report holds, every shipped format makes a sound file of it, and the text is only text there.</summary>
public class AnyTextTests
{
    public static TheoryData<string> Formats => [.. ShippedFormats.Shelf.All.Select(format => format.ToString())];

    [Theory, MemberData(nameof(Formats))]
    public void Any_text_makes_a_sound_file_and_the_same_bytes_each_time(string format)
    {
        var compiled = ShippedFormats.Compile(format);
        AnyText.Text.Array[8].Sample(texts =>
        {
            var report = AnyText.Of(texts);
            foreach (var form in compiled.Mapping.FillAll(report))
            {
                var bytes = compiled.Write(form);
                Assert.Equal(bytes, compiled.Write(compiled.Mapping.Fill(report, form.Deliverable.Id)));
                Sound(form, bytes);
            }
        }, iter: 25, threads: 1);
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_megabyte_of_text_in_every_field_makes_a_sound_file(string format)
    {
        var compiled = ShippedFormats.Compile(format);
        var report = AnyText.Of([string.Concat(Enumerable.Repeat("=A1 {{x}} å\n- b & <c>\u0001", 45_000)), "x"]);

        foreach (var form in compiled.Mapping.FillAll(report)) Sound(form, compiled.Write(form), validate: false);
    }

    [Fact]
    public void An_answer_comes_back_from_a_Word_file_as_it_was_but_for_what_XML_cannot_hold()
    {
        var compiled = ShippedFormats.Compile("harmonised-8-3-2019@1");
        AnyText.Text.Sample(text =>
        {
            var form = compiled.Mapping.FillAll(AnyText.Of([text])).First(one => one.Deliverable.File == FormFileType.Docx && one.Find("C1")?.Value is WordsValue or TextValue || string.IsNullOrWhiteSpace(text));
            if (form.Find("C1")?.Value is not WordsValue answer) return;
            using var document = WordprocessingDocument.Open(new MemoryStream(compiled.Write(form)), isEditable: false);
            var held = document.MainDocumentPart!.Document!.Descendants<Word.SdtElement>().First(control => control.SdtProperties?.GetFirstChild<Word.Tag>()?.Val == "C1");
            Assert.Equal(Bare(answer.Text), Bare(string.Concat(held.Descendants<Word.Text>().Select(piece => piece.Text))));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void No_text_becomes_a_formula_in_a_workbook()
    {
        var compiled = ShippedFormats.Compile("cso-package@1");
        var own = Formulas(compiled, SampleReport.Whole());

        foreach (var text in new[] { "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1" })
            Assert.Equal(own, Formulas(compiled, AnyText.Of([text])));
    }

    [Fact]
    public void No_text_begins_as_a_formula_in_a_CSV_file()
    {
        var form = CsvForms().First();
        foreach (var text in new[] { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" })
        {
            var csv = Encoding.UTF8.GetString(form.Write(form.Mapping.FillAll(AnyText.Of([text]))[0]));
            Assert.DoesNotContain(csv.Split('\n').SelectMany(line => line.Split(',')), cell => cell.Trim('"') is ['=' or '+' or '@' or '\t', ..]);
        }
    }

    private static IEnumerable<Documents.Formats.CompiledFormat> CsvForms()
    {
        yield return Documents.Formats.CompiledFormat.Compile(new FormatFiles(new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["format.json"] = """{ "id": "list", "version": 1, "name": { "en": "List" }, "languages": ["en"], "source": "Made for a test.", "deliverables": [{ "id": "main", "kind": "financial", "file": "csv", "fileName": "t.csv" }] }"""u8.ToArray(),
            ["mapping.json"] = """{ "main": { "lines": { "value": { "each": { "in": "lines", "fields": { "name": { "value": { "field": "item.name" } }, "explanation": { "value": { "field": "item.explanation" } } } } } } } }"""u8.ToArray(),
        }), _ => null);
    }

    private static void Sound(FilledForm form, byte[] bytes, bool validate = true)
    {
        switch (form.Deliverable.File)
        {
            case FormFileType.Docx or FormFileType.Xlsx:
                if (validate) Assert.Empty(Office.Errors(form.Deliverable.File, bytes));
                else Assert.NotEmpty(DonorBridge.Documents.Packages.SafePackage.Open(bytes, "made").Names);
                break;
            case FormFileType.Xml:
                XDocument.Load(new MemoryStream(bytes));
                break;
            case FormFileType.Json:
                JsonDocument.Parse(bytes).Dispose();
                break;
            default:
                _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
                break;
        }
    }

    private static List<string> Formulas(Documents.Formats.CompiledFormat compiled, Reporting.Standard.Report report)
    {
        var found = new List<string>();
        foreach (var form in compiled.Mapping.FillAll(report).Where(form => form.Deliverable.File == FormFileType.Xlsx))
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(compiled.Write(form)), isEditable: false);
            found.AddRange(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).Select(formula => formula.Text));
        }
        return found;
    }

    // Breaks, list signs and white space are Word's own; what XML cannot hold is left out, and half a sign becomes the replacement sign.
    private static string Bare(string text) => new([.. string.Concat(text.EnumerateRunes())
        .Where(sign => !char.IsWhiteSpace(sign) && sign >= ' ' && sign is not ('\uFFFE' or '\uFFFF' or '-' or '•' or '.') && !char.IsAsciiDigit(sign) && sign != '\u0085')]);
}
