using System.Xml;
using System.Xml.Linq;

namespace DonorBridge.Documents.Iati;

/// <summary>Reads a file activity by activity, so that its size does not matter; one activity may have 64 MB and 24 levels.</summary>
public static class IatiActivities
{
    internal const long MostBytesOfOne = 64L << 20;

    private const int MostLevels = 24;

    /// <summary>The activities in the file's order, each element with its line.</summary>
    /// <param name="bytes">Can seek; stays open.</param>
    /// <param name="root">Told of the root element (without children) and its line before the first activity.</param>
    /// <exception cref="IatiRefused">While reading: the file is not well-formed, or not IATI 2.03 activities.</exception>
    public static IEnumerable<XElement> Read(Stream bytes, Action<XElement, int>? root = null)
    {
        using var counted = new MeteredStream(bytes);
        using var reader = IatiSource.Read(counted);
        var (envelope, line) = Root(reader, counted);
        root?.Invoke(envelope, line);
        while (Next(reader, counted) is { } activity) yield return activity;
    }

    private static (XElement, int) Root(XmlReader reader, MeteredStream counted)
    {
        try
        {
            reader.MoveToContent();
            IatiRoot.Check(reader);
            var line = ((IXmlLineInfo)reader).LineNumber;
            var root = new XElement(reader.Name);
            while (reader.MoveToNextAttribute()) root.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            reader.MoveToElement();
            reader.Read();
            return (root, line);
        }
        catch (XmlException error) { throw IatiSource.Refusal(error, counted); }
    }

    private static XElement? Next(XmlReader reader, MeteredStream counted)
    {
        try
        {
            while (reader.ReadState == ReadState.Interactive)
            {
                if (reader.NodeType != XmlNodeType.Element) { reader.Read(); continue; }

                counted.Restart(((IXmlLineInfo)reader).LineNumber);
                using var inner = reader.ReadSubtree();
                var element = XElement.Load(inner, LoadOptions.SetLineInfo);
                CheckLevels(element);
                inner.Close();
                reader.Read();
                return element;
            }
            return null;
        }
        catch (XmlException error) { throw IatiSource.Refusal(error, counted); }
    }

    private static void CheckLevels(XElement activity)
    {
        var levels = 0;
        XNode? node = activity;
        while (node is not null)
        {
            if (levels > MostLevels) throw new IatiRefused($"Elements stand inside one another more than {MostLevels} levels deep: this is not an IATI activity.", ((IXmlLineInfo)node).LineNumber, "xml");
            if (node is XElement { FirstNode: { } first }) { node = first; levels++; continue; }
            while (node is not null && node != activity && node.NextNode is null) { node = node.Parent; levels--; }
            node = node == activity ? null : node?.NextNode;
        }
    }
}
