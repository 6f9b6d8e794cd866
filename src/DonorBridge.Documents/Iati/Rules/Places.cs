using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace DonorBridge.Documents.Iati.Rules;

/// <summary>Finds a rule's places in an activity, each with its line.</summary>
internal static class Places
{
    // A place with $1 filled in comes from the file; the cache stops growing before a hostile file can fill it.
    private const int MostKept = 2000;

    private static readonly ConcurrentDictionary<string, XPathExpression> Compiled = new();

    public static IEnumerable<Found> Find(XElement from, string place)
    {
        var found = from.CreateNavigator().Select(Compile(place));
        while (found.MoveNext())
            if (found.Current is { UnderlyingObject: XObject node } here)
                yield return new Found(node, here.Value);
    }

    public static bool IsTrue(XElement from, string condition) => from.CreateNavigator().Evaluate(Compile(condition)) switch
    {
        bool yes => yes,
        XPathNodeIterator nodes => nodes.MoveNext(),
        double number => number != 0,
        var text => text is string { Length: > 0 },
    };

    // An expression holds state while it runs, so each use has its own copy.
    private static XPathExpression Compile(string place)
    {
        if (Compiled.TryGetValue(place, out var known)) return known.Clone();

        var made = XPathExpression.Compile(place, new XmlNamespaceManager(new NameTable()));
        if (Compiled.Count < MostKept) Compiled.TryAdd(place, made);
        return made.Clone();
    }
}

/// <summary>A node a rule speaks of, and its text.</summary>
internal sealed record Found(XObject Node, string Text)
{
    public int Line => Node is XText { Parent: { } parent } ? ((IXmlLineInfo)parent).LineNumber : ((IXmlLineInfo)Node).LineNumber;
}
