using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Docx;

/// <summary>Lists that people type, as Word's own: in the template's styles List Bullet and List Number where it has them, else in a numbering made for it. Each numbered list counts for itself.</summary>
internal sealed class WordLists
{
    public const string Part = "word/numbering.xml";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly string _head;
    private readonly string _tail;
    private readonly int _bullets;
    private readonly string _ownAbstract;
    private readonly string _numberAbstract;
    private readonly string? _bulletStyle;
    private readonly string? _numberStyle;

    private WordLists(XElement? styles, XElement root)
    {
        var numberings = root.Elements(W + "num").ToList();
        var own = root.Elements(W + "abstractNum").Select(one => (int?)one.Attribute(W + "abstractNumId") ?? 0).DefaultIfEmpty(-1).Max() + 1;
        _bullets = numberings.Select(one => (int?)one.Attribute(W + "numId") ?? 0).DefaultIfEmpty(0).Max() + 1;
        (_bulletStyle, _) = Style(styles, "List Bullet", numberings);
        (_numberStyle, var counted) = Style(styles, "List Number", numberings);
        _ownAbstract = (own + 1).ToString(CultureInfo.InvariantCulture);
        _numberAbstract = counted ?? _ownAbstract;
        var first = root.Nodes().TakeWhile(node => node is not XElement element || element.Name.LocalName is "numPicBullet" or "abstractNum");
        _head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + XmlBytes.Open(root) + ">" + string.Concat(first.Select(XmlBytes.Whole))
            + Abstract(own, "bullet", "•", "–") + Abstract(own + 1, "decimal", "%1.", "%2.")
            + string.Concat(numberings.Select(XmlBytes.Whole))
            + FormattableString.Invariant($"<w:num w:numId=\"{_bullets}\"><w:abstractNumId w:val=\"{own}\"/></w:num>");
        _tail = string.Concat(root.Elements(W + "numIdMacAtCleanup").Select(XmlBytes.Whole)) + XmlBytes.Close(root);
        Plain = new PackedPart(Part, Encoding.UTF8.GetBytes(_head + _tail));
    }

    /// <summary>The numberings of a document without a numbered list.</summary>
    public PackedPart Plain { get; }

    public static WordLists Read(SafePackage package) => new(
        package.Find("word/styles.xml") is null ? null : package.Read("word/styles.xml").Root,
        package.Find(Part) is null ? new XElement(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W)) : package.Read(Part).Root!);

    /// <summary>The package's parts, with a numbering among them where the template has none: a list that a person types needs one.</summary>
    public static IReadOnlyList<(string Part, byte[] Bytes)> Related(IReadOnlyList<(string Part, byte[] Bytes)> parts, SafePackage package)
    {
        if (package.Find(Part) is not null) return parts;
        var hasRelations = package.Find(Relations) is not null;
        return [.. parts.Select(part => part.Part switch
        {
            "[Content_Types].xml" => (part.Part, With(part.Bytes, $"<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/{Part}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>")),
            Relations => (part.Part, With(part.Bytes, Relation)),
            _ => part,
        }), .. hasRelations ? [] : new[] { (Relations, Bytes($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Relation}</Relationships>")) }];
    }

    private const string Relations = "word/_rels/document.xml.rels";
    private const string Relation = "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" Id=\"rIdFilledLists\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>";

    private static byte[] With(byte[] part, string element)
    {
        var document = XDocument.Load(new MemoryStream(part));
        document.Root!.Add(XElement.Parse(element));
        return Bytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + XmlBytes.Whole(document.Root));
    }

    /// <summary>How the items of lists look that stand where such a paragraph stood.</summary>
    public ListLook Look(XElement? paragraph)
    {
        // The order of a paragraph's properties is fixed: its numbering comes after these.
        string[] before = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];
        var own = paragraph?.Elements().Where(one => one.Name != W + "numPr" && one.Name != W + "ind").ToList() ?? [];
        var head = "<w:pPr>" + string.Concat(own.Where(one => before.Contains(one.Name.LocalName)).Select(XmlBytes.Whole));
        var tail = string.Concat(own.Where(one => !before.Contains(one.Name.LocalName)).Select(XmlBytes.Whole)) + "</w:pPr>";
        return new ListLook(
            Bytes(_bulletStyle is null ? head + Numbered(0, _bullets) + tail : $"<w:pPr><w:pStyle w:val=\"{_bulletStyle}\"/></w:pPr>"),
            Bytes(head + Numbered(1, _bullets) + tail),
            Bytes(_numberStyle is null ? head : $"<w:pPr><w:pStyle w:val=\"{_numberStyle}\"/>"), Bytes(_numberStyle is null ? tail : "</w:pPr>"),
            Bytes(head), Bytes(tail), _bullets);
    }

    /// <summary>The numberings with one more for each of the document's numbered lists, beginning where its author began.</summary>
    public void WriteNumbering(IReadOnlyList<(int Beginning, int Level)> lists, Utf8Sink sink)
    {
        sink.Plain(_head);
        for (var list = 0; list < lists.Count; list++)
            sink.Plain(FormattableString.Invariant($"<w:num w:numId=\"{_bullets + list + 1}\"><w:abstractNumId w:val=\"{(lists[list].Level == 0 ? _numberAbstract : _ownAbstract)}\"/><w:lvlOverride w:ilvl=\"{lists[list].Level}\"><w:startOverride w:val=\"{lists[list].Beginning}\"/></w:lvlOverride></w:num>"));
        sink.Plain(_tail);
    }

    // A style is known by its name, which is the same in every language of Word; without a numbering of its own it makes no list.
    private static (string? Style, string? Abstract) Style(XElement? styles, string name, IReadOnlyList<XElement> numberings)
    {
        var style = styles?.Elements(W + "style").FirstOrDefault(one => (string?)one.Attribute(W + "type") == "paragraph" && string.Equals((string?)one.Element(W + "name")?.Attribute(W + "val"), name, StringComparison.OrdinalIgnoreCase));
        var number = (string?)style?.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "numId")?.Attribute(W + "val");
        var counted = number is null ? null : (string?)numberings.FirstOrDefault(one => (string?)one.Attribute(W + "numId") == number)?.Element(W + "abstractNumId")?.Attribute(W + "val");
        return counted is null ? (null, null) : ((string?)style!.Attribute(W + "styleId"), counted);
    }

    private static string Abstract(int id, string format, string first, string second) => FormattableString.Invariant(
        $"<w:abstractNum xmlns:w=\"{W.NamespaceName}\" w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{Level(0, format, first, 397)}{Level(1, format, second, 794)}</w:abstractNum>");

    private static string Level(int level, string format, string text, int left) => FormattableString.Invariant(
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"340\"/></w:pPr></w:lvl>");

    private static string Numbered(int level, int number) => FormattableString.Invariant($"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>The properties of a list's paragraphs, made once for a place in a template.</summary>
/// <param name="Last">The last numbering that is not of a document's own lists.</param>
internal sealed record ListLook(byte[] Bullet, byte[] InnerBullet, byte[] NumberHead, byte[] NumberTail, byte[] InnerHead, byte[] InnerTail, int Last)
{
    /// <param name="list">Which of the document's numbered lists, from 1.</param>
    public void WriteNumbered(int list, int level, Utf8Sink sink)
    {
        sink.Write(level == 0 ? NumberHead : InnerHead);
        sink.Write(level == 0 ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\""u8 : "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\""u8);
        sink.Number(Last + list);
        sink.Write("\"/></w:numPr>"u8);
        sink.Write(level == 0 ? NumberTail : InnerTail);
    }
}
