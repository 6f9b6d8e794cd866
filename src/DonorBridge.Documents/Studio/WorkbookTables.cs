using System.Xml.Linq;
using DonorBridge.Documents.Xlsx;
using static DonorBridge.Documents.Studio.Workbook;

namespace DonorBridge.Documents.Studio;

/// <summary>Excel's own tables: lists with their columns, without names for the cells yet.</summary>
internal static class WorkbookTables
{
    public static void Read(Workbook book, SheetGrid grid, string part, XElement table, Findings findings, HashSet<(string, CellPlace)> taken)
    {
        if (CellRange.Parse((string?)table.Attribute("ref") ?? "") is not { } range) return;
        var first = range.From.Row + ((int?)table.Attribute("headerRowCount") ?? 1);
        if (first > range.To.Row || Enumerable.Range(range.From.Column, range.To.Column - range.From.Column + 1).Any(column => taken.Contains((grid.Name, new CellPlace(column, first))))) return;
        var last = range.To.Row - ((int?)table.Attribute("totalsRowCount") ?? 0);
        var columns = new Findings();
        var heads = table.Element(S + "tableColumns")?.Elements(S + "tableColumn").Select(column => (string?)column.Attribute("name") ?? "").ToList() ?? [];
        foreach (var (head, column) in heads.Select((head, index) => (head, range.From.Column + index)))
        {
            if (grid.At(column, first) is not { } cell) continue;
            for (var row = first; row <= last; row++) taken.Add((grid.Name, new CellPlace(column, row)));
            if (cell.IsFormula) continue;
            var label = FormWords.Label(head.Replace("_x000a_", " ", StringComparison.Ordinal));
            columns.Suggest(new FoundField { Key = $"cell|{grid.Name}|{cell.Place}", Id = "", Label = label, Place = new FoundPlace(Sheet: grid.Name, Cell: cell.Place.ToString()), Kind = SheetWalk.KindOf(book, grid, cell, label, out var choices), Choices = choices });
        }
        if (columns.Suggestions.Count == 0) return;
        var name = (string?)table.Attribute("displayName") ?? (string?)table.Attribute("name") ?? "";
        findings.There(new FoundField
        {
            Key = $"rows|{grid.Name}|{new CellPlace(range.From.Column, first)}", Id = "", Label = SheetWalk.Title(grid, range.From) ?? FormWords.Label(name.Replace('_', ' ')),
            Place = new FoundPlace(Sheet: grid.Name, Cell: range.From.ToString()), Kind = FoundKind.Rows, Columns = columns.Suggestions,
        }, null);
    }
}
