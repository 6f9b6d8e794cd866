using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Docx;

/// <summary>Yes or no as the sign the template chose.</summary>
internal sealed class CheckBoxHole(FieldPlace place, byte[] yes, byte[] no) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) => sink.Write(frame.Value(place) is TruthValue { Truth: true } ? yes : no);
}

/// <summary>The run of a box's sign. Letters of a symbol font are written as Word writes symbols: as text they would be other letters.</summary>
internal static class CheckSign
{
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly string[] SymbolFonts = ["Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Symbol"];

    public static byte[] Read(XElement box, string state, string usual, byte[] runProperties)
    {
        var look = box.Element(W14 + state);
        var (sign, font) = ((string?)look?.Attribute(W14 + "val") ?? usual, (string?)look?.Attribute(W14 + "font"));
        if (!int.TryParse(sign, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) || code is < 0x20 or > 0xFFFF || char.IsSurrogate((char)code)) code = int.Parse(usual, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var shown = font is not null && SymbolFonts.Contains(font, StringComparer.OrdinalIgnoreCase)
            ? FormattableString.Invariant($"<w:sym w:font=\"{font}\" w:char=\"{(code < 0xF000 && code < 0x100 ? code + 0xF000 : code):X4}\"/>")
            : $"<w:t>{XmlBytes.Escape(((char)code).ToString(), isAttribute: false)}</w:t>";
        return [.. "<w:r>"u8, .. runProperties, .. Encoding.UTF8.GetBytes(shown), .. "</w:r>"u8];
    }
}

/// <summary>A choice in the words of the template's list, where the list has it.</summary>
internal sealed class ChoiceHole(FieldPlace place, OfferedChoices offers, byte[] runProperties) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink)
    {
        var text = frame.Text(place);
        WordText.Run(offers.Shown(text) ?? text, runProperties, sink);
    }
}

/// <summary>A day as the control writes days: in its own pattern and language, or the form's.</summary>
internal sealed class DateHole(FieldPlace place, string? pattern, string? language, byte[] runProperties) : Segment
{
    private readonly string? _pattern = Known(pattern);
    private readonly CultureInfo? _culture = language is null ? null : Culture(language);

    public override void Write(Frame frame, Utf8Sink sink) =>
        WordText.Run(_pattern is not null && frame.Value(place) is DateValue day ? day.Date.ToString(_pattern, _culture ?? CultureInfo.GetCultureInfo(frame.Form.Language)) : frame.Text(place), runProperties, sink);

    // Word's letters for days are .NET's; hours and anything else it may hold are left to the form.
    private static string? Known(string? pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern) || pattern.Length == 1) return null;
        var quoted = false;
        foreach (var sign in pattern)
            if (sign == '\'') quoted = !quoted;
            else if (!quoted && char.IsAsciiLetter(sign) && sign is not ('d' or 'M' or 'y')) return null;
        return quoted ? null : pattern;
    }

    private static CultureInfo? Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>The opening of a date control, with the day it stands at.</summary>
internal sealed class DateAttribute(FieldPlace place) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink)
    {
        if (frame.Value(place) is DateValue day) sink.Plain(string.Create(CultureInfo.InvariantCulture, $"<w:date w:fullDate=\"{day.Date:yyyy-MM-dd}T00:00:00Z\">"));
        else sink.Write("<w:date>"u8);
    }
}
