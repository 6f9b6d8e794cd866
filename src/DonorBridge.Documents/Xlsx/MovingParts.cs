using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Xlsx;

/// <summary>Parts of a workbook, beside its sheets, that refer to cells: the workbook's names, tables, notes, drawings and charts.</summary>
internal sealed class MovingParts
{
    public const string CalculationChain = "xl/calcChain.xml";

    private const string Workbook = "xl/workbook.xml";
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace D = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, (XDocument Document, string Sheet)> _parts = [];

    public required IReadOnlyList<(string Name, string Part)> Sheets { get; init; }

    public static MovingParts Read(SafePackage package)
    {
        var workbook = package.Read(Workbook);
        var targets = Targets(package, Workbook);
        var sheets = workbook.Descendants(S + "sheet").Select(sheet => (
            (string)sheet.Attribute("name")!,
            targets.GetValueOrDefault((string)sheet.Attribute(R + "id")!) ?? throw new RefusedFileException($"{package.FileName}: the sheet '{(string)sheet.Attribute("name")!}' is named but not there: save the file again in the program that made it."))).ToList();

        // Every formula is worked out anew when the file is opened.
        var calculation = workbook.Root!.Element(S + "calcPr");
        if (calculation is null) (workbook.Root.Element(S + "definedNames") ?? workbook.Root.Element(S + "sheets")!).AddAfterSelf(calculation = new XElement(S + "calcPr"));
        calculation.SetAttributeValue("fullCalcOnLoad", "1");

        var moving = new MovingParts { Sheets = sheets };
        moving._parts[Workbook] = (workbook, "");
        foreach (var (name, part) in sheets)
            foreach (var own in Targets(package, part).Values.Where(target => package.Find(target) is not null))
            {
                // Notes' boxes are drawn where the cell was; Excel finds them by the cell that the note names.
                if (own.StartsWith("xl/tables/", StringComparison.Ordinal) || own.StartsWith("xl/comments", StringComparison.Ordinal) || own.StartsWith("xl/threadedComments/", StringComparison.Ordinal)) moving._parts[own] = (package.Read(own), name);
                if (!own.StartsWith("xl/drawings/", StringComparison.Ordinal) || !own.EndsWith(".xml", StringComparison.Ordinal)) continue;
                moving._parts[own] = (package.Read(own), name);
                foreach (var chart in Targets(package, own).Values.Where(target => target.StartsWith("xl/charts/", StringComparison.Ordinal) && package.Find(target) is not null)) moving._parts[chart] = (package.Read(chart), name);
            }
        return moving;
    }

    public bool Moves(string part) => _parts.ContainsKey(part);

    /// <summary>The part as it stands after growth.</summary>
    public string After(string part, Grid grid)
    {
        var (document, sheet) = _parts[part];
        var moved = new XDocument(document);
        foreach (var name in moved.Descendants(S + "definedName")) name.Value = Grown(name, grid);
        foreach (var attribute in moved.Descendants().Attributes("ref")) attribute.Value = Formula.Read(attribute.Value).After(grid.Growth, sheet);
        foreach (var series in moved.Descendants(C + "f")) series.Value = Series(series.Value, grid);
        // What a chart remembers of its cells is of the empty form; it is drawn anew from the cells.
        moved.Descendants().Where(element => element.Name == C + "numCache" || element.Name == C + "strCache" || element.Name == C + "multiLvlStrCache").Remove();
        // Rows are counted from 0 here.
        foreach (var row in moved.Descendants(D + "row")) row.Value = ((int.TryParse(row.Value, out var at) ? grid.Growth(sheet).First(at + 1) : 1) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Start + XmlBytes.Whole(moved.Root!);
    }

    // A series of the one row there was is one of all it became.
    private static string Series(string text, Grid grid)
    {
        var mark = text.LastIndexOf('!');
        var one = Formula.Read(text).After(grid.Growth, "");
        if (mark < 0 || CellPlace.Parse(text.AsSpan(mark + 1)) is null) return one;
        var all = Formula.Read($"{text}:{text[(mark + 1)..]}").After(grid.Growth, "");
        return all == $"{one}:{one[(one.LastIndexOf('!') + 1)..]}" ? one : all;
    }

    // A field's name in a list's row comes to name the whole column, by which a filled form is read back.
    private static string Grown(XElement name, Grid grid)
    {
        var text = name.Value;
        var mark = text.LastIndexOf('!');
        if (mark > 0 && ((string)name.Attribute("name")!).Contains('.') && CellPlace.Parse(text.AsSpan(mark + 1)) is not null) text = $"{text}:{text[(mark + 1)..]}";
        var grown = Formula.Read(text).After(grid.Growth, "");
        return grown;
    }

    /// <summary>The order of calculation names cells that move, so it is left out and mentioned nowhere.</summary>
    public static byte[] WithoutCalculationChain(string part, byte[] bytes)
    {
        if (part is not ("[Content_Types].xml" or "xl/_rels/workbook.xml.rels")) return bytes;
        var document = XDocument.Load(new MemoryStream(bytes));
        document.Root!.Elements().Where(element => element.Attributes().Any(attribute => attribute.Value.EndsWith("calcChain.xml", StringComparison.Ordinal))).Remove();
        return Encoding.UTF8.GetBytes(Start + XmlBytes.Whole(document.Root));
    }

    private static Dictionary<string, string> Targets(SafePackage package, string part)
    {
        var slash = part.LastIndexOf('/');
        var relations = $"{part[..slash]}/_rels/{part[(slash + 1)..]}.rels";
        if (package.Find(relations) is null) return [];
        return package.Read(relations).Descendants(P + "Relationship").ToDictionary(
            relation => (string)relation.Attribute("Id")!,
            relation => Resolved(part[..slash], (string)relation.Attribute("Target")!));
    }

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var path = new List<string>(folder.Split('/'));
        foreach (var step in target.Split('/'))
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        return string.Join('/', path);
    }
}
