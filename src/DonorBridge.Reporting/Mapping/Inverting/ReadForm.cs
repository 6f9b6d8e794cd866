using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>One value led back to the report.</summary>
/// <param name="Source">Where it belongs, such as grant.reference or answers.C4.</param>
/// <param name="Limit">The donor's own, where the text stands under one.</param>
public sealed record ReadValue(string Source, FormValue Value, string Field, string Place, Limit? Limit);

/// <summary>One row led back.</summary>
/// <param name="List">The list's path, such as results.</param>
/// <param name="Members">By the member's name within the list, such as code or actual.</param>
public sealed record ReadRow(string List, IReadOnlyDictionary<string, FormValue> Members, string Place);

/// <summary>A filled form read back: what it says of the report, and everything it does not.</summary>
public sealed record ReadForm(WrittenForm Written, IReadOnlyList<ReadValue> Values, IReadOnlyList<ReadRow> Rows, IReadOnlyList<ReadingNote> Notes)
{
    /// <summary>Leads every field of a document back to the report. Never fails: what cannot be read is a note.</summary>
    public static ReadForm Of(DonorFormat format, WrittenForm written)
    {
        var reading = new FieldReadings(new InverseScope(format, written.Language, Currency(format, written)));
        foreach (var field in written.Form.Fields) reading.Read(field, written.Values.GetValueOrDefault(field.Id));
        return new ReadForm(written, reading.Values, reading.Rows, [.. written.Notes, .. reading.Notes]);
    }

    // Amounts without a code are in the form's currency, or the one the document names for all of them.
    private static string? Currency(DonorFormat format, WrittenForm written)
    {
        if (format.Currency is { } own) return own;
        var named = written.Form.Fields.Where(field => field.Sources is ["grant.currency"]).Select(field => written.Values.GetValueOrDefault(field.Id)).OfType<WrittenText>().FirstOrDefault()?.Text.Trim();
        if (Agreements.Money.IsCurrency(named)) return named;
        var shown = written.Form.Fields.Where(field => field.Type == ValueType.Money).Select(field => written.Values.GetValueOrDefault(field.Id)).OfType<WrittenText>()
            .Select(text => text.Text.Trim()).Where(text => text.Length > 3 && Agreements.Money.IsCurrency(text[^3..])).Select(text => text[^3..]).Distinct().ToList();
        return shown is [var one] ? one : null;
    }
}
