using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Xlsx;

namespace DonorBridge.Documents.Studio;

/// <summary>A workbook as it is read: its sheets, names and shared texts, and how cells look.</summary>
internal sealed class Workbook
{
    public const string Main = "xl/workbook.xml";

    public static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly SafePackage _package;
    private IReadOnlyList<CellLook>? _looks;

    public Workbook(SafePackage package)
    {
        _package = package;
        Xml = package.Read(Main);
        var targets = Targets("xl/_rels/workbook.xml.rels", "xl/");
        Texts = package.Find("xl/sharedStrings.xml") is null ? [] : [.. package.Read("xl/sharedStrings.xml").Root!.Elements(S + "si").Select(TextOf)];
        Sheets = [.. Xml.Root!.Element(S + "sheets")!.Elements(S + "sheet")
            .Where(sheet => targets.ContainsKey((string?)sheet.Attribute(R + "id") ?? ""))
            .Select(sheet => new WorkbookSheet((string)sheet.Attribute("name")!, targets[(string)sheet.Attribute(R + "id")!], (string?)sheet.Attribute("state") is "hidden" or "veryHidden"))
            .Where(sheet => package.Find(sheet.Part) is not null && sheet.Part.Contains("/worksheets/", StringComparison.Ordinal))];
    }

    public string FileName => _package.FileName;

    public XDocument Xml { get; }

    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<CellLook> Looks => _looks ??= CellLook.Read(_package.Find("xl/styles.xml") is null ? null : _package.Read("xl/styles.xml").Root);

    public IEnumerable<XElement> Names => Xml.Root!.Element(S + "definedNames")?.Elements(S + "definedName") ?? [];

    public XDocument Read(string part) => _package.Read(part);

    /// <summary>The tables of a sheet: part and content.</summary>
    public IEnumerable<(string Part, XElement Table)> Tables(WorkbookSheet sheet)
    {
        var slash = sheet.Part.LastIndexOf('/');
        var relations = $"{sheet.Part[..slash]}/_rels{sheet.Part[slash..]}.rels";
        if (_package.Find(relations) is null) yield break;
        foreach (var part in Targets(relations, sheet.Part[..(slash + 1)]).Values.Where(part => part.Contains("/tables/", StringComparison.Ordinal) && _package.Find(part) is not null))
            yield return (part, _package.Read(part).Root!);
    }

    /// <summary>The one cell a reference means, or the corner of its range; null for formulas and whole columns.</summary>
    public static (string Sheet, CellRange Range)? Target(string reference)
    {
        var mark = reference.LastIndexOf('!');
        return mark > 0 && CellRange.Parse(reference[(mark + 1)..]) is { } range ? (reference[..mark].Trim('\'').Replace("''", "'", StringComparison.Ordinal), range) : null;
    }

    public static string Reference(string sheet, CellPlace cell) =>
        string.Create(CultureInfo.InvariantCulture, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!${CellPlace.Letters(cell.Column)}${cell.Row}");

    // Reading aids over the letters are no text of the cell.
    public static string TextOf(XElement item) => string.Concat(item.Descendants(S + "t").Where(text => text.Parent!.Name != S + "rPh").Select(text => text.Value));

    private Dictionary<string, string> Targets(string relations, string folder) => _package.Find(relations) is null ? [] : _package.Read(relations).Root!.Elements()
        .Where(relation => relation.Attribute("Id") is not null && relation.Attribute("Target") is not null)
        .ToDictionary(relation => (string)relation.Attribute("Id")!, relation => Absolute((string)relation.Attribute("Target")!, folder));

    private static string Absolute(string target, string folder)
    {
        if (target.StartsWith('/')) return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }
        return folder + target;
    }
}

internal sealed record WorkbookSheet(string Name, string Part, bool IsHidden);

/// <summary>A rectangle of cells.</summary>
internal readonly record struct CellRange(CellPlace From, CellPlace To)
{
    public bool Holds(CellPlace cell) => cell.Column >= From.Column && cell.Column <= To.Column && cell.Row >= From.Row && cell.Row <= To.Row;

    public static CellRange? Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length > 2 || CellPlace.Parse(parts[0]) is not { } from) return null;
        return (parts.Length == 1 ? from : CellPlace.Parse(parts[1])) is { } to ? new CellRange(from, to) : null;
    }
}
