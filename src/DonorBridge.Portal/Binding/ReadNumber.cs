using System.Globalization;
using System.Text.RegularExpressions;

namespace DonorBridge.Portal.Binding;

/// <summary>
/// Reads a number as people write it: "1 234,5", "1,234.5", "1.234,5", "−12". What can be read in two ways
/// ("1.234": a thousand, or one and a bit) is a problem that asks, never a guess. The one exception is the
/// reader's own thousands sign, as our pages print it: "1,234" on an English page.
/// </summary>
public static partial class ReadNumber
{
    /// <param name="decimals">How many digits may follow the decimal sign; 0 for whole numbers.</param>
    public static Reading<decimal> Parse(string? text, CultureInfo culture, int decimals = 6)
    {
        var tidy = Tidy(text ?? "");
        var negative = tidy.StartsWith('-');
        var body = negative ? tidy[1..].TrimStart() : tidy;
        if (!Shape().IsMatch(body)) return Problem("number.not-a-number", text);

        var marks = body.Where(c => c is '.' or ',').ToArray();
        if (IsUnclear(body, marks, culture)) return Unclear(text!, body, marks[0], culture, negative);

        var mark = DecimalMark(body, marks, culture);
        var parts = mark is { } sign ? body.Split(sign) : [body];
        if (!IsGrouped(parts[0]) || parts.Skip(1).Any(part => part.Contains(' '))) return Problem("number.grouping", text);

        var whole = string.Concat(parts[0].Where(char.IsAsciiDigit));
        var fraction = parts.Length == 2 ? parts[1] : "";
        if (fraction.TrimEnd('0').Length > decimals) return TooManyDecimals(text, decimals);
        if (!decimal.TryParse($"{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || whole.TrimStart('0').Length > 18)
            return Problem("number.too-large", text);
        // Without trailing zeros, so that the same figure is always the same value.
        value /= 1.0000000000000000000000000000m;
        return negative ? -value : value;
    }

    // All kinds of blanks and apostrophes that separate thousands become one blank; all minus signs become one.
    private static string Tidy(string text) => new([.. text.Trim().Select(c => c switch
    {
        '\u00a0' or '\u202f' or '\u2009' or '\u2007' or '\'' or '\u2019' or '\t' => ' ',
        '\u2212' or '\u2013' or '\u2010' or '\u2011' => '-',
        _ => c,
    })]);

    // One mark, three digits after it, at most three before it that do not begin with 0, and no blanks: two readings.
    private static bool IsUnclear(string body, char[] marks, CultureInfo culture) =>
        marks.Length == 1 && TwoReadings().IsMatch(body) && culture.NumberFormat.NumberGroupSeparator != marks[0].ToString();

    private static char? DecimalMark(string body, char[] marks, CultureInfo culture)
    {
        if (marks.Length == 0) return null;
        var last = marks[^1];
        if (marks.Count(mark => mark == last) > 1) return null; // 1.234.567: a sign of thousands
        return marks.Length == 1 && TwoReadings().IsMatch(body) && culture.NumberFormat.NumberGroupSeparator == last.ToString() ? null : last;
    }

    // Digits in one go, or in threes with one and the same sign between them.
    private static bool IsGrouped(string whole) => Groups().IsMatch(whole);

    private static Reading<decimal> Unclear(string text, string body, char mark, CultureInfo culture, bool negative)
    {
        var parts = body.Split(mark);
        var sign = negative ? "-" : "";
        return new ReadingProblem("number.unclear", ("text", text.Trim()), ("whole", sign + parts[0] + parts[1]),
            ("fraction", sign + parts[0] + culture.NumberFormat.NumberDecimalSeparator + parts[1] + "0"));
    }

    private static ReadingProblem TooManyDecimals(string? text, int decimals) => decimals == 0
        ? Problem("number.whole", text)
        : new("number.decimals", ("text", text?.Trim()), ("decimals", decimals));

    private static ReadingProblem Problem(string wording, string? text) => new(wording, ("text", text?.Trim()));

    [GeneratedRegex(@"^[0-9][0-9., ]*$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}[.,][0-9]{3}$")]
    private static partial Regex TwoReadings();

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(?<sign>[ .,])[0-9]{3}(\k<sign>[0-9]{3})*)$")]
    private static partial Regex Groups();
}
