using System.Globalization;
using System.Text.RegularExpressions;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Reading;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Standard.ThreeWay;

namespace DonorBridge.Documents.Offline;

public enum OfflineValueTrouble { NotANumber, UnclearNumber, NotADate, UnclearDate, NotAChoice, TooLong, CellError, ColumnGone, PartGone }

/// <summary>A value of a file that could not be read, with its place.</summary>
/// <param name="Column">As it is called in the file.</param>
public sealed record UnreadableValue(string Part, string Place, string Column, OfflineValueTrouble Trouble, string Text);

/// <summary>A package that came back, opened.</summary>
public sealed partial class OfflineReturn
{
    /// <summary>The most one answer may hold.</summary>
    public const int MostCharacters = 100_000;

    private const int MostRows = 20_000;

    private readonly SafePackage _package;
    private readonly List<ReturnedPart> _parts = [];
    private readonly List<UnreadableValue> _unreadable = [];

    private OfflineReturn(SafePackage package) => (_package, Properties) = (package, OriginProperties.All(package));

    public IReadOnlyDictionary<string, string> Properties { get; }

    public IReadOnlyList<ReturnedPart> Parts => _parts;

    public IReadOnlyList<UnreadableValue> Unreadable => _unreadable;

    /// <exception cref="RefusedFileException">It is no Word or Excel file, or not taken in.</exception>
    public static OfflineReturn Open(ReadOnlyMemory<byte> bytes, string name) => new(OfficeFile.Open(bytes, name));

    /// <summary>Takes what stands in it, by the parts and words it was made with.</summary>
    public OfflineReturn Read(IReadOnlyList<OfflineSheet> sheets, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        if (_package.Find("word/document.xml") is not null) ReadWord(sheets, culture);
        else ReadExcel(sheets, culture);
        foreach (var gone in sheets.Where(sheet => sheet.Part.Rows.Count + (int)sheet.Part.Growth > 0 && _parts.All(part => part.Key != sheet.Part.Key)))
            _unreadable.Add(new UnreadableValue(gone.Part.Key, gone.Title, "", OfflineValueTrouble.PartGone, ""));
        return this;
    }

    private void ReadExcel(IReadOnlyList<OfflineSheet> sheets, CultureInfo culture)
    {
        var book = WorkbookCells.Read(_package);
        foreach (var own in book.Sheets)
        {
            var keyRow = Enumerable.Range(1, Math.Min(own.LastRow, 50)).FirstOrDefault(row => own.At(1, row)?.Text?.StartsWith("part:", StringComparison.Ordinal) == true);
            if (keyRow == 0 || sheets.FirstOrDefault(sheet => "part:" + sheet.Part.Key == own.At(1, keyRow)!.Text) is not { } sheet) continue;
            var columns = Enumerable.Range(2, 60).Select(column => (column, key: sheet.Part.Column(own.At(column, keyRow)?.Text ?? ""))).Where(one => one.key is not null).ToList();
            var gone = Gone(sheet, [.. columns.Select(one => one.key!)], own.Name);
            var rows = new List<ReturnedRow>();
            foreach (var number in own.Cells.Keys.Select(place => place.Row).Distinct().Where(row => row > keyRow + 1).Order())
            {
                if (rows.Count == MostRows) throw new RefusedFileException($"{_package.FileName}: the sheet '{own.Name}' has more than {MostRows} rows.");
                var place = $"{own.Name}, row {number}";
                rows.Add(Row(sheet, own.At(1, number)?.Text, place, columns.ToDictionary(one => one.key!, one => Written(own.At(one.column, number), one.key!, book, place)), culture, gone));
            }
            _parts.Add(new ReturnedPart(sheet.Part.Key, [.. rows.Where(row => row.Id is not null || row.Values.Count > 0 || row.Unreadable.Except(gone).Any())]));
        }
    }

    private static WrittenValue? Written(ReadCell? cell, OfflineColumn column, WorkbookCells book, string place) => cell switch
    {
        null => null,
        { Error: { } error } => new WrittenText(error, "error"),
        // A cell holds no more: the text was cut on its way into it, and the cut is nobody's change.
        { Text.Length: >= Xlsx.SheetWriter.MostCharacters } => new WrittenText(cell.Text, "cut"),
        { Truth: { } truth } => new WrittenTruth(truth, place),
        { Number: { } number } => (cell.IsDate || column.Kind == OfflineKind.Date) && book.Day(number) is { } day ? new WrittenDate(day, place) : new WrittenNumber(number, place),
        _ => new WrittenText(cell.Text ?? "", place),
    };

    private void ReadWord(IReadOnlyList<OfflineSheet> sheets, CultureInfo culture)
    {
        var rows = sheets.ToDictionary(sheet => sheet.Part.Key, _ => new List<ReturnedRow>());
        var found = new HashSet<string>();
        // A box is known by its hidden mark, or by its control where somebody wrote over the mark.
        var boxes = sheets.FirstOrDefault(one => one.Part.Key == OfflineBook.Answers)?.Part.Rows.Select(row => row.Id).ToHashSet() ?? [];
        foreach (var table in new WordParts(boxes.Contains, _ => false).Read(_package).OfType<WordTable>())
        {
            var marks = table.Rows.SelectMany(row => row.Cells).Take(1).SelectMany(cell => Mark().Matches(cell.Text)).Select(match => match.Groups["key"].Value).ToList();
            if (marks.FirstOrDefault(mark => mark.StartsWith("part:", StringComparison.Ordinal)) is { } part)
            {
                if (sheets.FirstOrDefault(sheet => "part:" + sheet.Part.Key == part) is not { } sheet) continue;
                found.Add(sheet.Part.Key);
                var columns = table.Rows[0].Cells.Select(cell => Mark().Matches(cell.Text).Select(match => match.Groups["key"].Value).FirstOrDefault(key => key.StartsWith("column:", StringComparison.Ordinal))?["column:".Length..]).Select(key => key is null ? null : sheet.Part.Column(key)).ToList();
                var gone = Gone(sheet, [.. columns.OfType<OfflineColumn>()], sheet.Title);
                foreach (var row in table.Rows.Skip(1))
                {
                    var values = row.Cells.Select((cell, index) => (cell, column: index < columns.Count ? columns[index] : null)).Where(one => one.column is not null)
                        .ToDictionary(one => one.column!, one => (WrittenValue?)new WrittenText(Mark().Replace(one.cell.Text, ""), row.Place));
                    var read = Row(sheet, Id(row.Cells.Count > 0 ? row.Cells[0].Text : "", sheet.Part.Key), $"{sheet.Title}, {row.Place}", values, culture, gone);
                    if (read.Id is not null || read.Values.Count > 0 || read.Unreadable.Except(gone).Any()) rows[sheet.Part.Key].Add(read);
                }
            }
            else foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                if (sheets.FirstOrDefault(one => one.Part.Key == OfflineBook.Answers) is { } answers && (Id(cell.Text, OfflineBook.Answers) ?? cell.Blocks.OfType<WordHole>().FirstOrDefault()?.Tag) is { } id)
                {
                    found.Add(OfflineBook.Answers);
                    rows[OfflineBook.Answers].Add(Row(answers, id, $"{answers.Title}, {id}", new() { [answers.Part.Taken.Single()] = new WrittenText(Mark().Replace(cell.Text, ""), "") }, culture, []));
                }
        }
        _parts.AddRange(sheets.Where(sheet => found.Contains(sheet.Part.Key)).Select(sheet => new ReturnedPart(sheet.Part.Key, rows[sheet.Part.Key])));
    }

    private static string? Id(string text, string part) =>
        Mark().Matches(text).Select(match => match.Groups["key"].Value).FirstOrDefault(key => key.StartsWith(part + "/", StringComparison.Ordinal))?[(part.Length + 1)..];

    // A column that was deleted, or lost its hidden mark, says nothing: its cells count as they were.
    private HashSet<string> Gone(OfflineSheet sheet, IReadOnlyList<OfflineColumn> columns, string place)
    {
        var gone = sheet.Part.Taken.Where(column => !columns.Contains(column)).ToList();
        foreach (var column in gone) _unreadable.Add(new UnreadableValue(sheet.Part.Key, place, sheet.Labels.GetValueOrDefault(column.Key, column.Key), OfflineValueTrouble.ColumnGone, ""));
        return [.. gone.Select(column => column.Key)];
    }

    private ReturnedRow Row(OfflineSheet sheet, string? id, string place, Dictionary<OfflineColumn, WrittenValue?> written, CultureInfo culture, HashSet<string> gone)
    {
        var (values, unreadable) = (new Dictionary<string, string>(), new HashSet<string>(gone));
        foreach (var (column, value) in written)
        {
            if (value is null || value is WrittenText text && string.IsNullOrWhiteSpace(text.Text)) continue;
            if (column.IsFixed)
            {
                // Of a row that nobody asked for, what stands in the grey cells says which it is.
                if (string.IsNullOrWhiteSpace(id)) values[column.Key] = Shown(value);
                continue;
            }
            var (read, trouble) = Value(sheet, column, value, culture);
            if (read is not null) values[column.Key] = read;
            if (trouble is not { } wrong) continue;
            unreadable.Add(column.Key);
            _unreadable.Add(new UnreadableValue(sheet.Part.Key, place, sheet.Labels.GetValueOrDefault(column.Key, column.Key), wrong, Shown(value)));
        }
        return new ReturnedRow(string.IsNullOrWhiteSpace(id) ? null : id, values, unreadable, place);
    }

    private static (string? Value, OfflineValueTrouble? Trouble) Value(OfflineSheet sheet, OfflineColumn column, WrittenValue value, CultureInfo culture)
    {
        if (value is WrittenText { Place: "error" }) return (null, OfflineValueTrouble.CellError);
        if (value is WrittenText { Place: "cut" }) return (null, OfflineValueTrouble.TooLong);
        switch (column.Kind)
        {
            case OfflineKind.Number:
                IReadOnlyList<decimal> numbers = value switch { WrittenNumber one => [one.Number], WrittenText text => WrittenNumbers.Of(text.Text, culture), _ => [] };
                return numbers is [var number] ? (number.ToString(CultureInfo.InvariantCulture), null) : (null, numbers.Count == 0 ? OfflineValueTrouble.NotANumber : OfflineValueTrouble.UnclearNumber);
            case OfflineKind.Date:
                IReadOnlyList<DateOnly> days = value switch { WrittenDate one => [one.Date], WrittenText text => WrittenDates.Of(text.Text, culture), _ => [] };
                return days is [var day] ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null) : (null, days.Count == 0 ? OfflineValueTrouble.NotADate : OfflineValueTrouble.UnclearDate);
            case OfflineKind.Choice:
                var shown = Shown(value).Trim();
                var codes = sheet.Choices[column.Key].Where(choice => string.Equals(choice.Value, shown, StringComparison.OrdinalIgnoreCase) || choice.Key == shown).Select(choice => choice.Key).Distinct().ToList();
                return codes is [var code] ? (code, null) : (null, OfflineValueTrouble.NotAChoice);
            default:
                var words = PlainWords.Canonical(Shown(value));
                return words.Length > MostCharacters ? (null, OfflineValueTrouble.TooLong) : (words, null);
        }
    }

    private static string Shown(WrittenValue value) => value switch
    {
        WrittenText text => text.Text,
        WrittenNumber number => number.Number.ToString(CultureInfo.InvariantCulture),
        WrittenDate day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        WrittenTruth truth => truth.Truth ? "yes" : "no",
        _ => "",
    };

    [GeneratedRegex("\u27E6(?<key>[^\u27E7]*)\u27E7")]
    private static partial Regex Mark();
}
