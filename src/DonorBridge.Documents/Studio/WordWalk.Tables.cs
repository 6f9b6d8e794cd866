using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

// Tables: rows that repeat under a head, labels beside or above their answers, grids of both.
internal sealed partial class WordWalk
{
    private void Table(XElement element, string? caption)
    {
        var table = WordTable.Read(element, styles);
        var outer = _place;
        _place = Here with { Table = ++_tables };
        var used = new HashSet<WordCell>();
        for (var at = 0; at < table.Rows.Count;)
        {
            var row = table.Rows[at];
            _place = _place with { Row = row.Number, Column = null };
            if (row.Control is not null && IsField(row.Control)) at = Repeated(table, at, caption);
            else if (EmptyRows(table, at) is var count and > 0 && at > 0) at = List(table, at, count, caption);
            else
            {
                foreach (var cell in row.Own) Cell(table, at, cell, used);
                at++;
            }
        }
        _place = outer;
    }

    /// <summary>How many rows to be filled follow a head row; 0 where there is no list.</summary>
    private static int EmptyRows(WordTable table, int at)
    {
        if (at == 0) return 0;
        var head = table.Rows[at - 1];
        if (!IsHead(table, at - 1) || head.Cells.Count < 2) return 0;
        var count = 0;
        while (at + count < table.Rows.Count && IsRowOfRoom(table.Rows[at + count], head)) count++;
        // One empty row under labels is an answer to each, as at a signature; a table that grows has more rows, or a head that is set apart.
        return count >= 2 || count == 1 && (head.IsHeader || head.Cells.Count >= 3 && head.Own.All(cell => cell.Lines.All(line => line.Is("b")))) ? count : 0;
    }

    private static bool IsHead(WordTable table, int row) => table.Rows[row].Control is null && table.Rows[row].Cells.All(cell => cell.IsMergedUp ? table.At(row, cell.Column)?.IsLabel == true : cell.IsLabel || cell.Text.Trim() is "#" or "№");

    private static bool IsRowOfRoom(WordRow row, WordRow head) =>
        row.Control is null && row.Cells.Count == head.Cells.Count && row.Cells.All(cell => !cell.IsMergedUp)
        && row.Cells.Any(cell => cell.IsRoom)
        && row.Cells.Select((cell, index) => cell.IsRoom || cell.IsGuidance || index == 0 && !cell.HasOther && cell.Control is null && FormWords.IsOrdinal(cell.Text)).All(room => room);

    private int List(WordTable table, int at, int count, string? caption)
    {
        var (row, heads) = (table.Rows[at], table.Rows[at - 1]);
        var outer = _findings;
        var columns = new Findings();
        _findings = columns;
        foreach (var cell in row.Cells)
        {
            _place = _place with { Column = cell.Column + 1 };
            var label = Head(table, at - 1, cell.Column);
            Suggest($"cell|{Path(cell.Element)}", label, cell.IsGuidance ? FormWords.Label(cell.Text) : null, FormWords.Kind(label, FoundKind.Text));
        }
        _findings = outer;
        _place = _place with { Column = null };
        var title = caption ?? Above(table, at - 1) ?? _heading ?? string.Join(", ", heads.Own.Select(cell => cell.Label));
        outer.Suggest(new FoundField { Key = $"{part.Name}|rows|{Path(row.Element)}|{count}", Id = "", Label = FormWords.Label(title), Place = Here, Kind = FoundKind.Rows, Columns = columns.Suggestions });
        return at + count;
    }

    // A row of one cell over the head row names the table.
    private static string? Above(WordTable table, int head) => head > 0 && table.Rows[head - 1].Own.ToList() is [{ IsLabel: true } only] ? only.Label : null;

    private static string Head(WordTable table, int row, int column)
    {
        var label = table.At(row, column)?.Label ?? "";
        // A head of two rows: "People reached" over "Women" and "Men".
        if (row == 0 || table.At(row - 1, column) is not { IsLabel: true, Span: > 1 } over || over == table.At(row, column) || over.Span >= table.Columns) return label;
        return $"{over.Label}: {label}";
    }

    private int Repeated(WordTable table, int at, string? caption)
    {
        var control = table.Rows[at].Control!;
        var outer = _findings;
        _findings = new Findings();
        foreach (var tag in table.Rows[at].Element.Descendants(W + "tag").Concat(table.Rows[at].Cells.Select(cell => cell.Control?.Element(W + "sdtPr")?.Element(W + "tag")).OfType<XElement>())) _findings.Reserve(tag.Value() ?? "");
        RowControls(table.Rows[at].Element, column => at > 0 ? Head(table, at - 1, column) : null);
        IReadOnlyList<FoundField> columns = [.. _findings.Fields, .. _findings.Suggestions];
        _findings = outer;

        var properties = control.Element(W + "sdtPr")!;
        var tagged = properties.Element(W + "tag").Value();
        var said = properties.Element(W + "alias").Value() is { Length: > 0 } alias && alias != tagged ? alias : null;
        _findings.There(new FoundField { Key = $"{part.Name}|sdt|{Path(control)}", Id = "", Label = FormWords.Label(said ?? caption ?? _heading ?? tagged ?? ""), Place = Here, Kind = FoundKind.Rows, Columns = columns }, tagged);
        while (at < table.Rows.Count && table.Rows[at].Control == control) at++;
        return at;
    }

    private void RowControls(XElement row, Func<int, string?> head)
    {
        var outer = _place;
        foreach (var cell in WordRow.Read(row, null, 0, styles).Cells)
        {
            _place = outer with { Column = cell.Column + 1 };
            if (cell.Control is not null) Control(cell.Control, head(cell.Column), null);
            else if (cell.IsRoom && head(cell.Column) is { Length: > 0 } label) Suggest($"cell|{Path(cell.Element)}", label, null, FormWords.Kind(label, FoundKind.Text));
            else if (cell.HasOther || cell.Lines.Any(HasBlank)) Blocks([.. Flat(cell.Element)], head(cell.Column));
        }
        _place = outer;
    }

    private void Cell(WordTable table, int at, WordCell cell, HashSet<WordCell> used)
    {
        _place = _place with { Column = cell.Column + 1 };
        var (label, source) = Asked(table, at, cell, used);
        if (cell.Control is not null)
        {
            if (source is not null) used.Add(source);
            Control(cell.Control, label, source?.Guidance);
        }
        else if (cell.IsRoom || cell.IsGuidance && label is not null)
        {
            if (label is null) return;
            used.Add(source!);
            var guidance = cell.IsGuidance ? FormWords.Label(cell.Text) : source!.Guidance;
            Suggest($"cell|{Path(cell.Element)}", label, guidance, FormWords.Kind(label, FoundKind.Text));
        }
        else if (cell.HasOther || cell.Lines.Any(line => HasBlank(line) || HasBookmark(line)) || HasOwnRoom(table, at, cell)) Blocks([.. Flat(cell.Element)], label);
    }

    /// <summary>What a cell answers: the label beside it, with the column's head in a grid, else the label above.</summary>
    private static (string? Label, WordCell? Source) Asked(WordTable table, int at, WordCell cell, HashSet<WordCell> used)
    {
        var row = table.Rows[at];
        var beside = cell.Column == 0 ? null : table.At(at, cell.Column - 1);
        var above = at == 0 ? null : table.At(at - 1, cell.Column);
        var first = row.Cells.Count > 0 ? table.At(at, row.Cells[0].Column) : null;
        if (first is { IsLabel: true } && first != cell && ColumnHead(table, at, cell) is { } head && (beside != first || row.Own.Count(one => one.IsRoom) > 1)) return ($"{first.Label}: {head.Label}", first);
        if (beside is { IsLabel: true, IsGuidance: false }) return (beside.Label, beside);
        if (above is { IsLabel: true } && !used.Contains(above) && (above.Column == cell.Column || above.Span > cell.Span)) return (above.Label, above);
        return (null, null);
    }

    private static WordCell? ColumnHead(WordTable table, int at, WordCell cell)
    {
        for (var row = at - 1; row >= 0; row--)
        {
            var cells = table.Rows[row].Own.ToList();
            if (cells.Count < 3 || !cells.Skip(1).All(one => one.IsLabel)) continue;
            return table.At(row, cell.Column) is { IsLabel: true } head ? head : null;
        }
        return null;
    }

    // "Describe the activities:" with empty lines below, in a box of its own.
    private bool HasOwnRoom(WordTable table, int at, WordCell cell)
    {
        if (!cell.IsLabel) return false;
        var paragraphs = cell.Element.Elements(W + "p").ToList();
        if (paragraphs.Count < 2 || !WordLine.Read(paragraphs[^1], styles).IsEmpty) return false;
        var right = table.Rows[at].Own.FirstOrDefault(one => one.Column >= cell.Column + cell.Span);
        var below = at + 1 < table.Rows.Count ? table.At(at + 1, cell.Column) : null;
        return right?.IsRoom != true && below?.IsRoom != true;
    }
}
