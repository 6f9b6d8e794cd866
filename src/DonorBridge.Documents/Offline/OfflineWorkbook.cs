using System.Globalization;
using System.Text;
using DonorBridge.Documents.Xlsx;
using DonorBridge.Reporting.Standard.ThreeWay;

namespace DonorBridge.Documents.Offline;

/// <summary>Writes the workbook: instructions, a sheet for each part, drop-downs for codes. A hidden first column keeps each row's identity, a hidden row each column's, so that sorting and moving lose nothing.</summary>
public static class OfflineWorkbook
{
    internal const int KeyRow = 3, HeaderRow = 4, FirstRow = 5;

    /// <summary>Empty rows that are ready to be filled in.</summary>
    private const int BlankRows = 25;

    private const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static byte[] Write(OfflineBook book)
    {
        var lists = new List<IReadOnlyList<string>>();
        var sheets = new List<(string Name, string Xml, bool Hidden)> { (SheetName(book.InstructionsTitle), Instructions(book), false) };
        foreach (var sheet in book.Sheets) sheets.Add((SheetName(sheet.Title), Sheet(sheet, lists), false));
        sheets.Add(("_lists", Lists(lists), true));

        var workbook = new StringBuilder(OfflineParts.XmlStart).Append($"<workbook xmlns=\"{S}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        foreach (var (sheet, index) in Unique(sheets).Select((sheet, index) => (sheet, index)))
            workbook.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{OfflineParts.Escape(sheet.Name)}\" sheetId=\"{index + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{index + 1}\"/>");
        workbook.Append("</sheets><definedNames>");
        foreach (var (sheet, index) in Unique(sheets).Select((sheet, index) => (sheet, index)).Where(one => one.index > 0 && !one.sheet.Hidden))
            workbook.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">'{OfflineParts.Escape(sheet.Name)}'!${HeaderRow}:${HeaderRow}</definedName>");
        workbook.Append("</definedNames></workbook>");

        var parts = sheets.Select((sheet, index) => ($"xl/worksheets/sheet{index + 1}.xml", sheet.Xml, Types + "worksheet+xml"))
            .Prepend(("xl/workbook.xml", workbook.ToString(), Types + "sheet.main+xml")).Append(("xl/styles.xml", OfflineWorkbookStyles.Xml, Types + "styles+xml")).ToList();
        return OfflineParts.Package(parts,
        [
            ("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml"), ("rId2", "custom-properties", "docProps/custom.xml")]),
            ("xl/_rels/workbook.xml.rels", [.. sheets.Select((_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")), ("rIdStyles", "styles", "styles.xml")]),
        ], book.Properties);
    }

    private static string Instructions(OfflineBook book)
    {
        var rows = new StringBuilder();
        Row(rows, 1, 26, Cell(At(1), book.Title, OfflineWorkbookStyles.Title));
        Row(rows, 2, null, Cell(At(2), book.Subtitle, OfflineWorkbookStyles.Lead));
        foreach (var (line, index) in book.Instructions.Select((line, index) => (line, index)))
            Row(rows, index + 4, 15 * Lines(line, 90) + 3, Cell(At(index + 4), line, OfflineWorkbookStyles.Plain));
        return Worksheet("<cols><col min=\"1\" max=\"1\" width=\"100\" customWidth=\"1\"/></cols>", rows, "", freeze: false);

        static string At(int row) => $"A{row}";
    }

    private static string Sheet(OfflineSheet sheet, List<IReadOnlyList<string>> lists)
    {
        var columns = sheet.Part.Columns;
        var (rows, validations) = (new StringBuilder(), new StringBuilder());
        Row(rows, 1, 26, Cell("B1", sheet.Title, OfflineWorkbookStyles.Title));
        Row(rows, 2, 32, Cell("B2", sheet.Lead, OfflineWorkbookStyles.Lead));
        rows.Append($"<row r=\"{KeyRow}\" hidden=\"1\">{Cell($"A{KeyRow}", "part:" + sheet.Part.Key, 0)}{string.Concat(columns.Select((column, index) => Cell(At(index, KeyRow), column.Key, 0)))}</row>");
        Row(rows, HeaderRow, 32, string.Concat(columns.Select((column, index) => Cell(At(index, HeaderRow), sheet.Labels.GetValueOrDefault(column.Key, column.Key), OfflineWorkbookStyles.Header))));
        var (widths, last) = (columns.Select(column => Width(sheet.Part, column)).ToList(), FirstRow - 1);
        foreach (var row in sheet.Part.Rows)
        {
            last++;
            var height = columns.Select((column, index) => Lines(Shown(sheet, column, row.Values.GetValueOrDefault(column.Key)), widths[index])).Append(sheet.Part.Key == OfflineBook.Answers ? 6 : 1).Max();
            Row(rows, last, Math.Min(400, height * 15 + 4), Cell($"A{last}", row.Id, 0) + string.Concat(columns.Select((column, index) => Value(sheet, sheet.Part.Growth == OfflineGrowth.OnlyNew ? column with { IsFixed = true } : column, At(index, last), row.Values.GetValueOrDefault(column.Key)))));
        }
        if (sheet.Part.Growth != OfflineGrowth.None)
            for (var blank = 0; blank < BlankRows; blank++)
                Row(rows, ++last, null, string.Concat(columns.Select((column, index) => Value(sheet, column with { IsFixed = false }, At(index, last), null))));

        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].Kind != OfflineKind.Choice || columns[index].IsFixed || last < FirstRow) continue;
            lists.Add([.. sheet.Choices[columns[index].Key].Values]);
            validations.Append($"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{At(index, FirstRow)}:{At(index, last + 200)}\"><formula1>_lists!${CellPlace.Letters(lists.Count)}$1:${CellPlace.Letters(lists.Count)}${lists[^1].Count}</formula1></dataValidation>");
        }
        var count = validations.ToString().Split("<dataValidation ").Length - 1;
        var cols = "<cols><col min=\"1\" max=\"1\" width=\"4\" hidden=\"1\" customWidth=\"1\"/>" + string.Concat(widths.Select((width, index) => $"<col min=\"{index + 2}\" max=\"{index + 2}\" width=\"{width}\" customWidth=\"1\"/>")) + "</cols>";
        return Worksheet(cols, rows, count == 0 ? "" : $"<dataValidations count=\"{count}\">{validations}</dataValidations>", freeze: true, lastColumn: Math.Max(2, columns.Count + 1), isProtected: sheet.Part.Growth != OfflineGrowth.Any);
    }

    private static string Lists(List<IReadOnlyList<string>> lists)
    {
        var rows = new StringBuilder();
        for (var row = 1; row <= lists.Select(list => list.Count).DefaultIfEmpty(0).Max(); row++)
            Row(rows, row, null, string.Concat(lists.Select((list, index) => row <= list.Count ? Cell(CellPlace.Letters(index + 1) + row, list[row - 1], 0) : "")));
        return Worksheet("", rows, "", freeze: false);
    }

    private static string Worksheet(string cols, StringBuilder rows, string after, bool freeze, int lastColumn = 1, bool isProtected = false) => new StringBuilder(OfflineParts.XmlStart)
        .Append($"<worksheet xmlns=\"{S}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">")
        .Append(freeze ? $"<pane ySplit=\"{HeaderRow}\" topLeftCell=\"A{FirstRow}\" activePane=\"bottomLeft\" state=\"frozen\"/>" : "")
        .Append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>").Append(cols).Append("<sheetData>").Append(rows).Append("</sheetData>")
        // Without a password: it keeps grey cells from a slip of the hand. Where rows may be sorted and deleted Excel would forbid that too, so those sheets are open.
        .Append(isProtected ? "<sheetProtection sheet=\"1\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\"/>" : "")
        .Append(freeze ? $"<mergeCells count=\"1\"><mergeCell ref=\"B2:{CellPlace.Letters(lastColumn)}2\"/></mergeCells>" : "")
        .Append(after).Append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>").ToString();

    private static void Row(StringBuilder rows, int number, int? height, string cells) =>
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\"{(height is null ? "" : $" ht=\"{height}\" customHeight=\"1\"")}>{cells}</row>");

    private static string At(int column, int row) => $"{CellPlace.Letters(column + 2)}{row}";

    private static string Value(OfflineSheet sheet, OfflineColumn column, string place, string? value)
    {
        var style = column.IsFixed ? OfflineWorkbookStyles.Fixed : column.Kind switch { OfflineKind.Number => column.Decimals == 2 ? OfflineWorkbookStyles.Money : OfflineWorkbookStyles.Number, OfflineKind.Date => OfflineWorkbookStyles.Date, _ => OfflineWorkbookStyles.Input };
        if (string.IsNullOrEmpty(value)) return $"<c r=\"{place}\" s=\"{style}\"/>";
        return column.Kind switch
        {
            OfflineKind.Number => $"<c r=\"{place}\" s=\"{(!column.IsFixed ? style : column.Decimals == 2 ? OfflineWorkbookStyles.FixedMoney : OfflineWorkbookStyles.FixedNumber)}\"><v>{value}</v></c>",
            OfflineKind.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => $"<c r=\"{place}\" s=\"{(column.IsFixed ? OfflineWorkbookStyles.FixedDate : style)}\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
            _ => Cell(place, Shown(sheet, column, value), style),
        };
    }

    private static string Shown(OfflineSheet sheet, OfflineColumn column, string? value) =>
        value is null ? "" : column.Kind == OfflineKind.Choice && sheet.Choices[column.Key].TryGetValue(value, out var label) ? label : value;

    // People's text is text, whatever sign it begins with: an inline string is never a formula.
    private static string Cell(string place, string text, int style) =>
        $"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{OfflineParts.Escape(text[..Math.Min(text.Length, SheetWriter.MostCharacters)])}</t></is></c>";

    private static int Width(OfflinePart part, OfflineColumn column) => column.Kind switch
    {
        OfflineKind.Words when part.Key == OfflineBook.Answers && !column.IsFixed => 80,
        OfflineKind.Words => 45,
        OfflineKind.Text => 34,
        OfflineKind.Choice => 20,
        _ => 15,
    };

    private static int Lines(string text, int width) => text.Split('\n').Sum(line => 1 + (int)(line.Length / (width * 1.05)));

    private static string SheetName(string title)
    {
        var name = new string([.. title.Where(sign => !"[]:*?/\\'".Contains(sign))]).Trim();
        return name.Length == 0 ? "_" : name[..Math.Min(31, name.Length)];
    }

    private static IEnumerable<(string Name, bool Hidden)> Unique(IEnumerable<(string Name, string Xml, bool Hidden)> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, _, hidden) in sheets)
        {
            var own = name;
            for (var number = 2; !taken.Add(own); number++) own = $"{name[..Math.Min(28, name.Length)]} {number}";
            yield return (own, hidden);
        }
    }
}
