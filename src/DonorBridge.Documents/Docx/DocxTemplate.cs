using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Docx;

/// <summary>A Word template compiled once: its content controls' tags name the form's fields.</summary>
/// <remarks>Parts without a control are deflated once and copied. A tag with a question mark, such as <c>C5?</c>, encloses what is shown only when the field is asked.</remarks>
public sealed class DocxTemplate : IFormWriter
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly List<(string Name, PackedPart? Fixed, Segment[] Segments)> _parts = [];

    private DocxTemplate(IReadOnlyList<string> misfits) => Misfits = misfits;

    public IReadOnlyList<string> Misfits { get; }

    /// <exception cref="RefusedFileException">The file is no Word document, or one that is not taken in.</exception>
    public static DocxTemplate Compile(ReadOnlyMemory<byte> template, string name, DonorFormat format, MappedForm form, string? language = null)
    {
        var package = SafePackage.Open(template, name);
        if (package.Find("word/document.xml") is null) throw new RefusedFileException($"{name}: it is not a Word document.");
        var stamped = OriginProperties.Stamp(package, format, form.Deliverable, language);
        var list = ListProperties(package);

        var (unknown, placed) = (new List<string>(), new HashSet<string>());
        var compiled = new List<(string, PackedPart?, Segment[])>();
        foreach (var (part, bytes) in stamped)
        {
            if (!IsText(part))
            {
                compiled.Add((part, new PackedPart(part, bytes), []));
                continue;
            }
            var compiler = new PartCompiler(new FieldPlaces(form.Fields), list);
            compiled.Add((part, null, compiler.Compile(package.Read(part))));
            unknown.AddRange(compiler.Unknown.Except(form.Deliverable.Leave).Select(tag => $"{name}: the control '{tag}' in {part} is no field of the mapping."));
            placed.UnionWith(compiler.Placed);
        }
        var homeless = form.Fields.Where(field => !placed.Contains(field.Path)).Select(field => $"{name}: the field '{field.Id}' has no content control with that tag.");
        var done = new DocxTemplate([.. unknown, .. homeless]);
        done._parts.AddRange(compiled);
        return done;
    }

    public void Write(FilledForm form, Stream to)
    {
        var package = new PackageWriter(to);
        foreach (var (name, whole, segments) in _parts)
            if (whole is not null) package.Add(whole);
            else package.Add(name, sink => Segment.WriteAll(segments, new Frame(form), sink));
        package.Finish();
    }

    private static bool IsText(string part) =>
        part == "word/document.xml" || part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal);

    // A template that has Word's own bullet style gets its lists in it.
    private static byte[]? ListProperties(SafePackage package)
    {
        if (package.Find("word/styles.xml") is null) return null;
        var has = package.Read("word/styles.xml").Descendants(W + "style").Any(style => (string?)style.Attribute(W + "styleId") == "ListBullet");
        return has ? Encoding.UTF8.GetBytes("<w:pPr><w:pStyle w:val=\"ListBullet\"/></w:pPr>") : null;
    }
}
