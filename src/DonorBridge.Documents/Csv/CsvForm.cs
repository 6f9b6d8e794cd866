using System.Text;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Csv;

/// <summary>Writes a form's one list as CSV: UTF-8 with its mark, commas, invariant values. A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
public sealed class CsvForm : IFormWriter
{
    private readonly int _list;

    private CsvForm(int list, IReadOnlyList<string> misfits) => (_list, Misfits) = (list, misfits);

    public IReadOnlyList<string> Misfits { get; }

    public static CsvForm Compile(MappedForm form)
    {
        var lists = form.Fields.Where(field => field.Type == ValueType.Rows).ToList();
        return lists.Count == 1 && lists[0].Columns.All(column => column.Type != ValueType.Rows)
            ? new CsvForm(form.Fields.ToList().IndexOf(lists[0]), [])
            : new CsvForm(-1, [$"The deliverable '{form.Deliverable.Id}': a CSV file holds exactly one list, without lists in it."]);
    }

    public void Write(FilledForm form, Stream to)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        if (_list < 0) return;
        var list = form.Fields[_list];
        writer.WriteLine(string.Join(',', list.Field.Columns.Select(column => Cell(column.LabelIn(form.Language)))));
        foreach (var row in (list.Value as RowsValue)?.Rows ?? [])
            writer.WriteLine(string.Join(',', list.Field.Columns.Select((column, index) => row.Values[index] is { } value ? Cell(Harmless(value, InvariantText.Of(value, column))) : "")));
    }

    private static string Harmless(FormValue value, string text) =>
        value is TextValue or WordsValue && text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
