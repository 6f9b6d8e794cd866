using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Documents.Xlsx;
using static DonorBridge.Documents.Studio.Workbook;

namespace DonorBridge.Documents.Studio;

/// <summary>A cell as a person sees it; merged cells are one, at their corner.</summary>
internal sealed record SheetCell(CellPlace Place, string Text, bool IsFormula, bool IsNumber, CellLook Look, bool IsThere)
{
    /// <summary>A label: words, not a figure.</summary>
    public bool IsLabel => !IsFormula && !IsNumber && Text.Any(char.IsLetter) && !FormWords.IsPlaceholder(Text);

    public bool IsRoom => !IsFormula && (Text.Length == 0 || FormWords.IsPlaceholder(Text));
}

/// <summary>One sheet as a grid.</summary>
internal sealed class SheetGrid
{
    /// <summary>A sheet with more is a set of data.</summary>
    public const int MostCells = 100_000;

    private readonly Dictionary<CellPlace, SheetCell> _cells = [];
    private readonly Dictionary<CellPlace, CellRange> _merged = [];
    private readonly HashSet<CellPlace> _covered = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly List<(CellRange Range, string Formula)> _lists = [];

    private SheetGrid(string name) => Name = name;

    public string Name { get; }

    public bool IsProtected { get; private set; }

    public int LastRow { get; private set; }

    public int LastColumn { get; private set; }

    public IEnumerable<SheetCell> Cells => _cells.Values.OrderBy(cell => cell.Place.Row).ThenBy(cell => cell.Place.Column);

    public static SheetGrid Read(Workbook book, WorkbookSheet sheet)
    {
        var root = book.Read(sheet.Part).Root!;
        var grid = new SheetGrid(sheet.Name) { IsProtected = root.Element(S + "sheetProtection") is { } protection && (string?)protection.Attribute("sheet") is "1" or "true" };
        foreach (var merge in root.Element(S + "mergeCells")?.Elements(S + "mergeCell") ?? [])
            if (CellRange.Parse((string?)merge.Attribute("ref") ?? "") is { } range) grid.Merge(range);
        var count = 0;
        foreach (var row in root.Element(S + "sheetData")?.Elements(S + "row") ?? [])
        {
            if ((string?)row.Attribute("hidden") is "1" or "true" && int.TryParse((string?)row.Attribute("r"), out var number)) grid._hiddenRows.Add(number);
            foreach (var cell in row.Elements(S + "c"))
            {
                if (++count > MostCells) throw new RefusedFileException($"{book.FileName}: the sheet '{sheet.Name}' holds more than {MostCells} cells; a form has fewer. Give the donor's empty form, without rows of data.");
                grid.Add(cell, book);
            }
        }
        foreach (var list in root.Element(S + "dataValidations")?.Elements(S + "dataValidation").Where(rule => (string?)rule.Attribute("type") == "list") ?? [])
            foreach (var reference in ((string?)list.Attribute("sqref") ?? "").Split(' '))
                if (CellRange.Parse(reference) is { } range && list.Element(S + "formula1") is { } formula) grid._lists.Add((range, formula.Value));
        return grid;
    }

    /// <summary>The cell at a place, an empty one where none is written; null for the covered part of merged cells and hidden rows.</summary>
    public SheetCell? At(int column, int row)
    {
        var place = new CellPlace(column, row);
        if (column < 1 || row < 1 || _covered.Contains(place) || _hiddenRows.Contains(row)) return null;
        return _cells.TryGetValue(place, out var cell) ? cell : new SheetCell(place, "", false, false, CellLook.Plain, false);
    }

    /// <summary>The cell left of one, merged cells taken as one; null at the edge.</summary>
    public SheetCell? Left(SheetCell of)
    {
        for (var column = of.Place.Column - 1; column >= 1; column--)
            if (Corner(column, of.Place.Row) is { } cell) return cell;
        return null;
    }

    public SheetCell? Above(SheetCell of) => of.Place.Row == 1 ? null : Corner(of.Place.Column, of.Place.Row - 1);

    public SheetCell? Right(SheetCell of) => At(Extent(of.Place).To.Column + 1, of.Place.Row);

    public SheetCell? Below(SheetCell of) => At(of.Place.Column, Extent(of.Place).To.Row + 1);

    /// <summary>The whole of a merged cell, or the cell itself.</summary>
    public CellRange Extent(CellPlace place) => _merged.GetValueOrDefault(place, new CellRange(place, place));

    /// <summary>What a list offers for a cell: its formula, or null.</summary>
    public string? ListFor(CellPlace place) => _lists.Where(list => list.Range.Holds(place)).Select(list => list.Formula).FirstOrDefault();

    /// <summary>Whether a cell looks made for an answer: unlocked on a protected sheet, else framed, coloured or formatted.</summary>
    public bool Invites(SheetCell cell) => IsProtected ? !cell.Look.IsLocked : cell.IsThere && (cell.Look.IsBordered || cell.Look.IsFilled || cell.Look.Kind is not null) || !cell.Look.IsLocked || ListFor(cell.Place) is not null;

    private SheetCell? Corner(int column, int row)
    {
        if (!_covered.Contains(new CellPlace(column, row))) return At(column, row);
        var over = _merged.Values.First(range => range.Holds(new CellPlace(column, row)));
        return At(over.From.Column, over.From.Row);
    }

    private void Merge(CellRange range)
    {
        // A merge over whole columns is only decoration.
        if ((long)(range.To.Column - range.From.Column + 1) * (range.To.Row - range.From.Row + 1) > 10_000) return;
        _merged[range.From] = range;
        for (var row = range.From.Row; row <= range.To.Row; row++)
            for (var column = range.From.Column; column <= range.To.Column; column++)
                if (row != range.From.Row || column != range.From.Column) _covered.Add(new CellPlace(column, row));
    }

    private void Add(XElement cell, Workbook book)
    {
        if (CellPlace.Parse((string?)cell.Attribute("r")) is not { } place) return;
        var type = (string?)cell.Attribute("t");
        var value = cell.Element(S + "v")?.Value ?? "";
        var text = type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? book.Texts.ElementAtOrDefault(index) ?? "" : "",
            "inlineStr" => cell.Element(S + "is") is { } own ? TextOf(own) : "",
            _ => value,
        };
        var look = book.Looks.ElementAtOrDefault((int?)cell.Attribute("s") ?? 0) ?? CellLook.Plain;
        _cells[place] = new SheetCell(place, text.Trim(), cell.Element(S + "f") is not null, type is null or "n" && value.Length > 0, look, true);
        if (text.Trim().Length == 0 && cell.Element(S + "f") is null && !look.IsBordered && !look.IsFilled) return;
        LastRow = Math.Max(LastRow, place.Row);
        LastColumn = Math.Max(LastColumn, place.Column);
    }
}
