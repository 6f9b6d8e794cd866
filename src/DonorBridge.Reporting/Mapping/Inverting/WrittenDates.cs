using System.Globalization;
using System.Text.RegularExpressions;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Every day a text can mean: 2026-12-31, 31 December 2026 in the document's language or another of the region's, or figures alone, where 3/4/2026 may be two days.</summary>
public static partial class WrittenDates
{
    // Whoever types a date types it as at home, whatever the document's language is.
    private static readonly CultureInfo[] Others = [.. new[] { "en", "sv", "lv", "fi", "et", "lt", "da", "nb", "de", "pl" }.Select(CultureInfo.GetCultureInfo)];

    public static IReadOnlyList<DateOnly> Of(string text, CultureInfo culture)
    {
        var tidy = Blanks().Replace(text.Trim(), " ").TrimEnd('.');
        if (YearFirst().Match(tidy) is { Success: true } iso) return Days([Day(Part(iso, "y"), Part(iso, "m"), Part(iso, "d"))]);
        if (Figures().Match(tidy) is { Success: true } figures)
        {
            var (first, second, year) = (Part(figures, "a"), Part(figures, "b"), Part(figures, "y"));
            var monthFirst = culture.DateTimeFormat.ShortDatePattern.StartsWith('M');
            return Days([Day(year, second, first), monthFirst ? Day(year, first, second) : null]);
        }
        foreach (var shape in new[] { DayNamed(), MonthFirst(), YearNamed() })
            if (shape.Match(tidy) is { Success: true } named)
                return Days(Months(named.Groups["name"].Value, culture).Select(month => Day(Part(named, "y"), month, Part(named, "d"))));
        return DateOnly.TryParseExact(tidy, culture.DateTimeFormat.LongDatePattern, culture, DateTimeStyles.AllowWhiteSpaces, out var own) ? [own] : [];
    }

    private static IReadOnlyList<DateOnly> Days(IEnumerable<DateOnly?> days) => [.. days.OfType<DateOnly>().Distinct()];

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static IEnumerable<int> Months(string name, CultureInfo culture) =>
        Month(name, culture) is { } own ? [own] : Others.Select(other => Month(name, other)).OfType<int>().Distinct();

    private static int? Month(string name, CultureInfo culture)
    {
        var names = culture.DateTimeFormat;
        for (var month = 1; month <= 12; month++)
            if (Same(names.MonthGenitiveNames[month - 1]) || Same(names.MonthNames[month - 1]) || Same(names.AbbreviatedMonthNames[month - 1])) return month;
        return null;

        bool Same(string known) => string.Compare(name.TrimEnd('.'), known.TrimEnd('.'), ignoreCase: true, culture) == 0;
    }

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?<y>[0-9]{4})[-./ ](?<m>[0-9]{1,2})[-./ ](?<d>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<a>[0-9]{1,2})[-./ ] ?(?<b>[0-9]{1,2})[-./ ] ?(?<y>[0-9]{4})$")]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(den )?(?<d>[0-9]{1,2})(st|nd|rd|th|:e)?\.? (?<name>\p{L}+\.?),? (?<y>[0-9]{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex DayNamed();

    [GeneratedRegex(@"^(?<name>\p{L}+\.?) (?<d>[0-9]{1,2})(st|nd|rd|th)?,? (?<y>[0-9]{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    // Latvian: 2026. gada 31. decembris.
    [GeneratedRegex(@"^(?<y>[0-9]{4})\.? gada (?<d>[0-9]{1,2})\.? (?<name>\p{L}+)$", RegexOptions.IgnoreCase)]
    private static partial Regex YearNamed();
}
