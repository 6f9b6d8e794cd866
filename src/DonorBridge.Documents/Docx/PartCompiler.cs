using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Docx;

/// <summary>Cuts one part of a Word template into unchanging bytes and holes, by the tags of its content controls.</summary>
internal sealed partial class PartCompiler(string name, FieldPlaces places, WordLists lists, IReadOnlySet<string> placeholders)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    private readonly StringBuilder _open = new();
    private List<Segment> _segments = [];

    /// <summary>Tags of controls that no field feeds.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Controls that do not take what their field gives, each a sentence.</summary>
    public List<string> Unfit { get; } = [];

    /// <summary>By path, what the lists to choose from offer.</summary>
    public Dictionary<string, OfferedChoices> Offers { get; } = [];

    /// <summary>The part has a place for a picture.</summary>
    public bool HasPictures { get; private set; }

    /// <summary>Paths of fields that have a place.</summary>
    public HashSet<string> Placed { get; } = [];

    public Segment[] Compile(XDocument part)
    {
        _open.Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        Node(part.Root!, places);
        return Finish();
    }

    private Segment[] Finish()
    {
        if (_open.Length > 0) _segments.Add(new FixedBytes(Encoding.UTF8.GetBytes(_open.ToString())));
        _open.Clear();
        Segment[] done = [.. _segments];
        _segments = [];
        return done;
    }

    private Segment[] Within(Action write)
    {
        Flush();
        var outer = _segments;
        _segments = [];
        write();
        var inner = Finish();
        _segments = outer;
        return inner;
    }

    private void Flush()
    {
        if (_open.Length == 0) return;
        _segments.Add(new FixedBytes(Encoding.UTF8.GetBytes(_open.ToString())));
        _open.Clear();
    }

    private void Hole(Segment hole)
    {
        Flush();
        _segments.Add(hole);
    }

    private void Node(XNode node, FieldPlaces around)
    {
        if (node is not XElement element) _open.Append(XmlBytes.Whole(node));
        else if (around.Depth > 1 && element.Name.LocalName is "bookmarkStart" or "bookmarkEnd") return;
        else if (element.Name == W + "sdt") Control(element, around);
        else if (!element.Nodes().Any()) _open.Append(XmlBytes.Whole(element));
        else
        {
            _open.Append(XmlBytes.Open(element)).Append('>');
            foreach (var child in element.Nodes()) Node(child, around);
            _open.Append(XmlBytes.Close(element));
        }
    }

    private void Nodes(IEnumerable<XNode> nodes, FieldPlaces around)
    {
        foreach (var node in nodes) Node(node, around);
    }

    private void Control(XElement control, FieldPlaces around)
    {
        var properties = control.Element(W + "sdtPr");
        var content = control.Element(W + "sdtContent");
        var tag = (string?)properties?.Element(W + "tag")?.Attribute(W + "val");
        if (tag is null || content is null)
        {
            Kept(control, around);
            return;
        }
        if (around.Find(tag.TrimEnd('?')) is not { } place)
        {
            Unknown.Add(tag);
            Kept(control, around);
            return;
        }
        if (tag.EndsWith('?'))
        {
            // A piece shown only when its field is asked; the control itself has done its work.
            if (place.Field.IsQuestionOfAsking) Placed.Add(place.Field.Path);
            Hole(new ConditionalPiece(frame => frame.State(place) != FieldState.NotAsked, Within(() => Nodes(content.Nodes(), around))));
            return;
        }
        Placed.Add(place.Field.Path);
        // Rows that nothing can feed are left for a person to fill by hand.
        if (place.Field.NoSource is not null && content.Descendants(W + "tr").Any()) _open.Append(XmlBytes.Whole(control));
        else if (place.Field.Type == ValueType.Picture) Pictured(control, properties!, content, place, around);
        else if (place.Field.Type == ValueType.Rows) Repeated(control, properties!, content, place, around);
        else Filled(control, properties!, content, place, around);
    }

    private void Kept(XElement control, FieldPlaces around)
    {
        _open.Append(XmlBytes.Open(control)).Append('>');
        Nodes(control.Nodes(), around);
        _open.Append(XmlBytes.Close(control));
    }

    private void Repeated(XElement control, XElement properties, XElement content, FieldPlace place, FieldPlaces around)
    {
        var inside = around.Inside(place.Field);
        _open.Append(XmlBytes.Open(control)).Append('>');
        Properties(properties, place, around);
        _open.Append(XmlBytes.Open(content)).Append('>');
        // Word marks what repeats with an item control; without one, all of the content repeats.
        var items = content.Elements(W + "sdt").Where(item => item.Element(W + "sdtPr")?.Element(W15 + "repeatingSectionItem") is not null).ToList();
        var repeated = items.Count > 0 ? [items[0]] : content.Nodes().ToList();
        Hole(new RepeatedPiece(place, around.Depth, Within(() =>
        {
            foreach (var node in repeated)
                if (node is XElement element && items.Contains(element)) Item(element, inside);
                else Node(node, inside);
        }), keepsOne: true));
        _open.Append(XmlBytes.Close(content)).Append(XmlBytes.Close(control));
    }

    // An id must be there once in a document, so items of a repeated piece go without.
    private void Item(XElement item, FieldPlaces inside)
    {
        _open.Append(XmlBytes.Open(item)).Append('>');
        _open.Append("<w:sdtPr><w15:repeatingSectionItem/></w:sdtPr>");
        var content = item.Element(W + "sdtContent")!;
        _open.Append(XmlBytes.Open(content)).Append('>');
        Nodes(content.Nodes(), inside);
        _open.Append(XmlBytes.Close(content)).Append(XmlBytes.Close(item));
    }

    private void Filled(XElement control, XElement properties, XElement content, FieldPlace place, FieldPlaces around)
    {
        if (properties.Element(W + "picture") is not null) Unfit.Add($"the control '{place.Field.Path}' in {name} takes a picture, and its field gives something else: choose a picture of the report, or another control.");
        _open.Append(XmlBytes.Open(control)).Append('>');
        Properties(properties, place, around);
        _open.Append(XmlBytes.Open(content)).Append('>');
        var run = RunProperties(content, properties);
        var cell = content.Element(W + "tc");
        var holder = cell ?? content;
        if (cell is not null) _open.Append(XmlBytes.Open(cell)).Append('>').Append(cell.Element(W + "tcPr") is { } look ? XmlBytes.Whole(look) : "");
        // A bookmark may begin here and end elsewhere; what repeats cannot have one, since its name stands once.
        if (around.Depth == 1) foreach (var mark in content.Descendants(W + "bookmarkStart")) _open.Append(XmlBytes.Whole(mark));
        var isBlock = cell is not null || content.Elements(W + "p").Any();
        if (OneLine(properties, place, run) is not { } line)
        {
            if (isBlock) Hole(new BlockHole(place, ParagraphProperties(holder), lists.Look(Paragraph(holder)), run));
            else Inline(place, run);
        }
        else
        {
            if (isBlock) _open.Append("<w:p>").Append(Encoding.UTF8.GetString(ParagraphProperties(holder)));
            Hole(line);
            if (isBlock) _open.Append("</w:p>");
        }
        if (around.Depth == 1) foreach (var mark in content.Descendants(W + "bookmarkEnd")) _open.Append(XmlBytes.Whole(mark));
        if (cell is not null) _open.Append(XmlBytes.Close(cell));
        _open.Append(XmlBytes.Close(content)).Append(XmlBytes.Close(control));
    }

    // What takes one value and never paragraphs: a box to tick, a choice, a day.
    private Segment? OneLine(XElement properties, FieldPlace place, byte[] run)
    {
        if (properties.Element(W14 + "checkbox") is { } box)
        {
            if (place.Field.Type != ValueType.Truth) Unfit.Add($"the box to tick '{place.Field.Path}' in {name} takes yes or no, and its field gives something else.");
            return new CheckBoxHole(place, CheckSign.Read(box, "checkedState", "2612", run), CheckSign.Read(box, "uncheckedState", "2610", run));
        }
        if ((properties.Element(W + "dropDownList") ?? properties.Element(W + "comboBox")) is { } list)
        {
            var offers = new OfferedChoices(list);
            // In a combination box a person may write anything; a list holds what it holds.
            if (list.Name == W + "dropDownList")
            {
                Offers[place.Field.Path] = offers;
                foreach (var choice in place.Field.Choices.Where(choice => offers.Shown(choice) is null)) Unfit.Add($"the list '{place.Field.Path}' in {name} does not offer '{choice}', which its field can give: lead it to one of {offers}.");
            }
            return new ChoiceHole(place, offers, run);
        }
        if (properties.Element(W + "date") is { } date && place.Field.Type == ValueType.Date) return new DateHole(place, (string?)date.Element(W + "dateFormat")?.Attribute(W + "val"), (string?)date.Element(W + "lid")?.Attribute(W + "val"), run);
        return null;
    }

    private void Inline(FieldPlace place, byte[] run)
    {
        _open.Append("<w:r>").Append(Encoding.UTF8.GetString(run)).Append(WordText.Opening);
        Hole(new InlineHole(place));
        _open.Append(WordText.Closing);
    }

    private static XElement? Paragraph(XElement around) => around.Elements(W + "p").FirstOrDefault()?.Element(W + "pPr");

    private static byte[] ParagraphProperties(XElement around) =>
        Paragraph(around) is { } properties ? Encoding.UTF8.GetBytes(XmlBytes.Whole(properties)) : [];

    // What invites an answer looks pale; the answer does not.
    private byte[] RunProperties(XElement content, XElement properties)
    {
        var run = content.Descendants(W + "r").FirstOrDefault()?.Element(W + "rPr");
        var isPlaceholder = properties.Element(W + "showingPlcHdr") is not null || placeholders.Contains((string?)run?.Element(W + "rStyle")?.Attribute(W + "val") ?? "");
        var chosen = isPlaceholder ? properties.Element(W + "rPr") : run ?? properties.Element(W + "rPr");
        return chosen is null ? [] : Encoding.UTF8.GetBytes(XmlBytes.Whole(chosen));
    }

    /// <summary>The styles of placeholders: known by name, since each language of Word has its own id for it.</summary>
    public static IReadOnlySet<string> Placeholders(XElement? styles) => (styles?.Elements(W + "style") ?? [])
        .Where(style => string.Equals((string?)style.Element(W + "name")?.Attribute(W + "val"), "Placeholder Text", StringComparison.OrdinalIgnoreCase))
        .Select(style => (string?)style.Attribute(W + "styleId") ?? "").Append("PlaceholderText").ToHashSet();
}
