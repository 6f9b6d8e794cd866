using System.Globalization;
using System.Text;

namespace DonorBridge.Reporting.Mapping;

/// <summary>Writes a value as people of a language read it. The culture is the document's, never the reader's.</summary>
public static class ValueText
{
    private const string NoBreakSpace = "\u00A0";
    private static ReadOnlySpan<byte> NoBreakSpaceBytes => "\u00A0"u8;

    /// <summary>The value as text; rows have none and are refused.</summary>
    /// <param name="field">Says decimals and styles; null takes the usual ones.</param>
    public static string Of(FormValue value, FormField? field, DonorFormat format, string language) => value switch
    {
        TextValue text => text.Text,
        WordsValue words => words.Text,
        AnnexedValue annexed => annexed.Pointer,
        NumberValue number => Number(number.Number, field?.Decimals, language),
        MoneyValue money => Number(money.Money.Amount, field?.Decimals ?? 2, language)
            + (field?.ShowCurrency ?? true || Foreign(money, format) ? NoBreakSpace + money.Money.Currency : ""),
        DateValue day => Day(day.Date, field?.DateStyle ?? DateStyle.Long, language),
        PictureValue picture => picture.Attachment.Name,
        TruthValue truth => format.Label(truth.Truth ? "yes" : "no", language) ?? (truth.Truth ? "yes" : "no"),
        _ => throw new InvalidOperationException("Rows are written as a table, not as a text."),
    };

    public static string Day(DateOnly day, DateStyle style, string language) => style switch
    {
        DateStyle.Iso => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateStyle.Short => day.ToString("d", Culture(language)),
        _ => day.ToString(LongPattern(Culture(language)), Culture(language)),
    };

    /// <summary>A number or amount as UTF-8, the same as <see cref="Of"/> gives.</summary>
    /// <returns>False for other values, and where there is no room.</returns>
    public static bool TryWrite(FormValue value, FormField? field, DonorFormat format, DocumentCulture culture, Span<byte> to, out int written)
    {
        written = 0;
        switch (value)
        {
            case NumberValue number:
                return culture.TryWrite(number.Number, field?.Decimals, to, out written);
            case MoneyValue money:
                if (!culture.TryWrite(money.Money.Amount, field?.Decimals ?? 2, to, out var amount)) return false;
                written = amount;
                if (field?.ShowCurrency == false && !Foreign(money, format)) return true;
                if (!NoBreakSpaceBytes.TryCopyTo(to[amount..]) || !Encoding.UTF8.TryGetBytes(money.Money.Currency, to[(amount + NoBreakSpaceBytes.Length)..], out var currency)) return false;
                written += NoBreakSpaceBytes.Length + currency;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Halves go away from zero; without decimals a number shows those it has.</summary>
    public static string Number(decimal number, int? decimals, string language) => DocumentCulture.Of(language).Number(number, decimals);

    /// <summary>An amount that could not be converted always shows its currency.</summary>
    public static bool Foreign(MoneyValue money, DonorFormat format) =>
        format.Currency is { } currency && money.Money.Currency != currency;

    private static CultureInfo Culture(string language) => DocumentCulture.Of(language).Culture;

    // The culture's long date without the day of the week.
    private static string LongPattern(CultureInfo culture)
    {
        var pattern = culture.DateTimeFormat.LongDatePattern;
        return pattern.Contains("dddd", StringComparison.Ordinal) ? "d MMMM yyyy" : pattern;
    }
}
