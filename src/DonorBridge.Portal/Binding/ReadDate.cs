using System.Globalization;
using System.Text.RegularExpressions;

namespace DonorBridge.Portal.Binding;

/// <summary>
/// Reads a date as the region writes it: 2026-12-31, or the day first (31/12/2026, 31.12.2026, 31 12 2026, 31 December 2026).
/// A year has four digits: "26" could be a day as well.
/// </summary>
public static partial class ReadDate
{
    public static Reading<DateOnly> Parse(string? text, CultureInfo culture)
    {
        var tidy = Blanks().Replace((text ?? "").Trim(), " ").TrimEnd('.');
        if (YearFirst().Match(tidy) is { Success: true } iso) return Day(iso, text);
        if (DayFirst().Match(tidy) is { Success: true } day) return Day(day, text);
        if (Named().Match(tidy) is { Success: true } named && Month(named.Groups["name"].Value, culture) is { } month) return Day(named, text, month);
        return Problem("date.not-a-date", text);
    }

    private static Reading<DateOnly> Day(Match match, string? text, int? named = null)
    {
        int year = Part(match, "y"), month = named ?? Part(match, "m"), day = Part(match, "d");
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : Problem("date.no-such-day", text);
    }

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static int? Month(string name, CultureInfo culture)
    {
        var names = culture.DateTimeFormat;
        for (var month = 1; month <= 12; month++)
            if (Same(name, names.MonthGenitiveNames[month - 1]) || Same(name, names.MonthNames[month - 1]) || Same(name, names.AbbreviatedMonthNames[month - 1].TrimEnd('.')))
                return month;
        return null;

        bool Same(string a, string b) => string.Compare(a.TrimEnd('.'), b, ignoreCase: true, culture) == 0;
    }

    private static ReadingProblem Problem(string wording, string? text) => new(wording, ("text", text?.Trim()));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-./ ](?<m>[0-9]{1,2})[-./ ](?<d>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[-./ ](?<m>[0-9]{1,2})[-./ ](?<y>[0-9]{4})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\.? (?<name>\p{L}+\.?) (?<y>[0-9]{4})$")]
    private static partial Regex Named();
}
