using System.Text;
using System.Xml.Linq;

namespace DonorBridge.Documents.Filling;

/// <summary>Writes XML as it was, prefixes and all, so that fragments fit together again.</summary>
internal static class XmlBytes
{
    public static string Open(XElement element)
    {
        var text = new StringBuilder("<").Append(Name(element, element.Name, isAttribute: false));
        foreach (var attribute in element.Attributes())
        {
            var name = attribute.IsNamespaceDeclaration
                ? attribute.Name.LocalName == "xmlns" && attribute.Name.Namespace == XNamespace.None ? "xmlns" : "xmlns:" + attribute.Name.LocalName
                : Name(element, attribute.Name, isAttribute: true);
            text.Append(' ').Append(name).Append("=\"").Append(Escape(attribute.Value, isAttribute: true)).Append('"');
        }
        return text.ToString();
    }

    public static string Close(XElement element) => $"</{Name(element, element.Name, isAttribute: false)}>";

    public static string Whole(XNode node) => node switch
    {
        XElement { FirstNode: null } element => Open(element) + "/>",
        XElement element => Open(element) + ">" + string.Concat(element.Nodes().Select(Whole)) + Close(element),
        XText text => Escape(text.Value, isAttribute: false),
        _ => "",
    };

    /// <summary>An element that can stand anywhere: what its surroundings declare, it declares itself.</summary>
    public static string Alone(XElement element)
    {
        var alone = new XElement(element);
        foreach (var declared in element.Ancestors().Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
            if (alone.Attribute(declared.Name) is null) alone.SetAttributeValue(declared.Name, declared.Value);
        return Whole(alone);
    }

    public static string Escape(string text, bool isAttribute)
    {
        var escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return isAttribute ? escaped.Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal) : escaped;
    }

    private static string Name(XElement scope, XName name, bool isAttribute)
    {
        if (name.Namespace == XNamespace.None) return name.LocalName;
        if (name.Namespace == XNamespace.Xml) return "xml:" + name.LocalName;
        if (!isAttribute && scope.GetDefaultNamespace() == name.Namespace) return name.LocalName;
        return scope.GetPrefixOfNamespace(name.Namespace) is { } prefix ? $"{prefix}:{name.LocalName}" : name.LocalName;
    }
}
