using System.Globalization;
using System.Text;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Txt;

/// <summary>A sheet to copy from, field by field, into a donor's own portal that takes only typed text: each field with its label, its length and its limit.</summary>
public sealed class PasteSheet : IFormWriter
{
    private static readonly string Line = new('-', 72);

    public IReadOnlyList<string> Misfits => [];

    public void Write(FilledForm form, Stream to)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var field in form.Fields.Where(field => field.State != FieldState.NotAsked && !field.Field.IsQuestionOfAsking))
        {
            writer.WriteLine($"{field.Field.LabelIn(form.Language)}{Length(field)}");
            writer.WriteLine(Line);
            writer.WriteLine(Text(form, field));
            writer.WriteLine();
        }
    }

    private static string Length(FilledField field)
    {
        if (field.Field.Limit is not { } limit) return "";
        var text = field.Value switch { TextValue value => value.Text, WordsValue words => words.Text, _ => "" };
        var unit = limit.Unit == LimitUnit.Words ? "words" : "characters";
        return string.Create(CultureInfo.InvariantCulture, $" [{limit.Measure(text)} of {limit.Most} {unit}{(limit.Holds(text) ? "" : ", too long")}]");
    }

    private static string Text(FilledForm form, FilledField field) => field.Value switch
    {
        null => form.Format.Label("notReported", form.Language) ?? "",
        RowsValue rows => string.Join('\n', rows.Rows.Select(row => string.Join(" | ", field.Field.Columns.Select((column, index) => row.Values[index] is { } value and not RowsValue ? Clean(ValueText.Of(value, column, form.Format, form.Language)) : "")))),
        var value => Clean(ValueText.Of(value, field.Field, form.Format, form.Language)),
    };

    // A control sign would end up in the donor's portal.
    private static string Clean(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(sign => sign == '\n' || !char.IsControl(sign)));
}
