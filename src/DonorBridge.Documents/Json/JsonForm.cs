using System.Text.Encodings.Web;
using System.Text.Json;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Json;

/// <summary>Writes a form as JSON: a field is a property, a list an array of objects. Amounts are numbers, days ISO dates; what is not reported is left out.</summary>
public sealed class JsonForm : IFormWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<string> Misfits => [];

    public void Write(FilledForm form, Stream to)
    {
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            foreach (var field in form.Fields)
                if (field.Value is { } value) Property(json, field.Field, value);
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private static void Property(Utf8JsonWriter json, FormField field, FormValue value)
    {
        json.WritePropertyName(field.Id);
        switch (value)
        {
            case RowsValue rows:
                json.WriteStartArray();
                foreach (var row in rows.Rows) Row(json, field.Columns, row);
                json.WriteEndArray();
                break;
            case NumberValue or MoneyValue:
                json.WriteRawValue(InvariantText.Of(value, field));
                break;
            case TruthValue truth:
                json.WriteBooleanValue(truth.Truth);
                break;
            default:
                json.WriteStringValue(InvariantText.Of(value, field));
                break;
        }
    }

    private static void Row(Utf8JsonWriter json, IReadOnlyList<FormField> columns, FilledRow row)
    {
        json.WriteStartObject();
        for (var index = 0; index < columns.Count; index++)
            if (row.Values[index] is { } value) Property(json, columns[index], value);
        json.WriteEndObject();
    }
}
