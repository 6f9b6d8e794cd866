using System.Text;
using static DonorBridge.Documents.Tests.Templates.WordPackage;

namespace DonorBridge.Documents.Tests.Templates;

/// <summary>Describes a donor's form as a person would: headings, facts, answers, tables. Makes a real Word document with content controls.</summary>
internal sealed class WordForm(string title, string language)
{
    private const int Width = 9638;
    private readonly StringBuilder _body = new();
    private int _control = 1000;

    /// <summary>A table's column; a number stands to the right.</summary>
    public sealed record Column(string Heading, string Field, int Share, bool Number = false);

    public WordForm Title(string text, string? subtitle = null)
    {
        _body.Append(Paragraph("Title", Run(text), subtitle is null ? "<w:spacing w:before=\"0\" w:after=\"200\"/>" : ""));
        if (subtitle is not null) _body.Append(Paragraph("Subtitle", Run(subtitle)));
        return this;
    }

    public WordForm Heading(string text, int level = 1) => Add(Paragraph($"Heading{level}", Run(text)));

    /// <summary>A heading whose words are a field's.</summary>
    public WordForm HeadingOf(string field) => Add(Paragraph("Heading2", Inline(field)));

    public WordForm Guidance(string text) => Add(Paragraph("Guidance", Run(text)));

    public WordForm Say(string text) => Add(Paragraph("Normal", Run(text)));

    /// <summary>A line with a field in it.</summary>
    public WordForm Line(string before, string field, string after = "") => Add(Paragraph("Normal", Run(before) + Inline(field) + Run(after)));

    /// <summary>Room for paragraphs and lists.</summary>
    public WordForm Answer(string field) => Add($"<w:sdt><w:sdtPr>{Tag(field)}</w:sdtPr><w:sdtContent>{Paragraph("Normal", Placeholder(field))}</w:sdtContent></w:sdt>");

    /// <summary>What is shown only when a field is asked.</summary>
    public WordForm When(string field, Action<WordForm> inside)
    {
        _body.Append($"<w:sdt><w:sdtPr>{Tag(field + "?")}</w:sdtPr><w:sdtContent>");
        inside(this);
        return Add("</w:sdtContent></w:sdt>");
    }

    /// <summary>Labels at the left, values at the right.</summary>
    public WordForm Facts(params (string Label, string Field)[] facts)
    {
        Open([30, 70], header: false);
        foreach (var (label, field) in facts)
            _body.Append($"<w:tr><w:trPr><w:cantSplit/></w:trPr>{Cell(30, Paragraph("CellLabel", Run(label)), shaded: true)}{Cell(70, Paragraph("Cell", Inline(field)))}</w:tr>");
        return Close();
    }

    /// <summary>Labels at the left, amounts at the right, as in an account; the last one is what it comes to.</summary>
    public WordForm Amounts(params (string Label, string Field)[] amounts)
    {
        Open([50, 25], header: false);
        foreach (var (label, field) in amounts)
            _body.Append($"<w:tr><w:trPr><w:cantSplit/></w:trPr>{Cell(50, Paragraph("CellLabel", Run(label), Together(field == amounts[^1].Field)), shaded: true)}{Cell(25, Paragraph(field == amounts[^1].Field ? "CellNumberTotal" : "CellNumber", Inline(field)))}</w:tr>");
        return Close();
    }

    /// <summary>Room to sign by hand: each field has a line as high as a signature.</summary>
    public WordForm Signature(params (string Label, string Field)[] lines)
    {
        Open([40, 60], header: false);
        foreach (var (label, field) in lines)
            _body.Append($"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{(field == lines[^1].Field ? 1000 : 480)}\" w:hRule=\"atLeast\"/></w:trPr>{Cell(40, Paragraph("CellLabel", Run(label), Together(field == lines[^1].Field)), shaded: true)}{Cell(60, Paragraph("Cell", Inline(field)))}</w:tr>");
        return Close();
    }

    /// <summary>A table that grows: one row for each row of a list, and an optional last row.</summary>
    public WordForm Table(string list, IReadOnlyList<Column> columns, params string[] total)
    {
        Open([.. columns.Select(column => column.Share)], header: true);
        _body.Append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        foreach (var column in columns) _body.Append(Cell(column.Share, Paragraph(column.Number ? "CellNumberTotal" : "CellLabel", Run(column.Heading)), shaded: true));
        _body.Append($"</w:tr><w:sdt><w:sdtPr>{Tag(list)}<w15:repeatingSection/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:id w:val=\"{_control++}\"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        foreach (var column in columns) _body.Append(CellControl(column));
        _body.Append("</w:tr></w:sdtContent></w:sdt></w:sdtContent></w:sdt>");
        if (total.Length > 0) Total(columns, total);
        return Close();
    }

    /// <summary>A block for each row of a list, one under another.</summary>
    public WordForm Each(string list, Action<WordForm> inside)
    {
        _body.Append($"<w:sdt><w:sdtPr>{Tag(list)}<w15:repeatingSection/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:id w:val=\"{_control++}\"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>");
        inside(this);
        return Add("</w:sdtContent></w:sdt></w:sdtContent></w:sdt>");
    }

    /// <summary>A frame for a picture, its sides in centimetres, that shows which field it is for. The picture's words go with it.</summary>
    public WordForm Picture(string field, int width, int height) => Add($"<w:sdt><w:sdtPr>{Tag(field)}<w:picture/></w:sdtPr><w:sdtContent>{Paragraph("Normal", Frame(field, _control++, width * 360_000, height * 360_000), "<w:keepNext/>")}</w:sdtContent></w:sdt>");

    public WordForm PageBreak() => Add("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");

    /// <summary>The document, with two fields in its header and page numbers in its footer.</summary>
    public byte[] Done(string headerLeft, string headerRight, string footer, string page, string of) => Make(
        title, language, _body.ToString(),
        $"<w:p><w:pPr><w:pStyle w:val=\"Header\"/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"9AA7B0\"/></w:pBdr></w:pPr>{Inline(headerLeft)}<w:r><w:tab/></w:r>{Inline(headerRight)}</w:p>",
        $"<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{Run(footer)}<w:r><w:tab/></w:r>{Run(page + " ")}<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>{Run($" {of} ")}<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>");

    // An account or a signature is not torn apart by the end of a page.
    private static string Together(bool isLast) => isLast ? "" : "<w:keepNext/>";

    private void Total(IReadOnlyList<Column> columns, string[] total)
    {
        _body.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        foreach (var (column, text) in columns.Zip(total))
            _body.Append(Cell(column.Share, Paragraph(column.Number ? "CellNumberTotal" : "CellLabel", text.StartsWith('=') ? Inline(text[1..]) : Run(text)), shaded: true));
        _body.Append("</w:tr>");
    }

    private string CellControl(Column column) =>
        $"<w:sdt><w:sdtPr>{Tag(column.Field)}</w:sdtPr><w:sdtContent>{Cell(column.Share, Paragraph(column.Number ? "CellNumber" : "Cell", Placeholder(column.Field)))}</w:sdtContent></w:sdt>";

    private void Open(IReadOnlyList<int> shares, bool header) => _body.Append(
        $"<w:tbl><w:tblPr><w:tblStyle w:val=\"FormTable\"/><w:tblW w:w=\"{shares.Sum() * Width / 100}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"{(header ? "0020" : "0000")}\" w:firstRow=\"{(header ? 1 : 0)}\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>{string.Concat(shares.Select(share => $"<w:gridCol w:w=\"{share * Width / 100}\"/>"))}</w:tblGrid>");

    private WordForm Close() => Add("</w:tbl>" + Paragraph("Normal", "", "<w:spacing w:after=\"60\"/>"));

    private WordForm Add(string xml)
    {
        _body.Append(xml);
        return this;
    }

    private string Inline(string field) => $"<w:sdt><w:sdtPr>{Tag(field)}<w:text/></w:sdtPr><w:sdtContent>{Placeholder(field)}</w:sdtContent></w:sdt>";

    private string Tag(string field) => $"<w:alias w:val=\"{Escape(field.TrimEnd('?'))}\"/><w:tag w:val=\"{Escape(field)}\"/><w:id w:val=\"{_control++}\"/>";

    private static string Placeholder(string field) => $"<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>{Escape(field)}</w:t></w:r>";

    private static string Cell(int share, string content, bool shaded = false) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"{share * Width / 100}\" w:type=\"dxa\"/>{(shaded ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF2F5\"/>" : "")}</w:tcPr>{content}</w:tc>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    private static string Paragraph(string style, string runs, string properties = "") => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{runs}</w:p>";
}
