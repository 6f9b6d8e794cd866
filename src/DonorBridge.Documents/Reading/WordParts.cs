using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Reading;

/// <summary>Reads the paragraphs and tables of a Word document, with the tags of the controls around them. Deleted text is left out, inserted text is in.</summary>
/// <param name="isField">Whether a tag names a field of the form; other controls are looked through.</param>
/// <param name="isList">Whether it names a list.</param>
internal sealed class WordParts(Func<string, bool> isField, Func<string, bool> isList)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private int _paragraph;
    private int _table;
    private string _where = "";
    private WordNumbering? _numbering;

    /// <summary>The body, then headers and footers.</summary>
    public IReadOnlyList<WordBlock> Read(SafePackage package)
    {
        var blocks = new List<WordBlock>();
        _numbering = new WordNumbering(package);
        foreach (var part in package.Names.Where(IsText).OrderBy(part => part != "word/document.xml").ThenBy(part => part, StringComparer.Ordinal))
        {
            (_paragraph, _table, _where) = (0, 0, part == "word/document.xml" ? "" : part.Contains("header", StringComparison.Ordinal) ? "header, " : "footer, ");
            var root = package.Read(part).Root!;
            Blocks(root.Element(W + "body") ?? root, new Around(null, null, false), blocks);
        }
        return blocks;
    }

    private sealed record Around(string? Tag, string? List, bool IsOptional);

    private static bool IsText(string part) =>
        part == "word/document.xml" || part.EndsWith(".xml", StringComparison.Ordinal) && (part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal));

    private void Blocks(XElement container, Around around, List<WordBlock> to)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W + "p") to.Add(Paragraph(element, around));
            else if (element.Name == W + "tbl") to.Add(Table(element, around));
            else if (element.Name == W + "sdt" && element.Element(W + "sdtContent") is { } content)
            {
                var inside = Inside(element, around);
                if (inside.Tag is not null && inside.Tag != around.Tag)
                {
                    var (place, own) = ($"{_where}paragraph {_paragraph + 1}", new List<WordBlock>());
                    Blocks(content, inside with { Tag = null }, own);
                    var paragraphs = IsPlaceholder(element) ? [] : own.SelectMany(WordWords.Paragraphs).ToList();
                    to.Add(new WordHole(inside.Tag, paragraphs, place) { IsOptional = around.IsOptional });
                }
                else Blocks(content, inside, to);
            }
            else if (element.Name.LocalName is "ins" or "moveTo" or "customXml" or "smartTag") Blocks(element, around, to);
        }
    }

    private Around Inside(XElement control, Around around)
    {
        var tag = (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val");
        if (tag is null) return around;
        if (tag.EndsWith('?')) return around with { IsOptional = true };
        if (!isField(tag)) return around;
        return isList(tag) ? around with { List = tag } : around with { Tag = tag };
    }

    private static bool IsPlaceholder(XElement control) => control.Element(W + "sdtPr")?.Element(W + "showingPlcHdr") is not null;

    private WordTable Table(XElement table, Around around)
    {
        var place = $"{_where}table {++_table}";
        var rows = new List<WordRow>();
        Rows(table, around, place, rows);
        return new WordTable(rows, place) { IsOptional = around.IsOptional };
    }

    private void Rows(XElement container, Around around, string table, List<WordRow> to)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W + "tr")
            {
                if (element.Element(W + "trPr")?.Element(W + "del") is not null) continue;
                var (place, cells) = ($"{table}, row {to.Count + 1}", new List<WordCell>());
                Cells(element, around, cells);
                to.Add(new WordRow(cells, around.List, place, around.IsOptional));
            }
            else if (element.Name == W + "sdt" && element.Element(W + "sdtContent") is { } content) Rows(content, Inside(element, around), table, to);
            else if (element.Name.LocalName is "ins" or "customXml") Rows(element, around, table, to);
        }
    }

    private void Cells(XElement row, Around around, List<WordCell> to)
    {
        foreach (var element in row.Elements())
        {
            if (element.Name == W + "tc")
            {
                var blocks = new List<WordBlock>();
                Blocks(element, around with { Tag = null }, blocks);
                to.Add(new WordCell(around.Tag, blocks));
            }
            else if (element.Name == W + "sdt" && element.Element(W + "sdtContent") is { } content) Cells(content, Inside(element, around), to);
            else if (element.Name.LocalName is "ins" or "customXml") Cells(element, around, to);
        }
    }

    private WordParagraph Paragraph(XElement paragraph, Around around)
    {
        var properties = paragraph.Element(W + "pPr");
        var style = (string?)properties?.Element(W + "pStyle")?.Attribute(W + "val");
        var pieces = new List<WordPiece>();
        Pieces(paragraph, null, null, pieces);
        var numbering = properties?.Element(W + "numPr");
        return new WordParagraph(pieces, numbering is not null || style is "ListBullet" or "ListNumber" or "ListParagraph" ? _numbering!.Before(numbering) : null, $"{_where}paragraph {++_paragraph}") { IsOptional = around.IsOptional };
    }

    private void Pieces(XElement container, string? tag, XElement? control, List<WordPiece> to)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W + "r") to.Add(new WordPiece(Run(element), tag));
            else if (element.Name == W + "sdt" && element.Element(W + "sdtContent") is { } content)
            {
                var inside = Inside(element, new Around(tag, null, false)).Tag;
                var (place, own) = (to.Count, new List<WordPiece>());
                Pieces(content, inside, element, own);
                if (inside is null || inside == tag) to.AddRange(own);
                else to.Insert(place, new WordPiece(IsPlaceholder(element) ? "" : string.Concat(own.Select(piece => piece.Text)), inside, Ticked(element), Day(element)));
            }
            else if (element.Name.LocalName is "ins" or "moveTo" or "hyperlink" or "smartTag" or "customXml" or "fldSimple") Pieces(element, tag, control, to);
        }
    }

    private static bool? Ticked(XElement control) =>
        control.Element(W + "sdtPr")?.Element(W14 + "checkbox") is { } box ? (string?)box.Element(W14 + "checked")?.Attribute(W14 + "val") is "1" or "true" : null;

    private static DateOnly? Day(XElement control) =>
        DateTime.TryParse((string?)control.Element(W + "sdtPr")?.Element(W + "date")?.Attribute(W + "fullDate"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? DateOnly.FromDateTime(day) : null;

    private static string Run(XElement run)
    {
        var text = new StringBuilder();
        foreach (var element in run.Elements())
            text.Append(element.Name.LocalName switch
            {
                "t" => element.Value,
                "br" or "cr" => "\n",
                "tab" => " ",
                "noBreakHyphen" => "\u2011",
                _ => "",
            });
        return text.ToString();
    }
}
