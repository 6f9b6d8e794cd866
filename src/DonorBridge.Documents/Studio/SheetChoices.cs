using DonorBridge.Documents.Xlsx;
using static DonorBridge.Documents.Studio.Workbook;

namespace DonorBridge.Documents.Studio;

/// <summary>What a cell's list offers: written out, in cells, or under a name.</summary>
internal static class SheetChoices
{
    private const int Most = 300;

    public static IReadOnlyList<string> Of(Workbook book, string sheet, string formula)
    {
        formula = formula.TrimStart('=').Trim();
        if (formula.StartsWith('"')) return [.. formula.Trim('"').Split(',').Select(choice => choice.Trim()).Where(choice => choice.Length > 0)];
        if (book.Names.FirstOrDefault(name => string.Equals((string?)name.Attribute("name"), formula, StringComparison.OrdinalIgnoreCase)) is { } named) formula = named.Value;
        var (from, range) = Target(formula) ?? (sheet, CellRange.Parse(formula) ?? default);
        if (range == default || book.Sheets.FirstOrDefault(one => string.Equals(one.Name, from, StringComparison.OrdinalIgnoreCase)) is not { } source) return [];
        var grid = SheetGrid.Read(book, source);
        return [.. grid.Cells.Where(cell => range.Holds(cell.Place) && cell.Text.Length > 0).Take(Most).Select(cell => cell.Text)];
    }
}
