using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DonorBridge.Documents.Xlsx;

/// <summary>The number formats of a workbook's cell styles: which show a day, and which name a currency.</summary>
internal static partial class NumberFormats
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The format of each cell style, in their order: Excel's own number for it, and its code where the workbook has one.</summary>
    public static IReadOnlyList<(int Number, string? Code)> OfStyles(XElement? styles)
    {
        var codes = new Dictionary<int, string>();
        foreach (var format in styles?.Element(S + "numFmts")?.Elements(S + "numFmt") ?? [])
            if ((int?)format.Attribute("numFmtId") is { } number) codes[number] = (string?)format.Attribute("formatCode") ?? "";
        return [.. (styles?.Element(S + "cellXfs")?.Elements(S + "xf") ?? []).Select(style => (int?)style.Attribute("numFmtId") ?? 0).Select(number => (number, codes.GetValueOrDefault(number)))];
    }

    /// <summary>The styles that show a number as a day; a time of day alone is none.</summary>
    public static IReadOnlySet<int> Dated(XElement? styles) => OfStyles(styles).Select((format, index) => (format, index)).Where(style => IsDate(style.format.Number, style.format.Code)).Select(style => style.index).ToHashSet();

    public static bool IsDate(int number, string? code) => code is null ? number is >= 14 and <= 17 or 22 : Bare().Replace(code, "").Any(sign => sign is 'd' or 'y' or 'D' or 'Y');

    /// <summary>The currency a format names, as its code or sign, with the piece of the format that does; null where it names none.</summary>
    public static (string Currency, string Piece)? Currency(string? code) =>
        code is not null && Money().Match(code) is { Success: true } match
            ? (match.Groups["sign"].Success ? match.Groups["sign"].Value : match.Groups["word"].Success ? match.Groups["word"].Value : match.Value, match.Value)
            : null;

    /// <summary>Whether a sign in a format stands for a currency's code.</summary>
    public static bool Means(string sign, string currency) => sign.Trim() is var bare && (bare.Equals(currency, StringComparison.OrdinalIgnoreCase) || currency switch
    {
        "EUR" => bare is "€",
        "SEK" or "NOK" or "DKK" => bare is "kr" or "kr.",
        "USD" => bare is "$",
        "GBP" => bare is "£",
        "PLN" => bare is "zł",
        "UAH" => bare is "₴",
        _ => false,
    });

    // Words and colours in brackets and quotation marks are no codes.
    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex Bare();

    [GeneratedRegex("""\[\$(?<sign>[^\]-]+)(-[0-9A-Fa-f]+)?\]|"(?<word>\s*(?:[A-Z]{3}|kr\.?|€|£|zł|₴)\s*)"|[€£₴]""")]
    private static partial Regex Money();
}
