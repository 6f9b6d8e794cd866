using System.Text;
using static DonorBridge.Documents.Tests.Templates.WordPackage;

namespace DonorBridge.Documents.Tests.Templates;

/// <summary>Puts a workbook together from its sheets, the same bytes every time.</summary>
internal static class WorkbookPackage
{
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Make(string title, params IReadOnlyList<SheetForm> sheets)
    {
        var parts = new List<(string Name, string Text)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + Override("/xl/workbook.xml", "sheet.main") + Override("/xl/styles.xml", "styles") + string.Concat(sheets.Select((_, index) => Override($"/xl/worksheets/sheet{index + 1}.xml", "worksheet")))
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"),
            ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{Escape(title)}</dc:title></cp:coreProperties>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{S}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((sheet, index) => $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>"))}</sheets><definedNames>{string.Concat(sheets.SelectMany((sheet, index) => sheet.DefinedNames.Select(name => name.Replace("{sheet}", $"{index}"))))}</definedNames><calcPr calcId=\"191029\"/></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, index) => $"<Relationship Id=\"rId{index + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>"))}<Relationship Id=\"rId{sheets.Count + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/styles.xml", Styles),
        };
        parts.AddRange(sheets.Select((sheet, index) => ($"xl/worksheets/sheet{index + 1}.xml", sheet.Xml)));
        return Zip(parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(Start + part.Text))));
    }

    private static string Override(string part, string type) => $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    // In the order of Look.
    private static string Styles => $"<styleSheet xmlns=\"{S}\"><numFmts count=\"4\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00\"/><numFmt numFmtId=\"165\" formatCode=\"0.0%\"/><numFmt numFmtId=\"166\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"167\" formatCode=\"[&lt;1000]General;#,##0\"/></numFmts>"
        + "<fonts count=\"6\"><font><sz val=\"10\"/><name val=\"Arial\"/><family val=\"2\"/></font><font><b/><sz val=\"16\"/><color rgb=\"FF1F3A4D\"/><name val=\"Arial\"/><family val=\"2\"/></font><font><b/><sz val=\"11\"/><color rgb=\"FF1F3A4D\"/><name val=\"Arial\"/><family val=\"2\"/></font><font><b/><sz val=\"10\"/><color rgb=\"FF1F3A4D\"/><name val=\"Arial\"/><family val=\"2\"/></font><font><i/><sz val=\"9\"/><color rgb=\"FF5B6B76\"/><name val=\"Arial\"/><family val=\"2\"/></font><font><b/><sz val=\"10\"/><name val=\"Arial\"/><family val=\"2\"/></font></fonts>"
        + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF2\"/><bgColor indexed=\"64\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF4F6F8\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
        + "<borders count=\"3\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FFCBD3D9\"/></bottom><diagonal/></border><border><left/><right/><top style=\"thin\"><color rgb=\"FF5B6B76\"/></top><bottom style=\"thin\"><color rgb=\"FF5B6B76\"/></bottom><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"20\">"
        + Xf(0, 0, 0, 0) + Xf(0, 1, 0, 0) + Xf(0, 2, 2, 1) + Xf(0, 3, 3, 1, wrap: true) + Xf(0, 0, 0, 1, wrap: true) + Xf(164, 0, 0, 1) + Xf(165, 0, 0, 1) + Xf(166, 0, 0, 1, left: true) + Xf(0, 5, 3, 2, wrap: true) + Xf(164, 5, 3, 2) + Xf(165, 5, 3, 2) + Xf(0, 4, 0, 0, wrap: true) + Xf(0, 3, 2, 2, wrap: true) + Xf(167, 0, 0, 1) + Xf(0, 3, 2, 2, wrap: true, right: true)
        + Xf(0, 0, 0, 1, wrap: true, indent: true) + Xf(0, 3, 2, 2, wrap: true, indent: true) + Xf(0, 0, 0, 1, left: true) + Xf(0, 4, 0, 1, wrap: true, indent: true) + Xf(0, 0, 0, 1, right: true)
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private static string Xf(int format, int font, int fill, int border, bool wrap = false, bool left = false, bool right = false, bool indent = false) =>
        $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"{(wrap ? " wrapText=\"1\"" : "")}{(left ? " horizontal=\"left\"" : right ? " horizontal=\"right\"" : indent ? " horizontal=\"left\" indent=\"1\"" : "")}/></xf>";
}
