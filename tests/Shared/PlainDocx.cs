using System.IO.Compression;
using System.Text;

namespace DonorBridge.Tests;

/// <summary>A donor's form as Word saves it, without a control in it: headings, labels beside empty cells, questions over empty lines.</summary>
public static class PlainDocx
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="facts">Labels of a table of two columns, with room beside each.</param>
    /// <param name="questions">Bold questions with room below each.</param>
    /// <param name="list">Heads over two empty rows; none, no such table.</param>
    public static byte[] Of(IReadOnlyList<string> facts, IReadOnlyList<string> questions, params string[] list)
    {
        var body = new StringBuilder(Heading("1. The grant"));
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>").AppendJoin("", facts.Select(label => Row(label, ""))).Append("</w:tbl>").Append(Heading("2. What was done"));
        foreach (var question in questions) body.Append($"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{question}</w:t></w:r></w:p><w:p/><w:p/>");
        if (list.Length > 0)
        {
            string[] empty = [.. list.Select(_ => "")];
            body.Append(Heading("3. Money")).Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>").Append(Row(list)).Append(Row(empty)).Append(Row(empty)).Append("</w:tbl><w:p/>");
        }
        return Pack($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{W}\"><w:body>{body}<w:sectPr/></w:body></w:document>");
    }

    private static string Heading(string words) => $"<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(words => $"<w:tc><w:tcPr/><w:p>{(words.Length == 0 ? "" : $"<w:r><w:t>{words}</w:t></w:r>")}</w:p></w:tc>"))}</w:tr>";

    private static byte[] Pack(string document)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/_rels/document.xml.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "word/styles.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:styles xmlns:w=\"{W}\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/></w:style></w:styles>");
            Add(zip, "word/document.xml", document);
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
