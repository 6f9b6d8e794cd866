using System.Globalization;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Filling;

/// <summary>Writes values for programs: a point for decimals, no thousands separator, ISO dates, true and false.</summary>
internal static class InvariantText
{
    public static string Of(FormValue value, FormField field) => value switch
    {
        TextValue text => text.Text,
        WordsValue words => words.Text,
        AnnexedValue annexed => annexed.Pointer,
        NumberValue number => Number(number.Number, field.Decimals),
        MoneyValue money => Number(money.Money.Amount, field.Decimals ?? 2),
        DateValue day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PictureValue picture => picture.Attachment.Name,
        TruthValue truth => truth.Truth ? "true" : "false",
        _ => throw new InvalidOperationException($"Rows have no text of their own ({field.Path})."),
    };

    private static string Number(decimal number, int? decimals) => decimals is { } places
        ? Math.Round(number, places, MidpointRounding.AwayFromZero).ToString("F" + places, CultureInfo.InvariantCulture)
        : number.ToString("0.############################", CultureInfo.InvariantCulture);
}
