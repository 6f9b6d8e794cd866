using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Xlsx;

/// <summary>Which cell of a template each field feeds, by the workbook's defined names.</summary>
internal sealed class NamedCells
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, Dictionary<CellPlace, FieldPlace>> _holes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<int, FieldPlace>> _lists = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Unknown { get; } = [];

    public HashSet<string> Placed { get; } = [];

    public IReadOnlyDictionary<CellPlace, FieldPlace> Holes(string sheet) => _holes.GetValueOrDefault(sheet) ?? [];

    public IReadOnlyDictionary<int, FieldPlace> Lists(string sheet) => _lists.GetValueOrDefault(sheet) ?? [];

    public static NamedCells Read(SafePackage package, FieldPlaces places, string file, IReadOnlyList<string> leave)
    {
        var read = new NamedCells();
        foreach (var name in package.Read("xl/workbook.xml").Descendants(S + "definedName"))
        {
            var tag = (string)name.Attribute("name")!;
            // Excel's own names, and those for people: ranges that no field feeds.
            if (tag.StartsWith("_xlnm.", StringComparison.Ordinal) || tag.StartsWith("form_", StringComparison.Ordinal) || leave.Contains(tag)) continue;
            if (Target(name.Value) is not var (sheet, place)) continue;
            // Rows that nothing can feed are left for a person to fill by hand.
            if (tag.Contains('.') && places.Find(tag.Split('.')[0]) is { Field.NoSource: not null } list)
            {
                read.Placed.Add(list.Field.Path);
                continue;
            }
            if (Find(places, tag) is not { } field) read.Unknown.Add($"{file}: the name '{tag}' is no field of the mapping.");
            else read.Add(sheet, place, field, places, tag, file);
        }
        return read;
    }

    private void Add(string sheet, CellPlace place, FieldPlace field, FieldPlaces places, string tag, string file)
    {
        Placed.Add(field.Field.Path);
        if (!_holes.TryGetValue(sheet, out var holes)) _holes[sheet] = holes = [];
        holes[place] = field;
        if (field.Depth == 0) return;

        var list = places.Find(tag.Split('.')[0])!;
        Placed.Add(list.Field.Path);
        if (!_lists.TryGetValue(sheet, out var lists)) _lists[sheet] = lists = [];
        if (lists.TryGetValue(place.Row, out var other) && other != list) Unknown.Add($"{file}: row {place.Row} of '{sheet}' belongs to two lists, '{other.Field.Id}' and '{list.Field.Id}'.");
        lists[place.Row] = list;
    }

    private static FieldPlace? Find(FieldPlaces places, string tag)
    {
        var dot = tag.IndexOf('.');
        if (dot < 0 || places.Find(tag[..dot]) is not { Field.Type: ValueType.Rows } list) return places.Find(tag);
        return places.Inside(list.Field).Find(tag[(dot + 1)..]) is { Depth: 1 } column ? column : null;
    }

    private static (string Sheet, CellPlace Place)? Target(string reference)
    {
        var mark = reference.LastIndexOf('!');
        if (mark < 0 || CellPlace.Parse(reference.AsSpan(mark + 1)) is not { } place) return null;
        return (reference[..mark].Trim('\'').Replace("''", "'", StringComparison.Ordinal), place);
    }
}
