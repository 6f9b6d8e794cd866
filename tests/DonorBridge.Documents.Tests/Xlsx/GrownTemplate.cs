using System.Text;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Tests.Templates;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Tests.Xlsx;

/// <summary>A workbook that a donor made by hand: one row for the lines of a budget, and under, beside and on another sheet everything that refers to it.</summary>
internal static class GrownTemplate
{
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private const string Format = """
        { "id": "grown", "version": 1, "name": { "en": "Grown" }, "languages": ["en"], "source": "Made for a test.",
          "deliverables": [ { "id": "main", "kind": "financial", "file": "xlsx", "template": "form.xlsx", "fileName": "form.xlsx" } ] }
        """;

    private const string Mapping = """
        { "main": { "reference": { "value": { "field": "grant.reference" } }, "amount": { "value": { "field": "grant.amount" } },
          "lines": { "value": { "each": { "in": "lines", "fields": { "code": { "value": { "field": "item.code" } }, "name": { "value": { "field": "item.name" } }, "spent": { "value": { "field": "item.spent" } } } } } } } }
        """;

    public static CompiledFormat Compile() => CompiledFormat.Compile(new FormatFiles(
    [
        new("format.json", Encoding.UTF8.GetBytes(Format)), new("mapping.json", Encoding.UTF8.GetBytes(Mapping)), new("form.xlsx", Template()),
    ]), _ => null);

    private static byte[] Template() => WordPackage.Zip(new (string Name, string Text)[]
    {
        ("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + Type("/xl/workbook.xml", "spreadsheetml.sheet.main") + Type("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet") + Type("/xl/worksheets/sheet2.xml", "spreadsheetml.worksheet") + Type("/xl/styles.xml", "spreadsheetml.styles")
            + Type("/xl/tables/table1.xml", "spreadsheetml.table") + Type("/xl/drawings/drawing1.xml", "drawing") + Type("/xl/charts/chart1.xml", "drawingml.chart") + Type("/xl/comments1.xml", "spreadsheetml.comments") + "</Types>"),
        ("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Sheets}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Budget lines\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Summary\" sheetId=\"2\" r:id=\"rId2\"/></sheets><definedNames>"
            + "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Budget lines'!$A$1:$F$12</definedName><definedName name=\"amount\">Summary!$B$3</definedName><definedName name=\"form_total\">'Budget lines'!$D$4</definedName>"
            + string.Concat(new[] { ("lines.code", "A"), ("lines.name", "B"), ("lines.spent", "D") }.Select(name => $"<definedName name=\"{name.Item1}\">'Budget lines'!${name.Item2}$3</definedName>")) + "<definedName name=\"reference\">'Budget lines'!$B$8</definedName></definedNames></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"), ("rId3", "styles", "styles.xml"))),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Sheets}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00\\ &quot;€&quot;\"/></numFmts><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs><dxfs count=\"1\"><dxf><font><color rgb=\"FFFF0000\"/></font></dxf></dxfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Sheets}\" xmlns:r=\"{Office}\"><sheetData>"
            + "<row r=\"1\">" + Text("A1", "Spending") + "</row><row r=\"2\">" + Text("A2", "Code") + Text("B2", "Item") + Text("C2", "More") + Text("D2", "Spent") + Text("E2", "Twice") + "</row>"
            + "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\"/><c r=\"C3\"/><c r=\"D3\" s=\"1\"/><c r=\"E3\" s=\"1\"><f>D3*2</f></c></row>"
            + "<row r=\"4\">" + Text("A4", "Total") + "<c r=\"D4\" s=\"1\"><f>SUM(D3)</f></c><c r=\"E4\" s=\"1\"><f>SUM(E3:E3)</f></c></row>"
            + "<row r=\"6\">" + Text("A6", "A note over four columns") + "</row><row r=\"8\">" + Text("A8", "Reference") + "<c r=\"B8\"/></row>"
            + "<row r=\"10\"><c r=\"A10\"><v>1</v></c><c r=\"B10\"><f t=\"shared\" ref=\"B10:B12\" si=\"0\">A10*$D$4</f></c></row><row r=\"11\"><c r=\"A11\"><v>2</v></c><c r=\"B11\"><f t=\"shared\" si=\"0\"/></c></row><row r=\"12\"><c r=\"A12\"><v>3</v></c><c r=\"B12\"><f t=\"shared\" si=\"0\"/></c></row>"
            + "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"A6:D6\"/></mergeCells><conditionalFormatting sqref=\"D3 E3\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>$D3&gt;$D$4/2</formula></cfRule></conditionalFormatting>"
            + "<dataValidations count=\"1\"><dataValidation type=\"decimal\" operator=\"lessThanOrEqual\" allowBlank=\"1\" sqref=\"D3\"><formula1>$D$4</formula1></dataValidation></dataValidations><rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"6\" max=\"16383\" man=\"1\"/></rowBreaks><drawing r:id=\"rId2\"/><tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", Relations(("rId1", "table", "../tables/table1.xml"), ("rId2", "drawing", "../drawings/drawing1.xml"), ("rId3", "comments", "../comments1.xml"))),
        ("xl/tables/table1.xml", $"<table xmlns=\"{Sheets}\" id=\"1\" name=\"Spending\" displayName=\"Spending\" ref=\"A2:E4\" totalsRowCount=\"1\"><autoFilter ref=\"A2:E3\"/><tableColumns count=\"5\"><tableColumn id=\"1\" name=\"Code\" totalsRowLabel=\"Total\"/><tableColumn id=\"2\" name=\"Item\"/><tableColumn id=\"3\" name=\"More\"/><tableColumn id=\"4\" name=\"Spent\" totalsRowFunction=\"sum\"/><tableColumn id=\"5\" name=\"Twice\" totalsRowFunction=\"sum\"/></tableColumns></table>"),
        ("xl/comments1.xml", $"<comments xmlns=\"{Sheets}\"><authors><author>Donor</author></authors><commentList><comment ref=\"B8\" authorId=\"0\"><text><t>Our number</t></text></comment></commentList></comments>"),
        ("xl/drawings/drawing1.xml", $"<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>13</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>25</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"Chart\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"{Office}\" r:id=\"rId1\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"),
        ("xl/drawings/_rels/drawing1.xml.rels", Relations(("rId1", "chart", "../charts/chart1.xml"))),
        ("xl/charts/chart1.xml", "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx><c:strRef><c:f>'Budget lines'!$D$2</c:f><c:strCache><c:ptCount val=\"1\"/></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>'Budget lines'!$B$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'Budget lines'!$D$3:$D$3</c:f><c:numCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>0</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart><c:catAx><c:axId val=\"1\"/><c:scaling/><c:axPos val=\"b\"/><c:crossAx val=\"2\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling/><c:axPos val=\"l\"/><c:crossAx val=\"1\"/></c:valAx></c:plotArea></c:chart></c:chartSpace>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{Sheets}\"><sheetData><row r=\"1\"><c r=\"A1\"><f>SUM('Budget lines'!D3:D3)</f></c></row><row r=\"2\"><c r=\"A2\"><f>'Budget lines'!D4</f></c></row><row r=\"3\"><c r=\"B3\" s=\"1\"/></row></sheetData></worksheet>"),
    }.Select(part => (part.Name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.Text))));

    private static string Text(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Type(string part, string type) => $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{type}+xml\"/>";

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(relations.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Office}/{one.Type}\" Target=\"{one.Target}\"/>"))}</Relationships>";
}
