using System.Text.RegularExpressions;
using System.Xml.Linq;
using static DonorBridge.Documents.Studio.Workbook;

namespace DonorBridge.Documents.Studio;

/// <summary>What a cell's style says: whether it invites an answer, and of which kind.</summary>
internal sealed partial record CellLook(bool IsLocked, bool IsFilled, bool IsBordered, bool IsBold, FoundKind? Kind)
{
    public static CellLook Plain { get; } = new(true, false, false, false, null);

    public static IReadOnlyList<CellLook> Read(XElement? styles)
    {
        if (styles is null) return [Plain];
        var formats = styles.Element(S + "numFmts")?.Elements(S + "numFmt").Where(format => format.Attribute("numFmtId") is not null).ToDictionary(format => (int)format.Attribute("numFmtId")!, format => (string?)format.Attribute("formatCode") ?? "") ?? [];
        var fills = styles.Element(S + "fills")?.Elements(S + "fill").Select(fill => (string?)fill.Element(S + "patternFill")?.Attribute("patternType") is not (null or "none" or "gray125")).ToList() ?? [];
        var borders = styles.Element(S + "borders")?.Elements(S + "border").Select(border => border.Elements().Any(side => (string?)side.Attribute("style") is not (null or "none"))).ToList() ?? [];
        var fonts = styles.Element(S + "fonts")?.Elements(S + "font").Select(font => font.Element(S + "b") is { } bold && (string?)bold.Attribute("val") is not ("0" or "false")).ToList() ?? [];
        return [.. styles.Element(S + "cellXfs")?.Elements(S + "xf").Select(look => new CellLook(
            (string?)look.Element(S + "protection")?.Attribute("locked") is not ("0" or "false"),
            fills.ElementAtOrDefault((int?)look.Attribute("fillId") ?? 0), borders.ElementAtOrDefault((int?)look.Attribute("borderId") ?? 0), fonts.ElementAtOrDefault((int?)look.Attribute("fontId") ?? 0),
            KindOf((int?)look.Attribute("numFmtId") ?? 0, formats))) ?? [Plain]];
    }

    private static FoundKind? KindOf(int format, Dictionary<int, string> formats) => format switch
    {
        0 or 49 => null,
        _ when Xlsx.NumberFormats.IsDate(format, formats.GetValueOrDefault(format)) || format is >= 18 and <= 21 => FoundKind.Date,
        1 or 2 or 3 or 9 or 10 or 11 or 12 or 13 => FoundKind.Number,
        4 or >= 5 and <= 8 or >= 37 and <= 44 => FoundKind.Money,
        _ when !formats.TryGetValue(format, out var code) || code is "General" or "@" => null,
        _ => KindOf(formats[format]),
    };

    // Words and colours in brackets and quotation marks are no codes.
    private static FoundKind? KindOf(string code)
    {
        var plain = NoCode().Replace(code, "");
        if (code.Contains('€') || code.Contains("[$", StringComparison.Ordinal) || code.Contains("kr", StringComparison.Ordinal) || plain.Contains("0.00", StringComparison.Ordinal) && plain.Contains('#')) return FoundKind.Money;
        return plain.Contains('0') || plain.Contains('#') ? FoundKind.Number : null;
    }

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex NoCode();
}
