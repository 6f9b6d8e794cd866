using System.Globalization;
using System.Xml;

namespace DonorBridge.Documents.Packages;

/// <summary>
/// What every reader of a part relies on, looked at once when the file is taken in: numbers where Office writes numbers,
/// names and targets that are there and stand once.
/// </summary>
internal sealed class PartShape(string part)
{
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Properties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string RelationId = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Workbook = "xl/workbook.xml";

    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasSheet;
    private bool _hasData;
    private int _lastRow;

    /// <returns>What is wrong with the element the reader stands at, in words; null when nothing is.</returns>
    public string? Element(XmlReader xml) => (xml.NamespaceURI, xml.LocalName) switch
    {
        (Relations, "Relationship") => Once(xml, "Id") ?? Given(xml, "Target"),
        (Sheets, "sheetData") => Data(),
        (Sheets, "c") => Number(xml, "s") ?? Given(xml, "r"),
        (Sheets, "row") => Number(xml, "r") ?? Given(xml, "r") ?? Row(xml),
        (Sheets, "definedName") => Given(xml, "name"),
        (Sheets, "col") => Number(xml, "min") ?? Number(xml, "max") ?? Given(xml, "min") ?? Given(xml, "max") ?? Fraction(xml, "width"),
        (Sheets, "xf") => Number(xml, "numFmtId") ?? Number(xml, "fontId") ?? Number(xml, "fillId") ?? Number(xml, "borderId"),
        (Sheets, "numFmt") => Number(xml, "numFmtId") ?? Once(xml, "numFmtId"),
        (Sheets, "table") => Number(xml, "headerRowCount") ?? Number(xml, "totalsRowCount"),
        (Sheets, "sheet") when part == Workbook => Sheet(xml),
        (Words, "num") => Number(xml, "numId", Words),
        (Words, "abstractNum") => Number(xml, "abstractNumId", Words),
        (Properties, "property") => Number(xml, "pid"),
        _ => null,
    };

    /// <returns>What the part lacks as a whole; null when nothing.</returns>
    public string? End() =>
        part == Workbook && !_hasSheet ? $"the part {part} names no sheet{Again}"
        : part.StartsWith("xl/worksheets/", StringComparison.Ordinal) && part.EndsWith(".xml", StringComparison.Ordinal) && !_hasData ? $"the part {part} has no cells{Again}"
        : null;

    private const string Again = ": save the file again in the program that made it.";

    private string? Sheet(XmlReader xml)
    {
        _hasSheet = true;
        return Once(xml, "name") ?? Number(xml, "sheetId") ?? Given(xml, "sheetId") ?? Given(xml, "id", RelationId);
    }

    private string? Data()
    {
        _hasData = true;
        return null;
    }

    private string? Row(XmlReader xml)
    {
        var row = int.Parse(xml.GetAttribute("r")!, NumberStyles.Integer, CultureInfo.InvariantCulture);
        var follows = row > _lastRow;
        _lastRow = row;
        return follows ? null : $"the part {part} has the row {row} where a later one belongs{Again}";
    }

    private string? Once(XmlReader xml, string attribute) =>
        Given(xml, attribute) ?? (_named.Add($"{xml.LocalName} {xml.GetAttribute(attribute)}") ? null : $"the part {part} has two {xml.LocalName} called '{xml.GetAttribute(attribute)}'{Again}");

    private string? Given(XmlReader xml, string attribute, string space = "") =>
        xml.GetAttribute(attribute, space) is null ? $"the part {part} has a {xml.LocalName} without {attribute}{Again}" : null;

    private string? Fraction(XmlReader xml, string attribute) =>
        xml.GetAttribute(attribute) is not { } text || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : NoNumber(xml, attribute);

    private string? Number(XmlReader xml, string attribute, string space = "") =>
        xml.GetAttribute(attribute, space) is not { } text || int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? null : NoNumber(xml, attribute);

    private string NoNumber(XmlReader xml, string attribute) => $"the part {part} has a {xml.LocalName} whose {attribute} is no number{Again}";
}
