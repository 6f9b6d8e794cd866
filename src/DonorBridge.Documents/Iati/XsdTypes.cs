using System.Globalization;
using System.Text.RegularExpressions;

namespace DonorBridge.Documents.Iati;

/// <summary>The simple types that IATI's schema uses, read as XML Schema writes them.</summary>
public static partial class XsdTypes
{
    /// <summary>Whether the text is of the type; every text is a string.</summary>
    public static bool Fits(string type, string text)
    {
        text = text.Trim();
        return type switch
        {
            "date" => Date(text) is not null && !text.Contains('T'),
            "dateTime" => text.Contains('T') && Date(text) is not null && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            "decimal" => DecimalForm().IsMatch(text),
            "boolean" => text is "0" or "1" or "true" or "false",
            "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "positiveInteger" => WholeForm().IsMatch(text) && text.Any(digit => digit is >= '1' and <= '9'),
            "nonNegativeInteger" => WholeForm().IsMatch(text),
            "NMTOKEN" => text.Length > 0 && !text.Any(char.IsWhiteSpace),
            _ => true,
        };
    }

    /// <summary>What the type looks like, for a sentence.</summary>
    public static string Looks(string type) => type switch
    {
        "date" => "a day such as 2026-03-31",
        "dateTime" => "a day and time such as 2026-03-31T12:00:00Z",
        "decimal" => "a number with a point and no separators, such as 1234.50",
        "boolean" => "0 or 1",
        "positiveInteger" => "a whole number above 0",
        "NMTOKEN" => "one word",
        _ => "a whole number",
    };

    /// <summary>The day of an xsd:date or xsd:dateTime, as written, whatever its time zone; null when it is none.</summary>
    public static DateOnly? Date(string text)
    {
        var match = DateForm().Match(text.Trim());
        return match.Success && DateOnly.TryParseExact(match.Groups[1].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>An xsd:decimal, or null when it is none or longer than a decimal holds.</summary>
    public static decimal? Decimal(string text) =>
        DecimalForm().IsMatch(text.Trim()) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})(T[0-9:.]+)?(Z|[+-]\d{2}:\d{2})?$")]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^[+-]?(\d+(\.\d*)?|\.\d+)$")]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^\+?\d+$")]
    private static partial Regex WholeForm();
}
