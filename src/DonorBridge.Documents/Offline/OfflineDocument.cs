using System.Globalization;
using System.Text;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard.ThreeWay;

namespace DonorBridge.Documents.Offline;

/// <summary>Writes the Word document: a box for each answer, a table for each list. Hidden marks say which box and row is which, and survive editors that drop content controls.</summary>
public static class OfflineDocument
{
    internal const char MarkStart = '\u27E6', MarkEnd = '\u27E7';

    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w15\"";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const int Width = 14_000;

    public static byte[] Write(OfflineBook book)
    {
        var body = new StringBuilder();
        body.Append(Paragraph("Title", Run(book.Title))).Append(Paragraph("Subtitle", Run(book.Subtitle)));
        body.Append(Paragraph("Heading1", Run(book.InstructionsTitle)));
        foreach (var line in book.Instructions) body.Append(Paragraph("ListBullet", Run(line)));
        foreach (var sheet in book.Sheets)
        {
            body.Append(Paragraph("Heading1", Run(sheet.Title))).Append(Paragraph("Lead", Run(sheet.Lead)));
            if (sheet.Part.Key == OfflineBook.Answers) Answers(sheet, body);
            else Table(sheet, book.Language, body);
        }
        body.Append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\" w:right=\"1418\" w:bottom=\"1134\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>");
        return OfflineParts.Package(
        [
            ("word/document.xml", OfflineParts.XmlStart + $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>", Types + "document.main+xml"),
            ("word/styles.xml", OfflineDocumentStyles.Xml(book.Language), Types + "styles+xml"),
            ("word/numbering.xml", OfflineDocumentStyles.Numbering, Types + "numbering+xml"),
            ("word/footer1.xml", Footer(book.Title), Types + "footer+xml"),
        ],
        [
            ("_rels/.rels", [("rId1", "officeDocument", "word/document.xml"), ("rId2", "custom-properties", "docProps/custom.xml")]),
            ("word/_rels/document.xml.rels", [("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "footer", "footer1.xml")]),
        ], book.Properties);
    }

    private static string Footer(string title) => OfflineParts.XmlStart + $"<w:ftr {Namespaces}><w:p><w:pPr><w:pStyle w:val=\"Hint\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"{Width}\"/></w:tabs></w:pPr>{Run(title)}<w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";

    private static void Answers(OfflineSheet sheet, StringBuilder body)
    {
        var answer = sheet.Part.Taken.Single();
        foreach (var row in sheet.Part.Rows)
        {
            foreach (var (column, index) in sheet.Part.Columns.Where(column => column.IsFixed).Select((column, index) => (column, index)))
                if (row.Values.GetValueOrDefault(column.Key) is { Length: > 0 } words) body.Append(Paragraph(index == 0 ? "Heading2" : "Hint", Run(words)));
            body.Append(TableStart([Width])).Append("<w:tr>").Append(CellStart(Width, isFixed: false))
                // A paragraph of its own and hidden whole: LibreOffice shows a hidden run at the start of a control.
                .Append("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/><w:rPr><w:vanish/></w:rPr></w:pPr>").Append(Mark($"{sheet.Part.Key}/{row.Id}")).Append("</w:p>")
                .Append($"<w:sdt><w:sdtPr><w:alias w:val=\"{OfflineParts.Escape(sheet.Labels[answer.Key])}\"/><w:tag w:val=\"{OfflineParts.Escape(row.Id)}\"/></w:sdtPr><w:sdtContent>")
                .Append(Paragraphs(row.Values.GetValueOrDefault(answer.Key) ?? "", ""))
                .Append("</w:sdtContent></w:sdt></w:tc></w:tr></w:tbl>").Append(Paragraph("Gap", ""));
        }
    }

    private static void Table(OfflineSheet sheet, string language, StringBuilder body)
    {
        var part = sheet.Part;
        var weights = part.Columns.Select(column => column.Kind switch { OfflineKind.Words => 4, OfflineKind.Text => 3, OfflineKind.Choice => 2, _ => 1.5 }).ToList();
        var widths = weights.ConvertAll(weight => (int)(Width * weight / weights.Sum()));
        body.Append(TableStart(widths)).Append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (var index = 0; index < part.Columns.Count; index++)
            body.Append($"<w:tc><w:tcPr><w:tcW w:w=\"{widths[index]}\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1B3A4B\"/></w:tcPr>")
                .Append(Paragraph("CellHead", (index == 0 ? Mark("part:" + part.Key) : "") + Mark("column:" + part.Columns[index].Key) + Run(sheet.Labels.GetValueOrDefault(part.Columns[index].Key, part.Columns[index].Key)))).Append("</w:tc>");
        body.Append("</w:tr>");
        var grows = part.Growth != OfflineGrowth.None;
        if (grows) body.Append($"<w:sdt><w:sdtPr><w:tag w:val=\"{OfflineParts.Escape(part.Key)}\"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>");
        IEnumerable<OfflineRow?> rows = grows ? part.Rows.Concat(new OfflineRow?[] { null, null, null }) : part.Rows;
        foreach (var row in rows)
        {
            if (grows) body.Append("<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>");
            body.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (var index = 0; index < part.Columns.Count; index++)
            {
                var column = part.Columns[index];
                var value = row?.Values.GetValueOrDefault(column.Key) ?? "";
                var mark = index == 0 && row is not null ? Mark($"{part.Key}/{row.Id}") : "";
                body.Append(CellStart(widths[index], row is not null && (column.IsFixed || part.Growth == OfflineGrowth.OnlyNew)));
                if (column.Kind == OfflineKind.Choice && !column.IsFixed) body.Append(Paragraph("Cell", mark + DropDown(sheet, column, value)));
                else if (column.Kind is OfflineKind.Words) body.Append(Paragraphs(value, mark, "Cell"));
                else body.Append(Paragraph(column.Kind == OfflineKind.Number ? "CellNumber" : "Cell", mark + Run(Shown(sheet, column, value, language))));
                body.Append("</w:tc>");
            }
            body.Append("</w:tr>");
            if (grows) body.Append("</w:sdtContent></w:sdt>");
        }
        if (grows) body.Append("</w:sdtContent></w:sdt>");
        body.Append("</w:tbl>").Append(Paragraph("Gap", ""));
    }

    private static string Shown(OfflineSheet sheet, OfflineColumn column, string value, string language) => column.Kind switch
    {
        OfflineKind.Choice => sheet.Choices[column.Key].GetValueOrDefault(value, value),
        OfflineKind.Number when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => ValueText.Number(number, column.Decimals, language),
        _ => value,
    };

    private static string DropDown(OfflineSheet sheet, OfflineColumn column, string code) =>
        "<w:sdt><w:sdtPr><w:dropDownList>" + string.Concat(sheet.Choices[column.Key].Select(choice => $"<w:listItem w:displayText=\"{OfflineParts.Escape(choice.Value)}\" w:value=\"{OfflineParts.Escape(choice.Key)}\"/>"))
        + "</w:dropDownList></w:sdtPr><w:sdtContent>" + Run(sheet.Choices[column.Key].GetValueOrDefault(code, "")) + "</w:sdtContent></w:sdt>";

    private static string TableStart(IReadOnlyList<int> widths) =>
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Box\"/><w:tblW w:w=\"" + widths.Sum() + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>" + string.Concat(widths.Select(width => $"<w:gridCol w:w=\"{width}\"/>")) + "</w:tblGrid>";

    private static string CellStart(int width, bool isFixed) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{(isFixed ? "EEF2F5" : "FFFDF2")}\"/></w:tcPr>";

    // Paragraphs and list items as an answer has them, the mark before the first.
    private static string Paragraphs(string text, string mark, string style = "Answer")
    {
        var blocks = Docx.TextBlocks.Of(text, numbers: false).ToList();
        if (blocks.Count == 0) blocks.Add(new("", false));
        return string.Concat(blocks.Select((block, index) => Paragraph(block.IsItem ? "ListBullet" : style, (index == 0 ? mark : "") + Run(block.Words))));
    }

    private static string Paragraph(string style, string runs) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>";

    private static string Run(string text) =>
        text.Length == 0 ? "" : "<w:r>" + string.Join("<w:br/>", text.Split('\n').Select(line => $"<w:t xml:space=\"preserve\">{OfflineParts.Escape(line)}</w:t>")) + "</w:r>";

    private static string Mark(string key) => $"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{MarkStart}{OfflineParts.Escape(key)}{MarkEnd}</w:t></w:r>";
}
