using System.Xml;
using System.Xml.Linq;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Shape;

/// <summary>Whether elements stand in the standard's order, as often as they may, with the attributes and types they need.</summary>
internal static class ShapeCheck
{
    public static IEnumerable<IatiProblem> Of(XElement element, string? parent)
    {
        if (ElementShape.Of(parent, element.Name.LocalName) is not { } shape) return [];

        return Attributes(element, shape)
            .Concat(Text(element, shape))
            .Concat(Children(element, shape))
            .Concat(Known(element, shape).SelectMany(child => Of(child, shape.Name)));
    }

    private static IEnumerable<IatiProblem> Attributes(XElement element, ElementShape shape)
    {
        foreach (var needed in shape.Attributes.Values.Where(attribute => attribute.Required && element.Attribute(attribute.Name) is null).OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
            yield return Error(element, "occurs", $"<{shape.Name}> needs the attribute {needed.Name}.");

        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None))
        {
            if (!shape.Attributes.TryGetValue(attribute.Name.LocalName, out var known))
                yield return Error(attribute, "order", $"<{shape.Name}> has no attribute {attribute.Name.LocalName}.{Near(attribute.Name.LocalName, shape.Attributes.Keys)}");
            else if (!XsdTypes.Fits(known.Type, attribute.Value))
                yield return Error(attribute, "type", $"{known.Name}=\"{Short(attribute.Value)}\" of <{shape.Name}> is not {XsdTypes.Looks(known.Type)}.");
        }
    }

    private static IEnumerable<IatiProblem> Text(XElement element, ElementShape shape)
    {
        if (shape.Text is null && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
            yield return Error(element, "order", $"Text stands directly in <{shape.Name}>: {(shape.Children.Any(child => child.Name == "narrative") ? "put it in a <narrative>" : "remove it")}.");
        if (shape.Text is { } type && !XsdTypes.Fits(type, element.Value))
            yield return Error(element, "type", $"The text \"{Short(element.Value)}\" of <{shape.Name}> is not {XsdTypes.Looks(type)}.");
    }

    private static IEnumerable<IatiProblem> Children(XElement element, ElementShape shape)
    {
        var at = 0;
        var counts = new int[shape.Children.Count];
        foreach (var child in element.Elements().Where(child => child.Name.Namespace == XNamespace.None))
        {
            var place = IndexOf(shape, child.Name.LocalName);
            if (place < 0)
                yield return Error(child, "order", $"<{child.Name.LocalName}> is not an element of <{shape.Name}>.{Near(child.Name.LocalName, shape.Children.Select(known => known.Name))}");
            else if (++counts[place] == 2 && !shape.Children[place].Repeats)
                yield return Error(child, "occurs", $"<{shape.Name}> may hold <{child.Name.LocalName}> once; this is the second.");
            else if (place < at)
                yield return Error(child, "order", $"<{child.Name.LocalName}> stands after <{shape.Children[at].Name}>; the standard asks for it before. Move it up.");
            at = Math.Max(at, place);
        }
        for (var i = 0; i < counts.Length; i++)
            if (counts[i] == 0 && shape.Children[i].Required)
                yield return Error(element, "occurs", $"<{shape.Name}> needs <{shape.Children[i].Name}>.");
    }

    private static IEnumerable<XElement> Known(XElement element, ElementShape shape) =>
        element.Elements().Where(child => child.Name.Namespace == XNamespace.None && IndexOf(shape, child.Name.LocalName) >= 0);

    private static int IndexOf(ElementShape shape, string name)
    {
        for (var i = 0; i < shape.Children.Count; i++)
            if (shape.Children[i].Name == name) return i;
        return -1;
    }

    private static string Near(string name, IEnumerable<string> known) =>
        NearMiss.Of(name, known) is { } near ? $" Did you mean {near}?" : " Remove it, or put it in a namespace of your own.";

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}...";

    private static IatiProblem Error(IXmlLineInfo at, string rule, string message) => new(at.LineNumber, IatiSeverity.Error, rule, message);
}
