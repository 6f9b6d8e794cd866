using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Offline;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Xlsx;

namespace DonorBridge.Documents.Provenance;

/// <summary>Adds a sheet to a produced workbook that says where each of its values comes from.</summary>
internal static class ProvenanceSheet
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace S = Namespace;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Add(IReadOnlyList<TracedValue> values, SafePackage package)
    {
        var workbook = package.Read("xl/workbook.xml");
        var sheets = workbook.Root!.Element(S + "sheets")!;
        var name = "Provenance";
        for (var number = 2; sheets.Elements().Any(sheet => string.Equals((string?)sheet.Attribute("name"), name, StringComparison.OrdinalIgnoreCase)); number++) name = $"Provenance {number}";
        sheets.Add(new XElement(S + "sheet", new XAttribute("name", name), new XAttribute("sheetId", sheets.Elements().Max(sheet => (int)sheet.Attribute("sheetId")!) + 1), new XAttribute(R + "id", "rIdProvenance")));

        var cells = workbook.Descendants(S + "definedName").Where(one => !((string)one.Attribute("name")!).StartsWith("_xlnm.", StringComparison.Ordinal))
            .Select(one => (Name: (string)one.Attribute("name")!, one.Value)).ToList();
        var rows = new StringBuilder();
        Row(rows, 1, ["Field", "Cell", "Value", "Source", "Report version", "Person"]);
        var at = 1;
        foreach (var value in values)
            Row(rows, ++at, [value.Label, Cell(value, cells), value.Shown, string.Join(", ", value.Sources), value.Version.ToString(CultureInfo.InvariantCulture), value.Person ?? ""]);
        var xml = OfflineParts.XmlStart + $"<worksheet xmlns=\"{Namespace}\"><cols><col min=\"1\" max=\"1\" width=\"40\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"34\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"50\" customWidth=\"1\"/><col min=\"4\" max=\"4\" width=\"50\" customWidth=\"1\"/><col min=\"5\" max=\"6\" width=\"16\" customWidth=\"1\"/></cols><sheetData>{rows}</sheetData></worksheet>";
        return ProvenanceMarks.Write(package, new Dictionary<string, XDocument>
        {
            ["xl/workbook.xml"] = workbook,
            ["xl/_rels/workbook.xml.rels"] = ProvenanceMarks.Related(package, "xl/_rels/workbook.xml.rels", "rIdProvenance", "worksheet", "worksheets/provenance.xml"),
        }, "xl/worksheets/provenance.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", xml);
    }

    // A list's columns have a name each; together they say where the list stands.
    private static string Cell(TracedValue value, IReadOnlyList<(string Name, string Value)> cells)
    {
        var own = cells.Where(cell => value.IsList ? cell.Name.Contains('.') && value.IsAt(cell.Name.Split('.')[0]) : value.IsAt(cell.Name)).Select(cell => cell.Value.Replace("$", "", StringComparison.Ordinal)).ToList();
        return own.Count switch { 0 => "", 1 => own[0], _ => $"{own[0]} … {own[^1]}" };
    }

    // The list tells where a value comes from; the value itself stands in the form.
    private static string InCell(string text) => text.Length <= SheetWriter.MostCharacters ? text : string.Create(CultureInfo.InvariantCulture, $"({text.Length} characters; they stand in the form)");

    private static void Row(StringBuilder rows, int number, IReadOnlyList<string> texts)
    {
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var column = 0; column < texts.Count; column++)
            rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{CellPlace.Letters(column + 1)}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{OfflineParts.Escape(InCell(texts[column]))}</t></is></c>");
        rows.Append("</row>");
    }
}
