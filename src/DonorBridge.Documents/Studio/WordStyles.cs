using System.Text.RegularExpressions;
using System.Xml.Linq;
using DonorBridge.Documents.Packages;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>What a document's styles say of a paragraph: whether it is a heading, a title, bold, italic.</summary>
internal sealed partial class WordStyles
{
    private const int MostBasedOn = 12;

    private readonly Dictionary<string, XElement> _styles;
    private readonly string? _usual;

    private WordStyles(XElement? root)
    {
        var styles = root?.Elements(W + "style").Where(style => style.Attribute(W + "styleId") is not null).ToList() ?? [];
        _styles = styles.DistinctBy(style => (string)style.Attribute(W + "styleId")!).ToDictionary(style => (string)style.Attribute(W + "styleId")!);
        _usual = (string?)styles.FirstOrDefault(style => (string?)style.Attribute(W + "type") == "paragraph" && (string?)style.Attribute(W + "default") is "1" or "true")?.Attribute(W + "styleId");
        Language = root?.Element(W + "docDefaults")?.Descendants(W + "lang").FirstOrDefault().Value();
    }

    /// <summary>No style says anything.</summary>
    public static WordStyles Nothing { get; } = new((XElement?)null);

    public static WordStyles Read(SafePackage package) => new(package.Find("word/styles.xml") is null ? null : package.Read("word/styles.xml").Root);

    /// <summary>The document's language, where its styles say one.</summary>
    public string? Language { get; }

    public bool IsHeading(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        if (properties?.Element(W + "outlineLvl").Value() is { } level) return level != "9";
        return Chain(properties?.Element(W + "pStyle").Value()).Any(style => HeadingName().IsMatch(Name(style)) || style.Element(W + "pPr")?.Element(W + "outlineLvl").Value() is { } own && own != "9");
    }

    public bool IsTitle(XElement paragraph) =>
        Chain(paragraph.Element(W + "pPr")?.Element(W + "pStyle").Value()).Any(style => Name(style).ToLowerInvariant() is "title" or "subtitle")
        || paragraph.Element(W + "pPr")?.Element(W + "jc").Value() == "center";

    public bool Is(string toggle, XElement run, XElement? paragraph) =>
        run.Element(W + "rPr").Toggle(toggle)
        ?? Styled(toggle, run.Element(W + "rPr")?.Element(W + "rStyle").Value())
        ?? Styled(toggle, paragraph?.Element(W + "pPr")?.Element(W + "pStyle").Value() ?? _usual)
        ?? false;

    /// <summary>Whether a tab of the paragraph draws a line of dots or dashes.</summary>
    public bool HasLeader(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        return new[] { properties }.Concat(Chain(properties?.Element(W + "pStyle").Value()).Select(style => style.Element(W + "pPr")))
            .Any(own => own?.Element(W + "tabs")?.Elements(W + "tab").Any(tab => (string?)tab.Attribute(W + "leader") is { } leader && leader != "none") == true);
    }

    private bool? Styled(string toggle, string? style) => Chain(style).Select(one => one.Element(W + "rPr").Toggle(toggle)).FirstOrDefault(value => value is not null);

    private IEnumerable<XElement> Chain(string? style)
    {
        for (var step = 0; step < MostBasedOn && style is not null && _styles.TryGetValue(style, out var found); step++)
        {
            yield return found;
            style = found.Element(W + "basedOn").Value();
        }
    }

    private static string Name(XElement style) => style.Element(W + "name").Value() ?? "";

    [GeneratedRegex("^heading [1-9]$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();
}
