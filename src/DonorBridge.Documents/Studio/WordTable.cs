using System.Globalization;
using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>A table as a reader sees it: deleted rows gone, merged cells one.</summary>
internal sealed class WordTable
{
    private WordTable(IReadOnlyList<WordRow> rows) => Rows = rows;

    public IReadOnlyList<WordRow> Rows { get; }

    public int Columns => Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count == 0 ? 0 : row.Cells[^1].Column + row.Cells[^1].Span);

    public static WordTable Read(XElement table, WordStyles styles)
    {
        var rows = new List<WordRow>();
        foreach (var (element, control) in RowsOf(table, null))
        {
            if (element.Element(W + "trPr")?.Element(W + "del") is not null) continue;
            rows.Add(WordRow.Read(element, control, rows.Count + 1, styles));
        }
        return new WordTable(rows);
    }

    /// <summary>The text a column has in a row, from the cell above where cells are merged.</summary>
    public WordCell? At(int row, int column)
    {
        for (var at = row; at >= 0; at--)
        {
            var cell = Rows[at].Cells.FirstOrDefault(one => one.Column <= column && column < one.Column + one.Span);
            if (cell is null || !cell.IsMergedUp) return cell;
        }
        return null;
    }

    private static IEnumerable<(XElement Row, XElement? Control)> RowsOf(XElement container, XElement? control)
    {
        foreach (var child in container.Elements())
        {
            if (child.Name == W + "tr") yield return (child, control);
            else if (child.Name == W + "sdt" && child.Element(W + "sdtContent") is { } content)
                foreach (var inner in RowsOf(content, control ?? child)) yield return inner;
            else if (child.Name.LocalName is "ins" or "customXml")
                foreach (var inner in RowsOf(child, control)) yield return inner;
        }
    }
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Control">The outermost control around the row, or null.</param>
internal sealed record WordRow(XElement Element, XElement? Control, int Number, bool IsHeader, IReadOnlyList<WordCell> Cells)
{
    /// <summary>Cells a person can write in or read, without the continuation of merged ones.</summary>
    public IEnumerable<WordCell> Own => Cells.Where(cell => !cell.IsMergedUp);

    public bool IsAllLabels => Own.Any() && Own.All(cell => cell.IsLabel);

    public static WordRow Read(XElement row, XElement? control, int number, WordStyles styles)
    {
        var cells = new List<WordCell>();
        var column = int.TryParse(row.Element(W + "trPr")?.Element(W + "gridBefore").Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : 0;
        foreach (var (element, own) in CellsOf(row, null))
        {
            var cell = WordCell.Read(element, own, column, styles);
            cells.Add(cell);
            column += cell.Span;
        }
        return new WordRow(row, control, number, row.Element(W + "trPr").Toggle("tblHeader") == true, cells);
    }

    private static IEnumerable<(XElement Cell, XElement? Control)> CellsOf(XElement container, XElement? control)
    {
        foreach (var child in container.Elements())
        {
            if (child.Name == W + "tc") yield return (child, control);
            else if (child.Name == W + "sdt" && child.Element(W + "sdtContent") is { } content)
                foreach (var inner in CellsOf(content, control ?? child)) yield return inner;
        }
    }
}

/// <param name="Control">A control around the whole cell, or null.</param>
/// <param name="Lines">The paragraphs that hold something, in order.</param>
internal sealed record WordCell(XElement Element, XElement? Control, int Column, int Span, bool IsMergedUp, IReadOnlyList<WordLine> Lines)
{
    private const int MostSpan = 200;

    /// <summary>It holds more than text: a control, a table, a picture.</summary>
    public bool HasOther { get; private init; }

    public string Text => string.Join(' ', Lines.Select(line => line.Text.Trim()));

    /// <summary>Room for an answer: nothing in it, or something that stands for the answer.</summary>
    public bool IsRoom => !IsMergedUp && Control is null && !HasOther && Lines.All(line => FormWords.IsPlaceholder(line.Text) && line.Text[0] != WordLine.OldField);

    public bool IsLabel => !IsMergedUp && Control is null && !IsRoom && Lines.Count > 0 && Lines[0].Text.Any(char.IsLetter);

    /// <summary>All that is said is guidance on what to write here.</summary>
    public bool IsGuidance => !IsMergedUp && Control is null && !HasOther && Lines.Count > 0 && Lines.All(line => line.Is("i"));

    /// <summary>What it asks: its first lines, guidance apart.</summary>
    public string Label => FormWords.Label(Lines.Count == 0 ? "" : Lines[0].Is("i") ? Text : string.Join(' ', Lines.TakeWhile(line => !line.Is("i")).Take(2).Select(line => line.Text)));

    public string? Guidance => Lines.Skip(1).Where(line => line.Is("i")).Select(line => FormWords.Label(line.Text)).ToList() is { Count: > 0 } said ? string.Join(' ', said) : null;

    public static WordCell Read(XElement cell, XElement? control, int column, WordStyles styles)
    {
        var properties = cell.Element(W + "tcPr");
        var merge = properties?.Element(W + "vMerge");
        var paragraphs = cell.Elements(W + "p").Concat(cell.Elements().Where(element => element.Name.LocalName is "ins" or "customXml").Elements(W + "p")).Select(paragraph => WordLine.Read(paragraph, styles)).Where(line => !line.IsEmpty).ToList();
        return new WordCell(cell, control, column, int.TryParse(properties?.Element(W + "gridSpan").Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1,
            merge is not null && merge.Value() is null or "continue", paragraphs)
        {
            HasOther = cell.Descendants().Any(element => element.Name.LocalName is "sdt" or "tbl" or "drawing" or "pict" or "object" or "ffData"),
        };
    }
}
