using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Docx;

/// <summary>A template's own styles for lists, List Bullet and List Number. Each numbered list counts for itself: it gets a numbering of its own, beside the template's.</summary>
internal sealed class WordLists
{
    public const string Part = "word/numbering.xml";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private string? _abstract;
    private int _last;
    private string _head = "";
    private string _tail = "";

    /// <summary>The properties of a paragraph in the bullet style; null where the template has none.</summary>
    public byte[]? Bullet { get; private init; }

    public bool CanNumber => _abstract is not null;

    public static WordLists Read(SafePackage package)
    {
        if (package.Find("word/styles.xml") is null) return new WordLists();
        var styles = package.Read("word/styles.xml").Descendants(W + "style").ToDictionary(style => (string?)style.Attribute(W + "styleId") ?? "", style => style);
        var lists = new WordLists { Bullet = styles.ContainsKey("ListBullet") ? Encoding.UTF8.GetBytes("<w:pPr><w:pStyle w:val=\"ListBullet\"/></w:pPr>") : null };
        var own = (string?)styles.GetValueOrDefault("ListNumber")?.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "numId")?.Attribute(W + "val");
        if (own is not null && package.Find(Part) is not null) lists.ReadNumbering(package.Read(Part).Root!, own);
        return lists;
    }

    private void ReadNumbering(XElement root, string own)
    {
        var numberings = root.Elements(W + "num").ToList();
        _abstract = (string?)numberings.FirstOrDefault(one => (string?)one.Attribute(W + "numId") == own)?.Element(W + "abstractNumId")?.Attribute(W + "val");
        if (_abstract is null) return;
        _last = numberings.Max(one => (int?)one.Attribute(W + "numId") ?? 0);
        var before = root.Nodes().TakeWhile(node => node != numberings[^1]).Append(numberings[^1]).ToList();
        _head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + XmlBytes.Open(root) + ">" + string.Concat(before.Select(XmlBytes.Whole));
        _tail = string.Concat(numberings[^1].NodesAfterSelf().Select(XmlBytes.Whole)) + XmlBytes.Close(root);
    }

    /// <param name="list">Which of the document's numbered lists, from 1.</param>
    public void WriteNumbered(int list, Utf8Sink sink)
    {
        sink.Write("<w:pPr><w:pStyle w:val=\"ListNumber\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\""u8);
        sink.Number(_last + list);
        sink.Write("\"/></w:numPr></w:pPr>"u8);
    }

    /// <summary>The numberings with one more for each of the document's lists, beginning where its author began.</summary>
    public void WriteNumbering(IReadOnlyList<int> beginnings, Utf8Sink sink)
    {
        sink.Plain(_head);
        for (var list = 0; list < beginnings.Count; list++)
            sink.Plain(FormattableString.Invariant($"<w:num w:numId=\"{_last + list + 1}\"><w:abstractNumId w:val=\"{_abstract}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{beginnings[list]}\"/></w:lvlOverride></w:num>"));
        sink.Plain(_tail);
    }
}
