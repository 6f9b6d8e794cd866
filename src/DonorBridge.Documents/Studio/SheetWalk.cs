using DonorBridge.Documents.Xlsx;
using static DonorBridge.Documents.Studio.Workbook;

namespace DonorBridge.Documents.Studio;

/// <summary>Looks over one sheet for labels with room beside or below them, and for heads over empty rows.</summary>
internal sealed class SheetWalk(Workbook book, SheetGrid grid, Findings findings, HashSet<(string, CellPlace)> taken)
{
    private const int LongestLabel = 300;
    private const int MostEmptyRows = 400;

    private readonly HashSet<CellPlace> _heads = [];

    public void Walk()
    {
        var cells = grid.Cells.Where(cell => cell.IsLabel && cell.Text.Length <= LongestLabel).ToList();
        foreach (var cell in cells)
        {
            if (_heads.Contains(cell.Place)) continue;
            if (List(cell)) continue;
            if (grid.Right(cell) is { } answered && taken.Contains((grid.Name, answered.Place))) continue;
            if (FormWords.IsTotal(cell.Text) && Totals(cell)) continue;
            if (Beside(cell) is { } room) Answer(cell.Text, room);
            else if (Under(cell) is { } below) Answer(cell.Text, below);
        }
    }

    /// <summary>The label of a cell: beside it, else above it.</summary>
    public static string? LabelOf(SheetGrid grid, SheetCell cell)
    {
        if (grid.Left(cell) is { IsLabel: true } beside) return FormWords.Label(beside.Text);
        for (var above = grid.Above(cell); above is not null; above = grid.Above(above))
            if (above.IsLabel) return FormWords.Label(above.Text);
        for (var left = grid.Left(cell); left is not null; left = grid.Left(left))
            if (left.IsLabel) return FormWords.Label(left.Text);
        return null;
    }

    /// <summary>What stands alone in a row closely above a table.</summary>
    public static string? Title(SheetGrid grid, CellPlace head, Func<SheetCell, bool>? isAnswered = null)
    {
        string? note = null;
        for (var row = head.Row - 1; row >= Math.Max(1, head.Row - 3); row--)
        {
            var labels = Enumerable.Range(1, Math.Max(1, grid.LastColumn)).Select(column => grid.At(column, row)).Where(cell => cell is { Text.Length: > 0 }).ToList();
            if (labels is [{ IsLabel: true } only])
            {
                if (isAnswered?.Invoke(only) == true) return note;
                if (!FormWords.IsAdvice(only.Text)) return FormWords.Label(only.Text);
                note ??= FormWords.Label(only.Text);
            }
            if (labels.Count > 1) return note;
        }
        return note;
    }

    public static FoundKind KindOf(Workbook book, SheetGrid grid, SheetCell cell, string label, out IReadOnlyList<string> choices)
    {
        choices = grid.ListFor(cell.Place) is { } list ? SheetChoices.Of(book, grid.Name, list) : [];
        if (choices.Count > 0) return FoundKind.Choice;
        var extent = grid.Extent(cell.Place);
        return cell.Look.Kind ?? FormWords.Kind(label, extent.To.Row - extent.From.Row >= 2 ? FoundKind.LongText : FoundKind.Text);
    }

    // A head of at least three labels side by side (two, where the rows below are framed) over rows with room in every column.
    private bool List(SheetCell first)
    {
        if (grid.Left(first) is { IsLabel: true }) return false;
        var heads = new List<SheetCell>();
        for (SheetCell? head = first; head is { IsLabel: true }; head = grid.Right(head)) heads.Add(head);
        if (heads.Count < 2) return false;
        var top = heads.Max(head => grid.Extent(head.Place).To.Row) + 1;
        var framed = true;
        var count = 0;
        for (; count < MostEmptyRows; count++)
        {
            var row = heads.Select((head, index) => (cell: grid.At(head.Place.Column, top + count), index)).ToList();
            if (!row.All(place => place.cell is { } cell && (cell.IsRoom || place.index == 0 && FormWords.IsOrdinal(cell.Text) || cell.IsFormula && place.index > 0)) || !row.Any(place => place.cell!.IsRoom)) break;
            if (top + count > grid.LastRow && !row.Any(place => grid.Invites(place.cell!))) break;
            framed &= row.Any(place => grid.Invites(place.cell!));
        }
        if (count == 0 || !framed && heads.Count < 3 || count == 1 && !framed) return false;
        if (heads.Count == 2 && count < 2) return false;
        Add(heads, top, count);
        return true;
    }

    private void Add(List<SheetCell> heads, int top, int count)
    {
        foreach (var head in heads) _heads.Add(head.Place);
        if (heads.Any(head => taken.Contains((grid.Name, new CellPlace(head.Place.Column, top))))) return;
        var columns = new Findings();
        foreach (var head in heads)
        {
            for (var row = top; row < top + count; row++) taken.Add((grid.Name, new CellPlace(head.Place.Column, row)));
            var cell = grid.At(head.Place.Column, top)!;
            if (!cell.IsFormula) columns.Suggest(Field(FormWords.Label(head.Text), cell));
        }
        var title = Title(grid, heads[0].Place, label => grid.Right(label) is { } room && taken.Contains((grid.Name, room.Place))) ?? string.Join(", ", heads.Select(head => FormWords.Label(head.Text)).Take(4));
        findings.Suggest(new FoundField { Key = $"rows|{grid.Name}|{new CellPlace(heads[0].Place.Column, top)}", Id = "", Label = title, Place = new FoundPlace(Sheet: grid.Name, Cell: heads[0].Place.ToString()), Kind = FoundKind.Rows, Columns = columns.Suggestions });
    }

    private SheetCell? Beside(SheetCell label)
    {
        if (grid.Right(label) is not { IsRoom: true } right || taken.Contains((grid.Name, right.Place))) return null;
        if (grid.Invites(right)) return right;
        if (grid.IsProtected) return null;
        // On a plain sheet a label with a colon, or one of a column of labels, asks; a lone title does not.
        return label.Text.TrimEnd().EndsWith(':') || label.Text.TrimEnd().EndsWith('?') || IsInColumn(label) || IsInRow(label) ? right : null;
    }

    private bool IsInColumn(SheetCell label) => IsAlike(label, grid.Above(label)) || IsAlike(label, grid.Below(label));

    // "Period [    ] to [    ]": a further pair in the row of one that was found.
    private bool IsInRow(SheetCell label) => grid.Left(label) is { } left && taken.Contains((grid.Name, left.Place));

    private bool IsAlike(SheetCell label, SheetCell? other) => other is { IsLabel: true } && other.Look == label.Look && other.Text.Length <= 80 && grid.Right(other) is { IsRoom: true };

    private SheetCell? Under(SheetCell label)
    {
        if (grid.Below(label) is not { IsRoom: true } below || taken.Contains((grid.Name, below.Place))) return null;
        return grid.Invites(below) || !grid.IsProtected && label.Text.TrimEnd() is [.., ':' or '?'] ? below : null;
    }

    // The last row of a list, where the sums are written.
    private bool Totals(SheetCell label)
    {
        var rooms = new List<(SheetCell Room, string Head)>();
        for (var cell = grid.Right(label); cell is not null && cell.Place.Column <= grid.LastColumn && (cell.IsRoom || cell.IsFormula); cell = grid.Right(cell))
            if (cell.IsRoom && ListHead(cell) is { } head && !taken.Contains((grid.Name, cell.Place))) rooms.Add((cell, head));
        foreach (var (room, head) in rooms) Suggest($"{FormWords.Label(label.Text)}: {head}", room);
        return rooms.Count > 0;
    }

    private string? ListHead(SheetCell cell)
    {
        for (var above = grid.Above(cell); above is not null; above = grid.Above(above))
            if (above.Text.Length > 0) return _heads.Contains(above.Place) ? FormWords.Label(above.Text) : null;
        return null;
    }

    private void Answer(string label, SheetCell room)
    {
        var others = RoomsOfRow(room).ToList();
        if (others.Count > 0 && Head(room) is not null && others.All(other => Head(other) is not null))
        {
            foreach (var cell in others.Prepend(room)) Suggest($"{FormWords.Label(label)}: {Head(cell)}", cell);
            return;
        }
        Suggest(FormWords.Label(label), room);
    }

    // More room in the same row, up to the next text.
    private IEnumerable<SheetCell> RoomsOfRow(SheetCell room)
    {
        for (var next = grid.Right(room); next is not null && next.Place.Column <= grid.LastColumn && (next.IsRoom || next.IsFormula); next = grid.Right(next))
            if (next.IsRoom && grid.Invites(next) && !taken.Contains((grid.Name, next.Place))) yield return next;
    }

    private string? Head(SheetCell cell)
    {
        for (var above = grid.Above(cell); above is not null; above = grid.Above(above))
            if (above.IsLabel) return FormWords.Label(above.Text);
        return null;
    }

    private void Suggest(string label, SheetCell room)
    {
        taken.Add((grid.Name, room.Place));
        findings.Suggest(Field(label, room));
    }

    private FoundField Field(string label, SheetCell cell) => new()
    {
        Key = $"cell|{grid.Name}|{cell.Place}", Id = "", Label = label, Place = new FoundPlace(Sheet: grid.Name, Cell: cell.Place.ToString()), Kind = KindOf(book, grid, cell, label, out var choices), Choices = choices,
    };
}
