using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Xlsx;

namespace DonorBridge.Documents.Studio;

/// <summary>The outline of a workbook: each sheet that people see, as a heading and a table of its first rows.</summary>
internal static class SheetOutline
{
    private const int MostRows = 200;
    private const int MostColumns = 26;

    public static IReadOnlyList<OutlineBlock> Read(SafePackage package)
    {
        var book = new Workbook(package);
        return [.. book.Sheets.Where(sheet => !sheet.IsHidden).SelectMany(sheet => Blocks(SheetGrid.Read(book, sheet)))];
    }

    private static IEnumerable<OutlineBlock> Blocks(SheetGrid grid)
    {
        yield return new OutlineBlock(grid.Name, grid.Name, null) { IsHeading = true };
        // One row and one column of room beyond what is written: answers often go there.
        var rows = Enumerable.Range(1, Math.Min(grid.LastRow + 1, MostRows)).Select(row => (IReadOnlyList<OutlineBlock>)
        [
            .. Enumerable.Range(1, Math.Min(grid.LastColumn + 1, MostColumns)).Select(column => grid.At(column, row)).OfType<SheetCell>().Select(cell => Cell(grid, cell)),
        ]).Where(row => row.Count > 0).ToList();
        if (rows.Count > 0) yield return new OutlineBlock("", $"{grid.Name}!", null) { Rows = rows };
    }

    private static OutlineBlock Cell(SheetGrid grid, SheetCell cell) =>
        new(cell.Text, $"{grid.Name}!{cell.Place}", cell.IsRoom ? $"cell|{grid.Name}|{cell.Place}" : null) { Span = Width(grid, cell.Place) };

    private static int Width(SheetGrid grid, CellPlace place)
    {
        var extent = grid.Extent(place);
        return extent.To.Column - extent.From.Column + 1;
    }
}
