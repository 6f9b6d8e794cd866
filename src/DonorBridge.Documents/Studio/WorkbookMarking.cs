using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Xlsx;
using DonorBridge.Reporting.Mapping.Drafting;
using static DonorBridge.Documents.Studio.Workbook;

namespace DonorBridge.Documents.Studio;

/// <summary>Gives the chosen cells of a workbook their names.</summary>
internal static class WorkbookMarking
{
    /// <summary>The changed parts by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Mark(SafePackage package, IReadOnlyList<ChosenField> chosen)
    {
        var book = new Workbook(package);
        var marks = chosen.SelectMany(field => Marks(book, field)).ToList();
        var changed = new Dictionary<string, byte[]>();
        foreach (var places in marks.GroupBy(mark => book.Sheets.First(sheet => sheet.Name == mark.Sheet).Part))
        {
            var xml = book.Read(places.Key);
            var touched = places.Count(place => Ensure(xml.Root!.Element(S + "sheetData")!, place.Cell));
            if (touched > 0) changed[places.Key] = Bytes(xml);
        }
        foreach (var (name, sheet, cell) in marks) Name(book.Xml.Root!, name, Reference(sheet, cell));
        if (marks.Count > 0) changed[Main] = Bytes(book.Xml);
        return changed;
    }

    private static IEnumerable<(string Name, string Sheet, CellPlace Cell)> Marks(Workbook book, ChosenField field)
    {
        if (field.Columns.Count == 0)
        {
            if (Find(book, field.Key) is not var (sheet, cell)) throw FormMarking.Unknown(book.FileName, field.Key);
            yield return (FieldIds.ExcelName(field.Id), sheet, cell);
            yield break;
        }
        foreach (var column in field.Columns)
        {
            if (Find(book, column.Key) is not var (sheet, cell)) throw FormMarking.Unknown(book.FileName, column.Key);
            yield return ($"{FieldIds.ExcelName(field.Id)}.{FieldIds.ExcelName(column.Id)}", sheet, cell);
        }
    }

    private static (string Sheet, CellPlace Cell)? Find(Workbook book, string key)
    {
        var steps = key.Split('|');
        if (steps is ["name", var name]) return book.Names.FirstOrDefault(one => (string?)one.Attribute("name") == name) is { } known && Target(known.Value) is var (at, range) ? (at, range.From) : null;
        // A sheet's name may hold the sign that parts the steps.
        if (steps.Length < 3 || steps[0] is not ("cell" or "rows") || CellPlace.Parse(steps[^1]) is not { } cell) return null;
        var sheet = string.Join('|', steps[1..^1]);
        return book.Sheets.Any(one => one.Name == sheet) ? (sheet, cell) : null;
    }


    private static void Name(XElement workbook, string name, string reference)
    {
        var names = workbook.Element(S + "definedNames");
        if (names is null)
        {
            names = new XElement(S + "definedNames");
            (workbook.Element(S + "externalReferences") ?? workbook.Element(S + "functionGroups") ?? workbook.Element(S + "sheets")!).AddAfterSelf(names);
        }
        var known = names.Elements(S + "definedName").FirstOrDefault(one => string.Equals((string?)one.Attribute("name"), name, StringComparison.OrdinalIgnoreCase) && one.Attribute("localSheetId") is null);
        if (known is null) names.Add(new XElement(S + "definedName", new XAttribute("name", name), reference));
        else if (known.Value.Replace("'", "", StringComparison.Ordinal) != reference.Replace("'", "", StringComparison.Ordinal)) known.Value = reference;
    }

    /// <summary>A name needs its cell written down; a cell nobody touched is not. True where anything changed.</summary>
    private static bool Ensure(XElement data, CellPlace place)
    {
        var row = data.Elements(S + "row").FirstOrDefault(one => (int?)one.Attribute("r") == place.Row);
        // A height that nobody set is that of the empty row: without it the row becomes as high as what is written there.
        var grows = row?.Attribute("ht") is not null && (string?)row.Attribute("customHeight") is not ("1" or "true");
        if (grows) row!.Attributes().Where(attribute => attribute.Name.LocalName is "ht" or "customHeight").Remove();
        if (row is null)
        {
            row = new XElement(S + "row", new XAttribute("r", place.Row));
            Insert(data, row, data.Elements(S + "row").LastOrDefault(one => (int?)one.Attribute("r") < place.Row));
        }
        if (row.Elements(S + "c").Any(cell => (string?)cell.Attribute("r") == place.ToString())) return grows;
        var look = row.Attribute("s") is { } style && (string?)row.Attribute("customFormat") is "1" or "true" ? new XAttribute("s", row.Attribute("s")!.Value) : null;
        Insert(row, new XElement(S + "c", new XAttribute("r", place.ToString()), look), row.Elements(S + "c").LastOrDefault(cell => CellPlace.Parse((string?)cell.Attribute("r"))?.Column < place.Column));
        row.Attribute("spans")?.Remove();
        return true;
    }

    private static void Insert(XElement into, XElement element, XElement? after)
    {
        if (after is null) into.AddFirst(element);
        else after.AddAfterSelf(element);
    }

    private static byte[] Bytes(XDocument xml)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None })) xml.Save(writer);
        return stream.ToArray();
    }
}
