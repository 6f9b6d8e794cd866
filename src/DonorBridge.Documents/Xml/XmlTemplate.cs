using System.Text;
using System.Xml;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Xml;

/// <summary>An XML template compiled once. <c>{field}</c> in a text or attribute is a hole, <c>{field:currency}</c> and <c>{field:language}</c> what goes with it; <c>fill:each</c> repeats an element, <c>fill:when</c> leaves it out without a value.</summary>
/// <remarks>An attribute without its value is left out, and so is an element whose text has none. Values are invariant: a point for decimals, ISO dates.</remarks>
public sealed class XmlTemplate : IFormWriter
{
    internal static readonly XNamespace Fill = "urn:donorbridge:fill";

    private readonly Segment[] _segments;

    private XmlTemplate(Segment[] segments, IReadOnlyList<string> misfits) => (_segments, Misfits) = (segments, misfits);

    public IReadOnlyList<string> Misfits { get; }

    /// <exception cref="RefusedFileException">The template is not well-formed, or declares a document type.</exception>
    public static XmlTemplate Compile(ReadOnlyMemory<byte> template, string name, MappedForm form)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(template.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
            document = XDocument.Load(reader);
        }
        catch (XmlException error)
        {
            throw new RefusedFileException($"{name} line {error.LineNumber}: the template is not well-formed XML, or declares a document type.");
        }
        var compiler = new ElementCompiler(name, new FieldPlaces(form.Fields));
        var segments = compiler.Compile(document.Root!);
        var homeless = FieldPlaces.Homeless(form.Fields, compiler.Placed).Select(field => $"{name}: the field '{field.Path}' has no place in the template.");
        return new XmlTemplate(segments, [.. compiler.Unknown, .. homeless]);
    }

    public void Write(FilledForm form, Stream to)
    {
        using var sink = new Utf8Sink(to);
        sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        Segment.WriteAll(_segments, new Frame(form), sink);
        sink.Write("\n"u8);
        sink.Flush();
    }
}
