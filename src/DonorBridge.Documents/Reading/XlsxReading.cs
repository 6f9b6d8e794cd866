using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Xlsx;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Reading;

/// <summary>Reads a filled workbook by its defined names. Rows of a list may have been sorted, inserted between, or pasted below.</summary>
internal sealed class XlsxReading
{
    private readonly WorkbookCells _book;
    private readonly WorkbookCells _template;
    private readonly FieldPlaces _places;
    private readonly Dictionary<string, WrittenValue> _values = [];
    private readonly List<ReadingNote> _notes = [];

    private XlsxReading(WorkbookCells book, WorkbookCells template, MappedForm form) => (_book, _template, _places) = (book, template, new FieldPlaces(form.Fields));

    public static WrittenForm Read(CompiledFormat format, MappedForm form, SafePackage document, string language)
    {
        var template = WorkbookCells.Read(SafePackage.Open(format.TemplateOf(form, language), form.Deliverable.Template!));
        var reading = new XlsxReading(WorkbookCells.Read(document), template, form);
        var lists = new Dictionary<FormField, List<(ReadName Name, FormField Column)>>();
        foreach (var name in reading._book.Names)
        {
            if (reading.Column(name.Name) is var (list, column))
            {
                if (!lists.TryGetValue(list, out var columns)) lists[list] = columns = [];
                columns.Add((name, column));
            }
            else if (reading._places.Find(name.Name) is { Field: { Type: not ValueType.Rows } field }) reading.Single(field, name);
        }
        foreach (var (list, columns) in lists) reading.List(list, columns);
        return new WrittenForm(form, language, reading._values, reading._notes);
    }

    private (FormField List, FormField Column)? Column(string name)
    {
        var dot = name.IndexOf('.');
        return dot > 0 && _places.Find(name[..dot]) is { Field: { Type: ValueType.Rows } list } && _places.Inside(list).Find(name[(dot + 1)..]) is { Depth: 1, Field: var column } ? (list, column) : null;
    }

    private void Single(FormField field, ReadName name)
    {
        if (_book.Sheet(name.Sheet) is { } sheet && Value(field, sheet, name.From) is { } value) _values.TryAdd(field.Id, value);
        else _values.TryAdd(field.Id, new WrittenText("", $"{name.Sheet}!{name.From}"));
    }

    private void List(FormField list, List<(ReadName Name, FormField Column)> columns)
    {
        var rows = new List<WrittenRow>();
        foreach (var own in columns.GroupBy(column => column.Name.Sheet, StringComparer.OrdinalIgnoreCase))
        {
            if (_book.Sheet(own.Key) is not { } sheet) continue;
            var (first, last) = (own.Min(column => column.Name.From.Row), own.Max(column => column.Name.To.Row));
            for (var row = first; row <= sheet.LastRow && (row <= last || IsPasted(sheet, own, row)); row++)
            {
                var cells = new Dictionary<string, WrittenValue>();
                foreach (var (name, column) in own)
                    if (Value(column, sheet, new CellPlace(name.From.Column, row)) is { } value) cells.TryAdd(column.Id, value);
                if (cells.Count > 0) rows.Add(new WrittenRow(cells, $"{sheet.Name} row {row}"));
            }
        }
        _values[list.Id] = new WrittenRows(rows, columns[0].Name.Sheet);
    }

    // Below the list's own rows: filled, no other field's row, no total and no wording of the form.
    private bool IsPasted(ReadSheet sheet, IEnumerable<(ReadName Name, FormField Column)> columns, int row)
    {
        var cells = columns.Select(column => sheet.At(column.Name.From.Column, row)).OfType<ReadCell>().ToList();
        if (cells.Count == 0 || cells.Exists(cell => cell.HasFormula)) return false;
        if (_book.Names.Any(name => string.Equals(name.Sheet, sheet.Name, StringComparison.OrdinalIgnoreCase) && name.From.Row <= row && name.To.Row >= row && !columns.Any(column => column.Name == name))) return false;
        var wording = (_template.Sheet(sheet.Name)?.Cells.Values ?? []).Select(cell => cell.Text).OfType<string>().ToHashSet();
        return !sheet.Cells.Any(cell => cell.Key.Row == row && cell.Value.Text is { } text && wording.Contains(text));
    }

    private WrittenValue? Value(FormField field, ReadSheet sheet, CellPlace at)
    {
        var place = $"{sheet.Name}!{at}";
        if (sheet.At(at.Column, at.Row) is not { } cell) return null;
        if (cell.Error is { } error)
        {
            _notes.Add(new ReadingNote(ReadingNoteKind.Unreadable, field.Path, place, $"the cell holds the error {error}."));
            return null;
        }
        if (cell.Truth is { } truth) return new WrittenTruth(truth, place);
        if (cell.Number is not { } number) return new WrittenText(cell.Text!.ReplaceLineEndings("\n"), place);
        // A date field holds a day whatever its cell shows; a date where a number belongs is Excel's own guess, and is no number.
        return (field.Type == ValueType.Date || cell.IsDate) && _book.Day(number) is { } day ? new WrittenDate(day, place) : new WrittenNumber(number, place);
    }
}
