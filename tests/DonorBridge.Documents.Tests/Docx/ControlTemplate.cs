using System.IO.Compression;
using System.Text;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Tests.Templates;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Tests.Docx;

/// <summary>A form that a donor made by hand: every kind of control, in every place where Word allows one.</summary>
internal static class ControlTemplate
{
    private const string Format = """
        { "id": "every-control", "version": 1, "name": { "en": "Every control" }, "languages": ["en"], "source": "Made for a test.",
          "deliverables": [ { "id": "main", "kind": "narrative", "file": "docx", "template": "form.docx", "fileName": "form.docx" } ] }
        """;

    private const string Mapping = """
        { "main": {
          "title": { "value": { "field": "project.title" } }, "summary": { "value": { "field": "answers.C1" } }, "plain": { "value": { "field": "answers.C3" } },
          "end": { "value": { "field": "due.to" } }, "kind": { "value": { "code": { "of": { "field": "due.kind" }, "crosswalk": "kinds.csv" } } },
          "country": { "value": { "field": "project.lead.country" } }, "donor": { "value": { "field": "grant.donor.name" } },
          "hidden": { "value": { "field": "project.protectedPlace" } }, "shown": { "value": { "field": "project.protectedPlace" } },
          "people": { "value": { "each": { "in": "people", "fields": { "group": { "value": { "field": "item.group" } }, "number": { "value": { "field": "item.value" } } } } } } } }
        """;

    public static CompiledFormat Compile(string kinds = "from,to\ninterim,IR\nfinal,FR\nnil,NR\n", Func<string, string>? body = null) => CompiledFormat.Compile(new FormatFiles(
    [
        new("format.json", Encoding.UTF8.GetBytes(Format)), new("mapping.json", Encoding.UTF8.GetBytes(Mapping)), new("kinds.csv", Encoding.UTF8.GetBytes(kinds)), new("form.docx", Template((body ?? (text => text))(Body))),
    ]), _ => null);

    private static string Body => string.Concat(
        // Split in runs, begun in one bookmark and ended in another, in the look of a Swedish placeholder, bound to data that would overwrite it, and locked.
        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"before\"/>", Control("title", "<w:lock w:val=\"sdtContentLocked\"/><w:placeholder><w:docPart w:val=\"X\"/></w:placeholder><w:showingPlcHdr/><w:dataBinding w:xpath=\"/form/title\" w:storeItemID=\"{11111111-1111-1111-1111-111111111111}\"/><w:text/>",
            "<w:bookmarkEnd w:id=\"1\"/><w:r><w:rPr><w:rStyle w:val=\"Platshllartext\"/></w:rPr><w:t>Click</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:rStyle w:val=\"Platshllartext\"/></w:rPr><w:t> here</w:t></w:r><w:bookmarkStart w:id=\"2\" w:name=\"after\"/>"), "<w:bookmarkEnd w:id=\"2\"/></w:p>",
        Control("summary", "", Paragraph("Rich text")), Control("plain", "<w:text w:multiLine=\"1\"/>", Paragraph("Plain text")),
        // Within a control of Word's own that only holds others together.
        $"<w:sdt><w:sdtPr><w:id w:val=\"77\"/><w:group/></w:sdtPr><w:sdtContent><w:p>{Control("end", "<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"sv-SE\"/><w:storeMappedDataAs w:val=\"dateTime\"/><w:calendar w:val=\"gregorian\"/></w:date>", Run("Date"))}</w:p></w:sdtContent></w:sdt>",
        Control("kind", Kinds, Paragraph("Choose")), $"<w:p>{Control("country", "<w:comboBox><w:listItem w:displayText=\"Estonia\" w:value=\"EE\"/></w:comboBox>", Run("Choose"))}</w:p>",
        $"<w:p>{Control("donor", "<w:dropDownList><w:listItem w:displayText=\"Another donor\" w:value=\"other\"/></w:dropDownList>", Run("Choose"))}</w:p>",
        $"<w:p>{Control("hidden", "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"00FE\" w14:font=\"Wingdings\"/><w14:uncheckedState w14:val=\"00A8\" w14:font=\"Wingdings\"/></w14:checkbox>", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>")}</w:p>",
        Control("shown", "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>", Paragraph("☐")),
        Control("people", "<w15:repeatingSection/>", $"<w:sdt><w:sdtPr><w:id w:val=\"88\"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:p><w:bookmarkStart w:id=\"3\" w:name=\"each\"/>{Control("group", "<w:text/>", Run("Group"))}<w:bookmarkEnd w:id=\"3\"/><w:r><w:t xml:space=\"preserve\">: </w:t></w:r>{Control("number", "<w:text/>", Run("Number"))}</w:p></w:sdtContent></w:sdt>"),
        "<w:p><w:r><mc:AlternateContent><mc:Choice xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" Requires=\"wps\"><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"2000000\" cy=\"600000\"/><wp:docPr id=\"5\" name=\"Box\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" cy=\"600000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>",
        $"<w:p>{Control("title", "<w:text/>", Run("In a box"))}</w:p>", "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>");

    private const string Kinds = "<w:dropDownList><w:listItem w:value=\"Choose\"/><w:listItem w:displayText=\"Interim report\" w:value=\"IR\"/><w:listItem w:displayText=\"Final report\" w:value=\"FR\"/><w:listItem w:displayText=\"Nothing to report\" w:value=\"NR\"/></w:dropDownList>";

    private static int _number = 100;

    private static string Control(string tag, string properties, string content) => $"<w:sdt><w:sdtPr><w:alias w:val=\"{tag}\"/><w:tag w:val=\"{tag}\"/><w:id w:val=\"{_number++}\"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static byte[] Template(string body)
    {
        var plain = WordPackage.Make("Every control", "en", body, $"<w:p>{Control("title", "<w:text/>", Run("In the header"))}</w:p>", $"<w:p>{Control("end", "<w:text/>", Run("In the footer"))}</w:p>");
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var zip = new ZipArchive(new MemoryStream(plain));
        return WordPackage.Zip([.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd()
                .Replace("</Types>", "<Override PartName=\"/word/footnotes.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml\"/></Types>", StringComparison.Ordinal)
                .Replace("</w:styles>", "<w:style w:type=\"character\" w:styleId=\"Platshllartext\"><w:name w:val=\"Placeholder Text\"/><w:rPr><w:color w:val=\"808080\"/></w:rPr></w:style></w:styles>", StringComparison.Ordinal);
            if (entry.FullName == "word/_rels/document.xml.rels") text = text.Replace("</Relationships>", $"<Relationship Id=\"rId9\" Type=\"{Office}/footnotes\" Target=\"footnotes.xml\"/></Relationships>", StringComparison.Ordinal);
            return (entry.FullName, Encoding.UTF8.GetBytes(text));
        }), ("word/footnotes.xml", Encoding.UTF8.GetBytes($"<w:footnotes {WordPackage.Namespaces}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>{Control("kind", Kinds, Run("In a note"))}</w:p></w:footnote></w:footnotes>"))]);
    }
}
