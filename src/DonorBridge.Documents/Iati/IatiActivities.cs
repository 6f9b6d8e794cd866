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
        using var reader = new ShallowReader(IatiSource.Read(counted), MostLevels);
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
                inner.Close();
                reader.Read();
                return element;
            }
            return null;
        }
        catch (XmlException error) { throw IatiSource.Refusal(error, counted); }
    }
}
