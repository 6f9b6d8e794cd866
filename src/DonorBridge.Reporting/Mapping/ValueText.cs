using System.Globalization;

namespace DonorBridge.Reporting.Mapping;

/// <summary>Writes a value as people of a language read it. The culture is the document's, never the reader's.</summary>
public static class ValueText
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>The value as text; rows have none and are refused.</summary>
    /// <param name="field">Says decimals and styles; null takes the usual ones.</param>
    public static string Of(FormValue value, FormField? field, DonorFormat format, string language) => value switch
    {
        TextValue text => text.Text,
        WordsValue words => words.Text,
        NumberValue number => Number(number.Number, field?.Decimals, language),
        MoneyValue money => Number(money.Money.Amount, field?.Decimals ?? 2, language)
            + (field?.ShowCurrency ?? true || Foreign(money, format) ? NoBreakSpace + money.Money.Currency : ""),
        DateValue day => Day(day.Date, field?.DateStyle ?? DateStyle.Long, language),
        TruthValue truth => format.Label(truth.Truth ? "yes" : "no", language) ?? (truth.Truth ? "yes" : "no"),
        _ => throw new InvalidOperationException("Rows are written as a table, not as a text."),
    };

    public static string Day(DateOnly day, DateStyle style, string language) => style switch
    {
        DateStyle.Iso => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateStyle.Short => day.ToString("d", Culture(language)),
        _ => day.ToString(LongPattern(Culture(language)), Culture(language)),
    };

    /// <summary>Halves go away from zero; without decimals a number shows those it has.</summary>
    public static string Number(decimal number, int? decimals, string language)
    {
        var culture = Culture(language);
        return decimals is { } places
            ? Math.Round(number, places, MidpointRounding.AwayFromZero).ToString("N" + places, culture)
            : number.ToString("#,0.##########", culture);
    }

    /// <summary>An amount that could not be converted always shows its currency.</summary>
    public static bool Foreign(MoneyValue money, DonorFormat format) =>
        format.Currency is { } currency && money.Money.Currency != currency;

    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language);

    // The culture's long date without the day of the week.
    private static string LongPattern(CultureInfo culture)
    {
        var pattern = culture.DateTimeFormat.LongDatePattern;
        return pattern.Contains("dddd", StringComparison.Ordinal) ? "d MMMM yyyy" : pattern;
    }
}
