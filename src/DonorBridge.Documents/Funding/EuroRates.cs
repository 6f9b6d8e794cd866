using System.Globalization;
using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Documents.Funding;

/// <summary>Daily euro rates from the European Central Bank's file (Date, then a column per currency, how many units one euro bought).</summary>
public sealed class EuroRates
{
    // Longest run of days without trading, with a margin; a longer gap means the currency was not quoted.
    private const int MostDaysOld = 10;

    private readonly SortedList<DateOnly, IReadOnlyDictionary<string, string>> _days = [];

    /// <exception cref="RefusedFileException">The file has no Date column or an unreadable day.</exception>
    public static EuroRates Read(Stream bytes)
    {
        var rates = new EuroRates();
        foreach (var row in CsvTable.Read(bytes, "date"))
            rates._days[DateOnly.TryParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new RefusedFileException($"line {row.Line}: \"{row["date"]}\" is not a day such as 2026-03-31.")] = row.Fields;
        return rates;
    }

    /// <summary>The amount in euro at the last rate on or before the day; for a day after the file's last, at the last. Null where the currency was not quoted then.</summary>
    public Money? InEuro(Money amount, DateOnly day)
    {
        if (amount.Currency == "EUR") return amount;
        for (var at = LastOnOrBefore(day); at >= 0; at--)
        {
            var quoted = _days.GetKeyAtIndex(at);
            var newest = day > _days.GetKeyAtIndex(_days.Count - 1) ? _days.GetKeyAtIndex(_days.Count - 1) : day;
            if (newest.DayNumber - quoted.DayNumber > MostDaysOld) return null;
            if (_days.GetValueAtIndex(at).TryGetValue(amount.Currency.ToLowerInvariant(), out var text)
                && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var perEuro) && perEuro > 0)
                return new Money(amount.Amount / perEuro, "EUR");
        }
        return null;
    }

    private int LastOnOrBefore(DateOnly day)
    {
        int low = 0, high = _days.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_days.GetKeyAtIndex(middle) <= day) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }
}
