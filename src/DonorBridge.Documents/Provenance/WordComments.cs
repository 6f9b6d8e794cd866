using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Offline;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Provenance;

/// <summary>Puts a comment at each filled control of a Word form.</summary>
internal static class WordComments
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W = Namespace;

    public static byte[] Add(FilledForm form, SafePackage package)
    {
        if (package.Find("word/comments.xml") is not null) throw new RefusedFileException($"{package.FileName}: the form has comments of its own; the provenance stands in the manifest.");
        var document = package.Read("word/document.xml");
        var places = new FieldPlaces(form.Fields.Select(field => field.Field).ToList());
        var origins = form.Provenance().ToDictionary(origin => origin.Field);
        var comments = new StringBuilder();
        var next = 0;
        foreach (var control in document.Descendants(W + "sdt").ToList())
        {
            var tag = (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val");
            // A column's control lies within its list's, which has the comment.
            if (tag is null || tag.EndsWith('?') || places.Find(tag) is not { Depth: 0, Field: var field } || !origins.TryGetValue(field.Id, out var origin)) continue;
            if (control.Ancestors(W + "sdt").Any(around => origins.ContainsKey((string?)around.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") ?? ""))) continue;
            if (!Mark(control, next)) continue;
            comments.Append(CultureInfo.InvariantCulture, $"<w:comment w:id=\"{next++}\" w:author=\"DonorBridge\" w:initials=\"DB\"><w:p><w:r><w:t xml:space=\"preserve\">{OfflineParts.Escape(ProvenanceMarks.Sentence(form, origin))}</w:t></w:r></w:p></w:comment>");
        }
        return ProvenanceMarks.Write(package, new Dictionary<string, XDocument>
        {
            ["word/document.xml"] = document,
            ["word/_rels/document.xml.rels"] = ProvenanceMarks.Related(package, "word/_rels/document.xml.rels", "rIdProvenance", "comments", "comments.xml"),
        }, "word/comments.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", OfflineParts.XmlStart + $"<w:comments xmlns:w=\"{Namespace}\">{comments}</w:comments>");
    }

    private static bool Mark(XElement control, int id)
    {
        var (start, end) = (new XElement(W + "commentRangeStart", new XAttribute(W + "id", id)), new XElement(W + "commentRangeEnd", new XAttribute(W + "id", id)));
        var reference = new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", id)));
        if (control.Parent!.Name == W + "p")
        {
            control.AddBeforeSelf(start);
            control.AddAfterSelf(end, reference);
            return true;
        }
        // Around paragraphs: within the first of them.
        if (control.Descendants(W + "p").FirstOrDefault() is not { } paragraph) return false;
        if (paragraph.Element(W + "pPr") is { } properties) properties.AddAfterSelf(start);
        else paragraph.AddFirst(start);
        paragraph.Add(end, reference);
        return true;
    }
}
