using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Provenance;

/// <summary>Writes into a produced file where each of its values comes from: question or ledger, version of the report, person.</summary>
/// <remarks>Done after the file is made, so that a form without it costs nothing; the same form gives the same bytes.</remarks>
public static class ProvenanceMarks
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Whether a file of this name can say where its values come from: a Word document by comments, a workbook by a sheet.</summary>
    public static bool Fit(string fileName) => IsWord(fileName) || IsWorkbook(fileName);

    /// <summary>A Word form with a comment at each filled control; a list has one, at its first row.</summary>
    /// <exception cref="ArgumentException">The form is no Word document.</exception>
    public static byte[] Comments(FilledForm form, byte[] file) => IsWord(form.Deliverable.FileName)
        ? Add(form.Deliverable.FileName, TracedValue.Of(form), file)
        : throw new ArgumentException($"{form.Deliverable.FileName} is no Word document; comments stand in Word documents only.", nameof(form));

    /// <summary>A workbook with one more sheet: field, cell, value, source, version and person of every filled field.</summary>
    /// <exception cref="ArgumentException">The form is no workbook.</exception>
    public static byte[] Sheet(FilledForm form, byte[] file) => IsWorkbook(form.Deliverable.FileName)
        ? Add(form.Deliverable.FileName, TracedValue.Of(form), file)
        : throw new ArgumentException($"{form.Deliverable.FileName} is no workbook; a sheet stands in workbooks only.", nameof(form));

    /// <summary>The file with its provenance, from what is known of each of its values: comments in a Word document, a sheet in a workbook.</summary>
    /// <exception cref="ArgumentException">The file is neither.</exception>
    /// <exception cref="RefusedFileException">It is no whole file of its kind.</exception>
    public static byte[] Add(string fileName, IReadOnlyList<TracedValue> values, ReadOnlyMemory<byte> file) =>
        IsWord(fileName) ? WordComments.Add(values, SafePackage.Open(file, fileName))
        : IsWorkbook(fileName) ? ProvenanceSheet.Add(values, SafePackage.Open(file, fileName))
        : throw new ArgumentException($"{fileName} is neither a Word document nor a workbook.", nameof(fileName));

    /// <summary>The package with some parts changed and one part added.</summary>
    internal static byte[] Write(SafePackage package, Dictionary<string, XDocument> changed, string part, string contentType, string xml)
    {
        var types = package.Read("[Content_Types].xml");
        types.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
        changed["[Content_Types].xml"] = types;
        return Write(package, changed, new PackedPart(part, Encoding.UTF8.GetBytes(xml)));
    }

    /// <summary>The package with some parts changed.</summary>
    internal static byte[] Write(SafePackage package, IReadOnlyDictionary<string, XDocument> changed, params PackedPart[] added)
    {
        using var stream = new MemoryStream();
        var writer = new PackageWriter(stream);
        foreach (var name in package.Names) writer.Add(new PackedPart(name, changed.TryGetValue(name, out var document) ? Bytes(document) : package.Find(name)!));
        foreach (var (name, document) in changed.Where(one => package.Find(one.Key) is null)) writer.Add(new PackedPart(name, Bytes(document)));
        foreach (var part in added) writer.Add(part);
        writer.Finish();
        return stream.ToArray();
    }

    /// <summary>A part's relations with one more.</summary>
    internal static XDocument Related(SafePackage package, string relations, string id, string type, string target)
    {
        var document = package.Find(relations) is null ? new XDocument(new XElement(Relations + "Relationships")) : package.Read(relations);
        document.Root!.Add(new XElement(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type), new XAttribute("Target", target)));
        return document;
    }

    private static bool IsWord(string fileName) => fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    private static bool IsWorkbook(string fileName) => fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static byte[] Bytes(XDocument document) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + XmlBytes.Whole(document.Root!));
}
