using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Xlsx;
using DonorBridge.Reporting.Mapping.Drafting;
using static DonorBridge.Documents.Studio.Workbook;

namespace DonorBridge.Documents.Studio;

/// <summary>Studies a workbook: what its names and tables are, then sheet by sheet where answers seem to be asked.</summary>
internal static class WorkbookStudy
{
    public static StudiedForm Read(SafePackage package)
    {
        var book = new Workbook(package);
        var sheets = book.Sheets.Where(sheet => !sheet.IsHidden).ToList();
        var grids = sheets.ToDictionary(sheet => sheet.Name, sheet => SheetGrid.Read(book, sheet), StringComparer.OrdinalIgnoreCase);
        var findings = new Findings();
        foreach (var name in book.Names) findings.Reserve(((string?)name.Attribute("name") ?? "").Split('.')[0].Replace('_', '-'));
        var taken = new HashSet<(string, CellPlace)>();
        Names(book, grids, findings, taken);
        foreach (var sheet in sheets)
        {
            foreach (var (part, table) in book.Tables(sheet)) WorkbookTables.Read(book, grids[sheet.Name], part, table, findings, taken);
            new SheetWalk(book, grids[sheet.Name], findings, taken).Walk();
        }
        return new StudiedForm(Reporting.Mapping.FormFileType.Xlsx, findings.Fields, findings.Suggestions, [.. sheets.Select(sheet => sheet.Name)], null);
    }

    // A name of one cell without a formula is a field; names with a point in common are the columns of a list.
    private static void Names(Workbook book, Dictionary<string, SheetGrid> grids, Findings findings, HashSet<(string, CellPlace)> taken)
    {
        var named = book.Names.Select(name => (Name: (string?)name.Attribute("name") ?? "", Target: Target(name.Value)))
            .Where(name => name.Target is not null && !name.Name.StartsWith("_xlnm.", StringComparison.Ordinal) && !name.Name.StartsWith("form_", StringComparison.Ordinal) && grids.ContainsKey(name.Target.Value.Sheet))
            .Select(name => (name.Name, Grid: grids[name.Target!.Value.Sheet], name.Target!.Value.Range))
            .Where(name => (name.Range.From == name.Range.To || name.Grid.Extent(name.Range.From) == name.Range) && name.Grid.At(name.Range.From.Column, name.Range.From.Row) is { IsFormula: false } cell && !(cell.IsLabel && !cell.Text.StartsWith('{')))
            .OrderBy(name => name.Grid.Name, StringComparer.Ordinal).ThenBy(name => name.Range.From.Row).ThenBy(name => name.Range.From.Column).ToList();
        foreach (var (name, grid, range) in named) taken.Add((grid.Name, range.From));
        foreach (var field in named.Where(name => !name.Name.Contains('.'))) findings.There(Of(book, field.Grid, field.Name, field.Range.From), field.Name);
        foreach (var list in named.Where(name => name.Name.Contains('.')).GroupBy(name => name.Name.Split('.')[0], StringComparer.OrdinalIgnoreCase))
        {
            var columns = new Findings();
            foreach (var column in list) columns.There(Of(book, column.Grid, column.Name, column.Range.From), column.Name[(column.Name.IndexOf('.') + 1)..]);
            var first = list.First();
            var place = new FoundPlace(Sheet: first.Grid.Name, Cell: first.Range.From.ToString());
            findings.There(new FoundField { Key = $"name|{list.Key}", Id = "", Label = SheetWalk.Title(first.Grid, first.Range.From) ?? list.Key.Replace('_', ' '), Place = place, Kind = FoundKind.Rows, Columns = columns.Fields }, list.Key);
        }
    }

    private static FoundField Of(Workbook book, SheetGrid grid, string name, CellPlace at)
    {
        var cell = grid.At(at.Column, at.Row)!;
        var label = SheetWalk.LabelOf(grid, cell) ?? FormWords.Label(name[(name.IndexOf('.') + 1)..].Replace('_', ' '));
        return new FoundField { Key = $"name|{name}", Id = "", Label = label, Place = new FoundPlace(Sheet: grid.Name, Cell: at.ToString()), Kind = SheetWalk.KindOf(book, grid, cell, label, out var choices), Choices = choices };
    }
}
