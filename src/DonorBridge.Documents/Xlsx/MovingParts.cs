using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Xlsx;

/// <summary>Parts of a workbook, beside its sheets, that refer to cells: the workbook's names and the tables.</summary>
internal sealed class MovingParts
{
    public const string CalculationChain = "xl/calcChain.xml";

    private const string Workbook = "xl/workbook.xml";
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
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
            foreach (var table in Targets(package, part).Values.Where(target => target.StartsWith("xl/tables/", StringComparison.Ordinal)))
                moving._parts[table] = (package.Read(table), name);
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
        return Start + XmlBytes.Whole(moved.Root!);
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
