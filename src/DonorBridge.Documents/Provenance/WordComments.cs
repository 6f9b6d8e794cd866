using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Documents.Offline;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Provenance;

/// <summary>Puts a comment at each filled control of a Word form.</summary>
internal static class WordComments
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Part = "word/comments.xml";
    private static readonly XNamespace W = Namespace;

    public static byte[] Add(IReadOnlyList<TracedValue> values, SafePackage package)
    {
        var document = package.Read("word/document.xml");
        var theirs = package.Find(Part) is null ? null : package.Read(Part);
        var first = theirs?.Root!.Elements(W + "comment").Select(comment => (int?)comment.Attribute(W + "id") ?? 0).DefaultIfEmpty(-1).Max() + 1 ?? 0;
        var comments = new List<string>();
        foreach (var control in document.Descendants(W + "sdt").ToList())
        {
            if (TagOf(control) is not { } tag || values.FirstOrDefault(value => value.IsAt(tag)) is not { } value) continue;
            // A column's control lies within its list's, which has the comment.
            if (control.Ancestors(W + "sdt").Any(around => TagOf(around) is { } outer && values.Any(one => one.IsAt(outer)))) continue;
            if (Mark(control, first + comments.Count)) comments.Add(Comment(first + comments.Count, value.Sentence));
        }
        var changed = new Dictionary<string, XDocument> { ["word/document.xml"] = document };
        if (theirs is not null)
        {
            // The donor's form has comments of its own: ours stand after them.
            foreach (var comment in comments) theirs.Root!.Add(XElement.Parse(comment));
            return ProvenanceMarks.Write(package, new Dictionary<string, XDocument>(changed) { [Part] = theirs });
        }
        return ProvenanceMarks.Write(package, new Dictionary<string, XDocument>(changed)
        {
            ["word/_rels/document.xml.rels"] = ProvenanceMarks.Related(package, "word/_rels/document.xml.rels", "rIdProvenance", "comments", "comments.xml"),
        }, Part, "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", OfflineParts.XmlStart + $"<w:comments xmlns:w=\"{Namespace}\">{string.Concat(comments)}</w:comments>");
    }

    private static string? TagOf(XElement control) => (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val");

    private static string Comment(int id, string sentence) => string.Create(CultureInfo.InvariantCulture,
        $"<w:comment xmlns:w=\"{Namespace}\" w:id=\"{id}\" w:author=\"DonorBridge\" w:initials=\"DB\"><w:p><w:r><w:t xml:space=\"preserve\">{OfflineParts.Escape(sentence)}</w:t></w:r></w:p></w:comment>");

    private static bool Mark(XElement control, int id)
    {
        var reference = new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", id)));
        if (control.Parent!.Name == W + "p")
        {
            control.AddBeforeSelf(new XElement(W + "commentRangeStart", new XAttribute(W + "id", id)));
            control.AddAfterSelf(new XElement(W + "commentRangeEnd", new XAttribute(W + "id", id)), reference);
            return true;
        }
        // Around paragraphs: before the first word. LibreOffice leaves out the text of a control that ends with a comment.
        if (control.Descendants(W + "p").FirstOrDefault() is not { } paragraph) return false;
        if (paragraph.Element(W + "pPr") is { } properties) properties.AddAfterSelf(reference);
        else paragraph.AddFirst(reference);
        return true;
    }
}
