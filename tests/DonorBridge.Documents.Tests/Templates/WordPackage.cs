using System.IO.Compression;
using System.Text;

namespace DonorBridge.Documents.Tests.Templates;

/// <summary>Puts a Word document together from its parts, the same bytes every time.</summary>
internal static class WordPackage
{
    public const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14 w15\"";

    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // One grey point, drawn as large as the frame of a picture control.
    private const string GreyPoint = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4CwAA3wDeKXlwtgAAAABJRU5ErkJggg==";

    private const string PlaceholderPicture = "rId7";

    /// <summary>A run with an empty frame for a picture, its sides in English metric units.</summary>
    public static string Frame(string field, int number, int width, int height) =>
        $"<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"{Escape(field)}\" descr=\"{Escape(field)}\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"{Drawing}/main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"{Drawing}/main\"><a:graphicData uri=\"{Drawing}/picture\"><pic:pic xmlns:pic=\"{Drawing}/picture\"><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{Escape(field)}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{PlaceholderPicture}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";

    public static byte[] Make(string title, string language, string body, string header, string footer)
    {
        var hasPicture = body.Contains(PlaceholderPicture, StringComparison.Ordinal);
        var parts = new (string Name, string Text)[]
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" + (hasPicture ? "<Default Extension=\"png\" ContentType=\"image/png\"/>" : "")
                + Override("/word/document.xml", "wordprocessingml.document.main") + Override("/word/styles.xml", "wordprocessingml.styles") + Override("/word/numbering.xml", "wordprocessingml.numbering") + Override("/word/settings.xml", "wordprocessingml.settings")
                + Override("/word/fontTable.xml", "wordprocessingml.fontTable") + Override("/word/header1.xml", "wordprocessingml.header") + Override("/word/footer1.xml", "wordprocessingml.footer")
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"),
            ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{Escape(title)}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>"),
            ("word/document.xml", $"<w:document {Namespaces}><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"default\" r:id=\"rId6\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"rId3\" Type=\"{Office}/settings\" Target=\"settings.xml\"/><Relationship Id=\"rId4\" Type=\"{Office}/fontTable\" Target=\"fontTable.xml\"/><Relationship Id=\"rId5\" Type=\"{Office}/header\" Target=\"header1.xml\"/><Relationship Id=\"rId6\" Type=\"{Office}/footer\" Target=\"footer1.xml\"/>{(hasPicture ? $"<Relationship Id=\"{PlaceholderPicture}\" Type=\"{Office}/image\" Target=\"media/frame.png\"/>" : "")}</Relationships>"),
            ("word/styles.xml", WordStyles.Styles(language)),
            ("word/numbering.xml", WordStyles.Numbering),
            ("word/settings.xml", $"<w:settings {Namespaces}><w:defaultTabStop w:val=\"567\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{language}\"/></w:settings>"),
            ("word/fontTable.xml", $"<w:fonts {Namespaces}><w:font w:name=\"Arial\"><w:panose1 w:val=\"020B0604020202020204\"/><w:charset w:val=\"00\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>"),
            ("word/header1.xml", $"<w:hdr {Namespaces}>{header}</w:hdr>"),
            ("word/footer1.xml", $"<w:ftr {Namespaces}>{footer}</w:ftr>"),
        };
        var packed = parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(Start + part.Text)));
        return Zip(hasPicture ? packed.Append(("word/media/frame.png", Convert.FromBase64String(GreyPoint))) : packed);
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(bytes);
            }
        return stream.ToArray();
    }

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string Override(string part, string type) => $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{type}+xml\"/>";
}
