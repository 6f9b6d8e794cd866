using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Reading;
using DonorBridge.Documents.Tests.Templates;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Docx;

/// <summary>Lists that people type, in a template that has Word's own style for numbered lists.</summary>
public class WordListTests
{
    [Fact]
    public void Numbered_lines_become_a_numbered_list_that_begins_where_its_author_began()
    {
        using var document = Written("We did:\n1. listen\n2. act\n\nThen:\n3. rest\n4. write", out var bytes);

        Assert.Empty(Office.Errors(FormFileType.Docx, bytes));
        var items = document.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(one => one.ParagraphProperties?.ParagraphStyleId?.Val == "ListNumber").ToList();
        Assert.Equal(["listen", "act", "rest", "write"], items.Select(item => item.InnerText));
        var numberings = items.Select(item => item.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToList();
        Assert.True(numberings[0] == numberings[1] && numberings[2] == numberings[3] && numberings[1] != numberings[2]);
        Assert.Equal([1, 3], numberings.Distinct().Select(id => document.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>().Single(one => one.NumberID! == id).Descendants<StartOverrideNumberingValue>().Single().Val!.Value));
    }

    [Theory, InlineData("1. alone"), InlineData("1. one\n3. three"), InlineData("2025. was hard\n1.5 children"), InlineData("12345. a\n12346. b")]
    public void What_is_no_list_in_order_stays_as_it_was_typed(string text)
    {
        using var document = Written(text, out _);

        Assert.DoesNotContain(document.MainDocumentPart!.Document!.Descendants<Paragraph>(), one => one.ParagraphProperties?.ParagraphStyleId?.Val == "ListNumber");
        foreach (var line in text.Split('\n')) Assert.Contains(line, document.MainDocumentPart.Document.InnerText);
    }

    [Fact]
    public void Without_the_style_a_numbering_is_made_and_the_lists_look_like_the_text_around_them()
    {
        var format = ShippedFormats.Compile("harmonised-8-3-2019@1");

        var bytes = format.Write(Narrative(format, Nested));

        Assert.Empty(Office.Errors(FormFileType.Docx, bytes));
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Equal(
            ["ListBullet 0 bullet Bread", "Normal 1 bullet of rye", "Normal 0 decimal 1 Listen", "Normal 1 bullet to the youngest", "Normal 0 decimal 1 Act", "Normal 1 decimal 1 at once", "Normal 1 decimal 1 together", "Normal 0 decimal 1 Rest", "Normal 0 decimal 7 Seven", "Normal 0 decimal 7 Eight"],
            Items(document));
        Assert.Equal(Nested, ((WrittenText)FilledFile.Open(bytes, "form.docx").Read(format).Values["C1"]).Text);
    }

    [Fact]
    public void A_template_without_styles_and_numberings_gets_lists_too()
    {
        using var document = Written(Nested, out var bytes, without: ["word/numbering.xml", "word/styles.xml"]);

        Assert.Empty(Office.Errors(FormFileType.Docx, bytes));
        Assert.Equal(10, Items(document).Count);
    }

    private const string Nested = "- Bread\n  - of rye\n\nThen:\n\n1. Listen\n  - to the youngest\n2. Act\n  1. at once\n  2. together\n3. Rest\n\nLater:\n\n7. Seven\n8. Eight";

    private static List<string> Items(WordprocessingDocument document)
    {
        var numbering = document.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!;
        return [.. document.MainDocumentPart.Document!.Descendants<Paragraph>().Where(one => one.ParagraphProperties?.NumberingProperties is not null || one.ParagraphProperties?.ParagraphStyleId?.Val == "ListBullet").Select(one =>
        {
            var own = one.ParagraphProperties!.NumberingProperties;
            var style = one.ParagraphProperties.ParagraphStyleId?.Val?.Value ?? "Normal";
            if (own is null) return $"{style} 0 bullet {one.InnerText}";
            var list = numbering.Elements<NumberingInstance>().Single(all => all.NumberID!.Value == own.NumberingId!.Val!.Value);
            var level = own.NumberingLevelReference!.Val!.Value;
            var look = numbering.Elements<AbstractNum>().Single(all => all.AbstractNumberId!.Value == list.AbstractNumId!.Val!.Value).Elements<Level>().Single(all => all.LevelIndex!.Value == level);
            return $"{style} {level} {look.NumberingFormat!.Val!.InnerText}{(list.Descendants<StartOverrideNumberingValue>().FirstOrDefault() is { } begins ? " " + begins.Val!.Value : "")} {one.InnerText}";
        })];
    }

    private static FilledForm Narrative(CompiledFormat format, string text) =>
        format.Mapping.FillAll(SampleReport.With(shared: part => part with { Answers = [.. part.Answers.Select(answer => answer.Question == "C1" ? answer with { Text = text } : answer)] })).First(form => form.Find("C1") is not null);

    private static WordprocessingDocument Written(string text, out byte[] bytes, params string[] without)
    {
        var shipped = ShippedFormats.Shelf.Find(FormatReference.Parse("harmonised-8-3-2019@1"))!;
        var format = CompiledFormat.Compile(new FormatFiles(shipped.Paths.Select(path => KeyValuePair.Create(path, path.EndsWith(".docx", StringComparison.Ordinal) ? Template(shipped.Find(path)!.Value.ToArray(), without) : shipped.Find(path)!.Value))), ShippedFormats.Shelf.Find, ShippedFormats.Standard);
        bytes = format.Write(Narrative(format, text));
        return WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    private static ReadOnlyMemory<byte> Template(byte[] template, string[] without)
    {
        using var zip = new ZipArchive(new MemoryStream(template));
        return WordPackage.Zip([.. zip.Entries.Where(entry => !without.Contains(entry.FullName)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            if (entry.FullName == "word/styles.xml") text = text.Replace("</w:styles>", "<w:style w:type=\"paragraph\" w:styleId=\"ListNumber\"><w:name w:val=\"List Number\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style></w:styles>", StringComparison.Ordinal);
            if (entry.FullName == "word/numbering.xml")
                text = text.Replace("<w:num w:numId=\"1\">", "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"ListNumber\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">", StringComparison.Ordinal)
                    .Replace("</w:numbering>", "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>", StringComparison.Ordinal);
            // What is left out is mentioned nowhere.
            foreach (var part in without) text = System.Text.RegularExpressions.Regex.Replace(text, $"<(Override|Relationship) [^>]*{part[5..]}\"[^>]*/>", "");
            return (entry.FullName, Encoding.UTF8.GetBytes(text));
        })]);
    }
}
