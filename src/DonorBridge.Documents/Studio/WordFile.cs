using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Studio;

/// <summary>Names of WordprocessingML, and the parts of a document that hold text.</summary>
internal static class WordFile
{
    public const string Main = "word/document.xml";

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>The body first, then headers and footers by name.</summary>
    public static IReadOnlyList<WordPart> Parts(SafePackage package) =>
    [
        new WordPart(Main, FormPart.Body, package.Read(Main)),
        .. package.Names.Where(name => IsPart(name, "word/header")).Order(StringComparer.Ordinal).Select(name => new WordPart(name, FormPart.Header, package.Read(name))),
        .. package.Names.Where(name => IsPart(name, "word/footer")).Order(StringComparer.Ordinal).Select(name => new WordPart(name, FormPart.Footer, package.Read(name))),
    ];

    public static string? Value(this XElement? element) => (string?)element?.Attribute(W + "val");

    /// <summary>A property that is on by being there, such as bold; null where it is not there.</summary>
    public static bool? Toggle(this XElement? properties, string name) =>
        properties?.Element(W + name) is { } property ? property.Value() is not ("0" or "false" or "off" or "none") : null;

    private static bool IsPart(string name, string start) => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal);
}

/// <summary>One part of a Word document, whose elements can be addressed.</summary>
internal sealed class WordPart(string name, FormPart part, XDocument xml)
{
    private Dictionary<XElement, int>? _places;

    public string Name { get; } = name;

    public FormPart Part { get; } = part;

    public XElement Root { get; } = xml.Root!;

    /// <summary>Where an element stands, by the numbers of its ancestors among their siblings.</summary>
    public string PathOf(XElement element)
    {
        _places ??= Root.DescendantsAndSelf().SelectMany(parent => parent.Elements().Select((child, index) => (child, index))).ToDictionary(place => place.child, place => place.index);
        return string.Join('.', element.AncestorsAndSelf().TakeWhile(one => one != Root).Reverse().Select(one => _places[one].ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The element at a path, or null.</summary>
    public XElement? At(string path)
    {
        var element = Root;
        foreach (var step in path.Split('.'))
        {
            if (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
            if (element.Elements().ElementAtOrDefault(index) is not { } child) return null;
            element = child;
        }
        return element;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None })) xml.Save(writer);
        return stream.ToArray();
    }
}
