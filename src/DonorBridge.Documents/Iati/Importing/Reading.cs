using System.Xml;
using System.Xml.Linq;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Keeps account of an activity while it is read: what was taken, what was refused and why. What is neither at the end is left out by itself, so nothing is dropped silently.</summary>
internal sealed class Reading(XElement activity, string? identifier)
{
    // Attributes taken, and elements of which something was taken.
    private readonly HashSet<XObject> _taken = [activity];
    private readonly Dictionary<XObject, Sentence> _refused = [];

    public XElement Activity { get; } = activity;

    public string? Identifier { get; } = identifier;

    /// <summary>The trimmed value of an attribute, or null where it is absent or empty; it counts as taken.</summary>
    public string? Attribute(XElement element, XName name)
    {
        if (element.Attribute(name) is not { } attribute) return null;
        Take(element);
        _taken.Add(attribute);
        return attribute.Value.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>The element's trimmed text, or null where it is empty; it counts as taken.</summary>
    public string? Text(XElement element)
    {
        Take(element);
        return element.Value.Trim() is { Length: > 0 } text ? text : null;
    }

    public void Take(XElement element)
    {
        for (var part = element; part is not null && _taken.Add(part); part = part.Parent) { }
    }

    /// <summary>An element with all it holds, or an attribute, has no place with us. The first reason stands.</summary>
    public void LeaveOut(XObject node, Sentence why) => _refused.TryAdd(node, why);

    public bool IsLeftOut(XObject node) => _refused.ContainsKey(node);

    /// <summary>A day from an attribute; an unreadable one is left out.</summary>
    public DateOnly? Day(XElement element, string name)
    {
        if (Attribute(element, name) is not { } text) return null;
        if (XsdTypes.Date(text) is { } day) return day;
        LeaveOut(element.Attribute(name)!, new Sentence("no-day", $"It is not a day such as 2026-03-31."));
        return null;
    }

    /// <summary>All that was not taken, in the file's order.</summary>
    public IEnumerable<LeftOut> LeftOut() => Rest(Activity, "iati-activities/iati-activity");

    private IEnumerable<LeftOut> Rest(XElement element, string path)
    {
        if (_refused.TryGetValue(element, out var why))
        {
            yield return Row(element, path, why);
            yield break;
        }
        if (!_taken.Contains(element))
        {
            yield return Row(element, path, WhyLeftOut.Of(path, element));
            yield break;
        }
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            if (_refused.TryGetValue(attribute, out var reason)) yield return Row(attribute, $"{path}/@{Name(attribute.Name)}", reason);
            else if (!_taken.Contains(attribute)) yield return Row(attribute, $"{path}/@{Name(attribute.Name)}", WhyLeftOut.Of($"{path}/@{Name(attribute.Name)}", element));
        foreach (var child in element.Elements())
            foreach (var row in Rest(child, $"{path}/{Name(child.Name)}")) yield return row;
    }

    private LeftOut Row(XObject node, string path, Sentence why) => new(((IXmlLineInfo)node).LineNumber, Identifier, path, why);

    private static string Name(XName name) => name.Namespace == XNamespace.Xml ? $"xml:{name.LocalName}" : name.LocalName;
}
