using System.Globalization;
using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>Makes content controls, each with a number of its own in the document.</summary>
internal sealed class WordControls
{
    private const int LongestTitle = 64;

    private int _last;

    public WordControls(IEnumerable<WordPart> parts) =>
        _last = parts.SelectMany(part => part.Root.Descendants(W + "id")).Select(id => int.TryParse(id.Value(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max() is var max and > 0 and < int.MaxValue - 1_000_000 ? max : 1000;

    /// <summary>Lets a part name what newer versions of Word brought.</summary>
    public static void Declare(XElement root)
    {
        var known = ((string?)root.Attribute(Compatibility + "Ignorable") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var (name, space) in new[] { ("w14", W14), ("w15", W15) })
        {
            var prefix = root.GetPrefixOfNamespace(space);
            if (prefix is null) root.SetAttributeValue(XNamespace.Xmlns + (prefix = name), space.NamespaceName);
            if (!known.Contains(prefix)) known.Add(prefix);
        }
        if (root.GetPrefixOfNamespace(Compatibility) is null) root.SetAttributeValue(XNamespace.Xmlns + "mc", Compatibility.NamespaceName);
        root.SetAttributeValue(Compatibility + "Ignorable", string.Join(' ', known));
    }

    /// <param name="kind">The element that says what kind of control it is; null is rich text.</param>
    public XElement Make(ChosenField field, XElement? kind, params object[] content) =>
        new(W + "sdt", new XElement(W + "sdtPr", Title(field), new XElement(W + "tag", new XAttribute(W + "val", field.Id)), Number(), kind), new XElement(W + "sdtContent", content));

    public XElement Item(XElement row) =>
        new(W + "sdt", new XElement(W + "sdtPr", Number(), new XElement(W15 + "repeatingSectionItem")), new XElement(W + "sdtContent", row));

    public static XElement Repeating => new(W15 + "repeatingSection");

    public static XElement Line => new(W + "text");

    public static XElement CheckBox(bool isTicked) => new(W14 + "checkbox",
        new XElement(W14 + "checked", new XAttribute(W14 + "val", isTicked ? "1" : "0")),
        new XElement(W14 + "checkedState", new XAttribute(W14 + "val", "2612"), new XAttribute(W14 + "font", "MS Gothic")),
        new XElement(W14 + "uncheckedState", new XAttribute(W14 + "val", "2610"), new XAttribute(W14 + "font", "MS Gothic")));

    /// <summary>Gives a control that is there the field's tag, and a title where it has none.</summary>
    public static void Name(XElement control, ChosenField field)
    {
        var properties = control.Element(W + "sdtPr")!;
        if (properties.Element(W + "tag") is { } tag) tag.SetAttributeValue(W + "val", field.Id);
        else
        {
            var after = properties.Element(W + "alias") ?? properties.Element(W + "rPr");
            var added = new XElement(W + "tag", new XAttribute(W + "val", field.Id));
            if (after is null) properties.AddFirst(added);
            else after.AddAfterSelf(added);
        }
        if (properties.Element(W + "alias") is null) properties.Element(W + "tag")!.AddBeforeSelf(Title(field));
    }

    private static XElement Title(ChosenField field) => new(W + "alias", new XAttribute(W + "val", field.Label.Length > LongestTitle ? field.Label[..LongestTitle] : field.Label));

    private XElement Number() => new(W + "id", new XAttribute(W + "val", (++_last).ToString(CultureInfo.InvariantCulture)));
}
