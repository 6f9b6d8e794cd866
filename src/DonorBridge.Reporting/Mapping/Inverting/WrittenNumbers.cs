using System.Globalization;
using System.Text.RegularExpressions;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Every number a text can mean: none when it is no number, two when a sign parts either thousands or decimals ("1.234").</summary>
public static partial class WrittenNumbers
{
    public static IReadOnlyList<decimal> Of(string text, CultureInfo culture)
    {
        var tidy = Tidy(text);
        var negative = tidy.StartsWith('-');
        var body = negative ? tidy[1..].TrimStart() : tidy;
        if (!Shape().IsMatch(body)) return [];

        // The culture's own sign of thousands, as our forms print it, is clear; the same shape with another sign is not.
        var twoReadings = TwoReadings().IsMatch(body);
        var own = twoReadings && culture.NumberFormat.NumberGroupSeparator == body[^4].ToString();
        IEnumerable<decimal?> read = twoReadings
            ? own ? [Number(body, null)] : [Number(body, null), Number(body, body[^4])]
            : [Number(body, DecimalMark(body))];
        return [.. read.OfType<decimal>().Select(number => negative ? -number : number).Distinct()];
    }

    private static decimal? Number(string body, char? mark)
    {
        var parts = mark is { } sign ? body.Split(sign) : [body];
        if (!Groups().IsMatch(parts[0]) || parts.Skip(1).Any(part => !part.All(char.IsAsciiDigit))) return null;
        var whole = string.Concat(parts[0].Where(char.IsAsciiDigit));
        if (whole.TrimStart('0').Length > 18 || parts.Length == 2 && parts[1].Length > 10) return null;
        return decimal.Parse($"{whole}.{(parts.Length == 2 ? parts[1] : "")}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m;
    }

    // A sign that stands twice parts thousands.
    private static char? DecimalMark(string body)
    {
        var last = body.LastIndexOfAny(['.', ',']);
        return last < 0 || body.Count(sign => sign == body[last]) > 1 ? null : body[last];
    }

    private static string Tidy(string text) => new([.. text.Trim().Select(sign => sign switch
    {
        '\u00a0' or '\u202f' or '\u2009' or '\u2007' or '\'' or '\u2019' or '\t' => ' ',
        '\u2212' or '\u2013' or '\u2010' or '\u2011' => '-',
        _ => sign,
    })]);

    [GeneratedRegex("^[0-9][0-9., ]*$")]
    private static partial Regex Shape();

    [GeneratedRegex("^[1-9][0-9]{0,2}[.,][0-9]{3}$")]
    private static partial Regex TwoReadings();

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(?<sign>[ .,])[0-9]{3}(\k<sign>[0-9]{3})*)$")]
    private static partial Regex Groups();
}
