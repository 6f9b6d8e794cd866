using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Studio;
using DonorBridge.Documents.Xlsx;

namespace DonorBridge.Documents.Reading;

/// <summary>What a cell holds: one of a number, a text, yes or no; or an error.</summary>
internal sealed record ReadCell(decimal? Number = null, string? Text = null, bool? Truth = null)
{
    /// <summary>Such as #REF!.</summary>
    public string? Error { get; init; }

    /// <summary>The number is shown as a date.</summary>
    public bool IsDate { get; init; }

    public bool HasFormula { get; init; }

    public bool IsEmpty => Number is null && Truth is null && Error is null && string.IsNullOrWhiteSpace(Text);
}

internal sealed record ReadSheet(string Name, IReadOnlyDictionary<CellPlace, ReadCell> Cells, int LastRow)
{
    public ReadCell? At(int column, int row) => Cells.GetValueOrDefault(new CellPlace(column, row));
}

/// <summary>A name that stands for cells of one sheet.</summary>
internal sealed record ReadName(string Name, string Sheet, CellPlace From, CellPlace To);

/// <summary>A workbook's cells and names, as Excel or LibreOffice saved them. Formulas are not worked out: their saved results count.</summary>
internal sealed class WorkbookCells
{
    /// <summary>More filled cells than this are not read.</summary>
    public const int MostCells = 3_000_000;

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public required IReadOnlyList<ReadSheet> Sheets { get; init; }

    public required IReadOnlyList<ReadName> Names { get; init; }

    /// <summary>The workbook counts its days from 1904.</summary>
    public required bool From1904 { get; init; }

    public ReadSheet? Sheet(string name) => Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The day a number stands for; null where it is none.</summary>
    public DateOnly? Day(decimal number)
    {
        var days = decimal.Truncate(number) + (From1904 ? 1462 : 0);
        return days is >= 1 and < 2_958_466 ? new DateOnly(1899, 12, 30).AddDays((int)days) : null;
    }

    /// <exception cref="RefusedFileException">It is no workbook, or holds too much.</exception>
    public static WorkbookCells Read(SafePackage package)
    {
        if (package.Find(Workbook.Main) is null) throw new RefusedFileException($"{package.FileName}: it is not an Excel workbook.");
        var book = new Workbook(package);
        var dates = NumberFormats.Dated(package.Find("xl/styles.xml") is null ? null : package.Read("xl/styles.xml").Root);
        var left = MostCells;
        var sheets = new List<ReadSheet>();
        foreach (var sheet in book.Sheets) sheets.Add(Cells(sheet.Name, package.Find(sheet.Part)!, book.Texts, dates, package.FileName, ref left));
        return new WorkbookCells
        {
            Sheets = sheets,
            Names = [.. book.Names.Select(Name).OfType<ReadName>()],
            From1904 = (string?)book.Xml.Root!.Element(S + "workbookPr")?.Attribute("date1904") is "1" or "true",
        };
    }

    private static ReadName? Name(XElement name) =>
        Workbook.Target(name.Value) is var (sheet, range) ? new ReadName((string)name.Attribute("name")!, sheet, range.From, range.To) : null;

    private static ReadSheet Cells(string name, byte[] bytes, IReadOnlyList<string> texts, IReadOnlySet<int> dates, string file, ref int left)
    {
        var cells = new Dictionary<CellPlace, ReadCell>();
        var (last, row, column) = (0, 0, 0);
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("row" or "c"))
            {
                reader.Read();
                continue;
            }
            if (reader.LocalName == "row")
            {
                row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                column = 0;
                reader.Read();
                continue;
            }
            var cell = (XElement)XNode.ReadFrom(reader);
            var place = CellPlace.Parse((string?)cell.Attribute("r")) ?? new CellPlace(column + 1, row);
            column = place.Column;
            if (Cell(cell, texts, dates) is not { IsEmpty: false } read) continue;
            if (--left < 0) throw new RefusedFileException($"{file}: it holds more than {MostCells} filled cells.");
            cells[place] = read;
            last = Math.Max(last, place.Row);
        }
        return new ReadSheet(name, cells, last);
    }

    private static ReadCell? Cell(XElement cell, IReadOnlyList<string> texts, IReadOnlySet<int> dates)
    {
        var value = cell.Element(S + "v")?.Value;
        var read = (string?)cell.Attribute("t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? new ReadCell(Text: texts[index]) : null,
            "inlineStr" => cell.Element(S + "is") is { } rich ? new ReadCell(Text: Workbook.TextOf(rich)) : null,
            "str" => new ReadCell(Text: value),
            "b" => new ReadCell(Truth: value is "1" or "true"),
            "e" => new ReadCell { Error = value ?? "an error" },
            "d" => new ReadCell(Text: value),
            _ => Number(value, (int?)cell.Attribute("s"), dates),
        };
        return read is null ? null : read with { HasFormula = cell.Element(S + "f") is not null };
    }

    // Excel keeps 15 digits and writes binary fractions: 0.1 + 0.2 is saved as 0.30000000000000004.
    private static ReadCell? Number(string? value, int? style, IReadOnlySet<int> dates) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e18
            ? new ReadCell(Number: decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) && value!.Count(char.IsAsciiDigit) <= 15 ? exact : (decimal)number) { IsDate = style is { } index && dates.Contains(index) }
            : null;
}
