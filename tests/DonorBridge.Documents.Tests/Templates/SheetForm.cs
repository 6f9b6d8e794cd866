using System.Globalization;
using System.Text;
using static DonorBridge.Documents.Tests.Templates.WordPackage;

namespace DonorBridge.Documents.Tests.Templates;

/// <summary>How a cell looks; each is a style of the workbook.</summary>
internal enum Look { Plain = 0, Title = 1, Heading = 2, Label = 3, Text = 4, Money = 5, Percent = 6, Date = 7, TotalLabel = 8, TotalMoney = 9, TotalPercent = 10, Note = 11, ColumnHead = 12, Number = 13, ColumnHeadRight = 14, TextAfter = 15, ColumnHeadAfter = 16, Fact = 17, NoteAfter = 18, Rate = 19 }

/// <summary>Describes one sheet of a workbook template, cell by cell, and the names by which fields find their cells.</summary>
internal sealed class SheetForm(string name, params double[] widths)
{
    private readonly StringBuilder _rows = new();
    private readonly List<string> _merged = [];
    private readonly List<(string Name, string Place)> _names = [];
    private int _row;

    /// <summary>A cell's content: a text, <c>=formula</c>, or <c>{field}</c>.</summary>
    public sealed record Cell(string Content, Look Look);

    public string Name { get; } = name;

    public int Row => _row;

    public bool Landscape { get; init; } = true;

    public int HeadRows { get; set; }

    public SheetForm Line(params Cell?[] cells) => Line(null, cells);

    /// <param name="height">Points; null lets the row grow with its text.</param>
    public SheetForm Line(double? height, params Cell?[] cells)
    {
        _row++;
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\"{(height is { } points ? $" ht=\"{points.ToString(CultureInfo.InvariantCulture)}\" customHeight=\"1\"" : "")}>");
        for (var index = 0; index < cells.Length; index++)
            if (cells[index] is { } cell) Write(cell, $"{(char)('A' + index)}{_row}");
        _rows.Append("</row>");
        return this;
    }

    public SheetForm Skip()
    {
        _row++;
        return this;
    }

    /// <summary>Merges cells of the last line.</summary>
    public SheetForm Merge(char from, char to)
    {
        _merged.Add($"{from}{_row}:{to}{_row}");
        return this;
    }

    /// <summary>Room to sign by hand, across some columns: what is written there is nobody's but the signer's.</summary>
    public SheetForm Signature(char from, char to)
    {
        Skip();
        foreach (var (label, field) in new[] { ("Name and function of who may sign", "{signature-name}"), ("Place, date and signature", "{signature}") })
        {
            List<Cell> cells = [];
            for (var column = 'A'; column <= to; column++) cells.Add(new Cell(column == 'A' ? label : column == from ? field : "", column < from ? Look.Label : Look.Fact));
            Line(32, [.. cells]).Merge('A', (char)(from - 1)).Merge(from, to);
        }
        return this;
    }

    public IEnumerable<string> DefinedNames => _names.Select(name => $"<definedName name=\"{name.Name}\">'{Name}'!{name.Place}</definedName>")
        .Append(HeadRows > 0 ? $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{{sheet}}\">'{Name}'!${HeadRows}:${HeadRows}</definedName>" : "");

    public string Xml => "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
        + $"<cols>{string.Concat(widths.Select((width, index) => $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{width.ToString(CultureInfo.InvariantCulture)}\" customWidth=\"1\"/>"))}</cols><sheetData>{_rows}</sheetData>"
        + (_merged.Count > 0 ? $"<mergeCells count=\"{_merged.Count}\">{string.Concat(_merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>" : "")
        + $"<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"{(Landscape ? "landscape" : "portrait")}\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>";

    private void Write(Cell cell, string place)
    {
        var (content, look) = cell;
        if (content is ['{', .., '}'])
        {
            _names.Add((content[1..^1].Replace('-', '_'), $"${place[0]}${place[1..]}"));
            _rows.Append($"<c r=\"{place}\" s=\"{(int)look}\"/>");
        }
        else if (content.StartsWith('=')) _rows.Append($"<c r=\"{place}\" s=\"{(int)look}\"><f>{Escape(content[1..])}</f></c>");
        else if (content.Length == 0) _rows.Append($"<c r=\"{place}\" s=\"{(int)look}\"/>");
        else _rows.Append($"<c r=\"{place}\" s=\"{(int)look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(content)}</t></is></c>");
    }
}
