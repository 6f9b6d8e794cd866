using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;

namespace DonorBridge.Documents.Xlsx;

/// <summary>A worksheet of a template: what stands before its rows, the rows, and what stands after.</summary>
internal sealed class SheetTemplate
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public required string Name { get; init; }

    public required string Part { get; init; }

    public required byte[] Head { get; init; }

    public required IReadOnlyList<RowTemplate> Rows { get; init; }

    /// <summary>Elements after the rows; each may refer to cells.</summary>
    public required IReadOnlyList<XElement> Tail { get; init; }

    public required string Close { get; init; }

    /// <summary>Widths in characters, by column; the usual one is about nine.</summary>
    public required IReadOnlyDictionary<int, double> Widths { get; init; }

    /// <summary>Styles whose text wraps.</summary>
    public required IReadOnlySet<string> Wrapping { get; init; }

    /// <summary>Styles that show a number as a day.</summary>
    public required IReadOnlySet<string> Dated { get; init; }

    public bool Wraps(CellTemplate cell) => Wrapping.Contains(cell.Style);

    /// <summary>The last column of a cell that is merged to the right, by its place.</summary>
    public required IReadOnlyDictionary<CellPlace, int> MergedTo { get; init; }

    /// <summary>How many characters stand in a line of a cell, all the columns it is merged over counted.</summary>
    public double Characters(int row, int column)
    {
        var width = 0.0;
        for (var one = column; one <= MergedTo.GetValueOrDefault(new CellPlace(column, row), column); one++) width += Widths.GetValueOrDefault(one, 9);
        return width * 1.15;
    }

    /// <param name="holes">Cells that fields feed.</param>
    /// <param name="lists">Template rows that repeat, with their list.</param>
    public static SheetTemplate Read(string name, string part, XDocument sheet, IReadOnlyDictionary<CellPlace, FieldPlace> holes, IReadOnlyDictionary<int, FieldPlace> lists, IReadOnlySet<string> wrapping, IReadOnlySet<string> dated, CurrencyStyles? currencies)
    {
        var root = sheet.Root!;
        var data = root.Element(S + "sheetData")!;
        var head = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n").Append(XmlBytes.Open(root)).Append('>');
        Spread(data);
        // The used range is worked out again by whoever opens the file.
        foreach (var element in data.ElementsBeforeSelf().Where(element => element.Name != S + "dimension")) head.Append(XmlBytes.Whole(element));
        return new SheetTemplate
        {
            Name = name,
            Part = part,
            Head = Encoding.UTF8.GetBytes(head + "<sheetData>"),
            Rows = [.. data.Elements(S + "row").Select(row => Row(row, holes, lists, currencies))],
            Tail = [.. data.ElementsAfterSelf()],
            Close = XmlBytes.Close(root),
            Widths = ColumnWidths(root),
            Wrapping = wrapping,
            MergedTo = Merged(root),
            Dated = dated,
        };
    }

    private static Dictionary<int, double> ColumnWidths(XElement root)
    {
        var widths = new Dictionary<int, double>();
        foreach (var column in root.Elements(S + "cols").Elements(S + "col"))
            for (var index = Math.Max(1, (int)column.Attribute("min")!); index <= Math.Min((int)column.Attribute("max")!, 256); index++) widths[index] = (double?)column.Attribute("width") ?? 9;
        return widths;
    }

    // A formula that Excel wrote once for many cells is written at each, since the cells will not stay where they were.
    private static void Spread(XElement data)
    {
        var shared = new Dictionary<string, (CellPlace Place, string Text)>();
        foreach (var cell in data.Elements(S + "row").Elements(S + "c"))
        {
            if (cell.Element(S + "f") is not { } formula || (string?)formula.Attribute("t") != "shared" || (string?)formula.Attribute("si") is not { } name || CellPlace.Parse((string?)cell.Attribute("r") ?? "") is not { } place) continue;
            if (formula.Value.Length > 0) shared[name] = (place, formula.Value);
            else if (shared.TryGetValue(name, out var first)) formula.Value = Formula.Moved(first.Text, place.Column - first.Place.Column, place.Row - first.Place.Row);
        }
    }

    private static Dictionary<CellPlace, int> Merged(XElement root)
    {
        var merged = new Dictionary<CellPlace, int>();
        foreach (var ends in root.Elements(S + "mergeCells").Elements(S + "mergeCell").Select(cell => ((string?)cell.Attribute("ref") ?? "").Split(':')))
            if (ends.Length == 2 && CellPlace.Parse(ends[0]) is { } first && CellPlace.Parse(ends[1]) is { } last) merged[first] = Math.Min(last.Column, first.Column + 255);
        return merged;
    }

    /// <summary>The style attributes of cells whose text wraps, by the workbook's styles.</summary>
    public static IReadOnlySet<string> WrappingStyles(XDocument? styles)
    {
        var (wrapping, index) = (new HashSet<string>(), 0);
        foreach (var style in styles?.Root!.Element(S + "cellXfs")?.Elements(S + "xf") ?? [])
        {
            if ((string?)style.Element(S + "alignment")?.Attribute("wrapText") is "1" or "true") wrapping.Add($" s=\"{index}\"");
            index++;
        }
        return wrapping;
    }

    /// <summary>The style attributes of cells that show a number as a day.</summary>
    public static IReadOnlySet<string> DatedStyles(XDocument? styles)
    {
        var dated = new HashSet<string>();
        foreach (var index in NumberFormats.Dated(styles?.Root)) dated.Add($" s=\"{index}\"");
        return dated;
    }

    private static RowTemplate Row(XElement row, IReadOnlyDictionary<CellPlace, FieldPlace> holes, IReadOnlyDictionary<int, FieldPlace> lists, CurrencyStyles? currencies)
    {
        var number = (int)row.Attribute("r")!;
        // LibreOffice writes customHeight="false" too: it says nothing, and a height of the writer's own would stand beside it.
        var attributes = string.Concat(row.Attributes().Where(attribute => attribute.Name.LocalName is "s" or "customFormat" or "ht" or "hidden" or "outlineLevel" or "collapsed" || attribute.Name.LocalName == "customHeight" && attribute.Value is "1" or "true").Select(attribute => $" {attribute.Name.LocalName}=\"{attribute.Value}\""));
        return new RowTemplate(number, attributes, lists.GetValueOrDefault(number), [.. row.Elements(S + "c").Select(cell => Cell(cell, holes)).Select(cell => currencies?.Names(cell.Look) == true ? cell with { NamesCurrency = true } : cell)]);
    }

    private static CellTemplate Cell(XElement cell, IReadOnlyDictionary<CellPlace, FieldPlace> holes)
    {
        var place = CellPlace.Parse((string)cell.Attribute("r")!) ?? throw new RefusedFileException($"The cell '{cell.Attribute("r")?.Value}' has no place.");
        var style = (string?)cell.Attribute("s");
        var formula = cell.Element(S + "f")?.Value;
        return new CellTemplate(place.Column, style is null ? "" : $" s=\"{style}\"")
        {
            Field = holes.GetValueOrDefault(place),
            Formula = string.IsNullOrEmpty(formula) ? null : Formula.Read(formula),
            Array = (string?)cell.Element(S + "f")?.Attribute("t") == "array" && (string?)cell.Element(S + "f")!.Attribute("ref") is { } range ? Formula.Read(range) : null,
            Look = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var look) ? look : 0,
            Type = (string?)cell.Attribute("t"),
            Fixed = cell.Elements().Any() ? string.Concat(cell.Elements().Select(XmlBytes.Whole)) : null,
            Number = cell.Attribute("t") is null && decimal.TryParse(cell.Element(S + "v")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        };
    }
}

/// <param name="List">The list that repeats the row, or null.</param>
internal sealed record RowTemplate(int Number, string Attributes, FieldPlace? List, CellTemplate[] Cells)
{
    public CellTemplate? At(int column)
    {
        foreach (var cell in Cells)
            if (cell.Column == column) return cell;
        return null;
    }
}

internal sealed record CellTemplate(int Column, string Style)
{
    /// <summary>The cell's beginning up to its row's number, and from there to the end of its style.</summary>
    public byte[] Opening { get; } = Encoding.UTF8.GetBytes($"<c r=\"{CellPlace.Letters(Column)}");

    public byte[] AfterRow { get; } = Encoding.UTF8.GetBytes($"\"{Style}");

    public FieldPlace? Field { get; init; }

    public Formula? Formula { get; init; }

    /// <summary>The cells of a formula that works on whole ranges at once; null for any other.</summary>
    public Formula? Array { get; init; }

    /// <summary>Which of the workbook's cell styles.</summary>
    public int Look { get; init; }

    /// <summary>Its style's format names a currency.</summary>
    public bool NamesCurrency { get; init; }

    public string? Type { get; init; }

    /// <summary>The template's own content.</summary>
    public string? Fixed { get; init; }

    public decimal? Number { get; init; }
}
