using System.Text;
using static DonorBridge.Documents.Tests.Templates.WordPackage;

namespace DonorBridge.Documents.Tests.Studio;

/// <summary>A donor's form as people make them in Word: paragraphs and tables, no content control.</summary>
internal sealed class PlainForm
{
    private readonly StringBuilder _body = new();

    public static string Run(string text, string properties = "") => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    public static string P(string runs = "", string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{runs}</w:p>";

    public static string Text(string text) => text.Length == 0 ? P() : P(Run(text));

    public PlainForm Heading(string text, int level = 1) => Xml(P(Run(text), $"<w:pStyle w:val=\"Heading{level}\"/>"));

    public PlainForm Say(string text) => Xml(Text(text));

    public PlainForm Bold(string text) => Xml(P(Run(text, "<w:b/>")));

    public PlainForm Italic(string text) => Xml(P(Run(text, "<w:i/>")));

    public PlainForm Empty(int count = 1)
    {
        for (var index = 0; index < count; index++) Xml(P());
        return this;
    }

    /// <summary>Rows of cells; an empty text is an empty cell, one that begins with '&lt;w:' is content as it is.</summary>
    public PlainForm Table(params string[][] rows) => Xml(TableOf(rows));

    public static string TableOf(params string[][] rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", rows.Max(row => row.Length)))}</w:tblGrid>{string.Concat(rows.Select(Row))}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(text => text.StartsWith("<w:tc>", StringComparison.Ordinal) ? text : Cell(text)))}</w:tr>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>{properties}</w:tcPr>{(text.StartsWith("<w:", StringComparison.Ordinal) ? text : Text(text))}</w:tc>";

    public PlainForm Xml(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public byte[] Done(string header = "<w:p/>", string footer = "<w:p/>") => Make("Form", "en", _body + (_body.ToString().EndsWith("</w:tbl>", StringComparison.Ordinal) ? P() : ""), header, footer);
}
