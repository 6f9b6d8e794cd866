using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Docx;

/// <summary>Cuts one part of a Word template into unchanging bytes and holes, by the tags of its content controls.</summary>
internal sealed class PartCompiler(string name, FieldPlaces places, WordLists lists)
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
        if (properties.Element(W14 + "checkbox") is { } box) Hole(new CheckBoxHole(place, run, Sign(box, "checkedState", "2612"), Sign(box, "uncheckedState", "2610")));
        else if (content.Elements(W + "tc").FirstOrDefault() is { } cell)
        {
            _open.Append(XmlBytes.Open(cell)).Append('>');
            if (cell.Element(W + "tcPr") is { } cellProperties) _open.Append(XmlBytes.Whole(cellProperties));
            Hole(new BlockHole(place, ParagraphProperties(cell), lists.Look(Paragraph(cell)), run));
            _open.Append(XmlBytes.Close(cell));
        }
        else if (content.Elements(W + "p").Any()) Hole(new BlockHole(place, ParagraphProperties(content), lists.Look(Paragraph(content)), run));
        else Inline(place, run);
        _open.Append(XmlBytes.Close(content)).Append(XmlBytes.Close(control));
    }

    // The picture comes into the run that holds the template's own; what else stands beside it in the control was there to invite one.
    private void Pictured(XElement control, XElement properties, XElement content, FieldPlace place, FieldPlaces around)
    {
        if (properties.Element(W + "picture") is null) Unfit.Add($"the control '{place.Field.Path}' in {name} is no picture control, and its field gives a picture.");
        HasPictures = true;
        _open.Append(XmlBytes.Open(control)).Append('>');
        Properties(properties, place, around);
        _open.Append(XmlBytes.Open(content)).Append('>');
        var own = content.Descendants().FirstOrDefault(element => element.Name == W + "drawing" || element.Name == W + "pict" || element.Name.LocalName == "AlternateContent");
        var hole = new PictureHole(place, PictureFrame.Read(own), name);
        var run = own?.Ancestors(W + "r").FirstOrDefault() ?? content.Descendants(W + "r").FirstOrDefault();
        if (run is null || run.Ancestors(W + "sdtContent").First() != content) Framed(content, hole);
        else foreach (var node in content.Nodes()) Around(node, run, hole);
        _open.Append(XmlBytes.Close(content)).Append(XmlBytes.Close(control));
    }

    private void Around(XNode node, XElement run, Segment hole)
    {
        if (node == run)
        {
            _open.Append("<w:r>").Append(run.Element(W + "rPr") is { } look ? XmlBytes.Whole(look) : "");
            Hole(hole);
            _open.Append("</w:r>");
        }
        else if (node is XElement element && element.Descendants().Contains(run))
        {
            _open.Append(XmlBytes.Open(element)).Append('>');
            foreach (var child in element.Nodes()) Around(child, run, hole);
            _open.Append(XmlBytes.Close(element));
        }
        else if (node is not XElement { Name.LocalName: "r" or "p" or "sdt" }) _open.Append(XmlBytes.Whole(node));
    }

    private void Framed(XElement content, Segment hole)
    {
        var paragraph = content.Descendants(W + "p").FirstOrDefault();
        var cell = content.Element(W + "tc");
        if (cell is not null) _open.Append(XmlBytes.Open(cell)).Append('>').Append(cell.Element(W + "tcPr") is { } look ? XmlBytes.Whole(look) : "");
        if (paragraph is not null) _open.Append("<w:p>").Append(paragraph.Element(W + "pPr") is { } style ? XmlBytes.Whole(style) : "");
        _open.Append("<w:r>");
        Hole(hole);
        _open.Append("</w:r>");
        if (paragraph is not null) _open.Append("</w:p>");
        if (cell is not null) _open.Append(XmlBytes.Close(cell));
    }

    private void Inline(FieldPlace place, byte[] run)
    {
        _open.Append("<w:r>").Append(Encoding.UTF8.GetString(run)).Append(WordText.Opening);
        Hole(new InlineHole(place));
        _open.Append(WordText.Closing);
    }

    private void Properties(XElement properties, FieldPlace place, FieldPlaces around)
    {
        _open.Append(XmlBytes.Open(properties)).Append('>');
        foreach (var property in properties.Elements())
        {
            // A filled control shows no placeholder, and takes its text from the form rather than from bound XML.
            if (property.Name == W + "showingPlcHdr" || property.Name == W + "placeholder" || property.Name.LocalName == "dataBinding") continue;
            if (property.Name == W + "id" && around.Depth > 1) continue;
            if (property.Name == W + "picture" && place.Field.Type == ValueType.Picture) Hole(new PictureProperty(place));
            else if (property.Name == W + "date") DateProperty(property, place);
            else if (property.Name == W14 + "checkbox") CheckBoxProperty(property, place);
            else _open.Append(XmlBytes.Whole(property));
        }
        _open.Append(XmlBytes.Close(properties));
    }

    private void DateProperty(XElement date, FieldPlace place)
    {
        if (place.Field.Type == ValueType.Date) Hole(new DateAttribute(place));
        else _open.Append("<w:date>");
        foreach (var child in date.Elements()) _open.Append(XmlBytes.Whole(child));
        _open.Append("</w:date>");
    }

    private void CheckBoxProperty(XElement box, FieldPlace place)
    {
        _open.Append("<w14:checkbox><w14:checked w14:val=\"");
        Hole(new AttributeHole(frame => frame.Value(place) is TruthValue { Truth: true } ? "1" : "0"));
        _open.Append("\"/>");
        foreach (var child in box.Elements().Where(child => child.Name != W14 + "checked")) _open.Append(XmlBytes.Whole(child));
        _open.Append("</w14:checkbox>");
    }

    private static string Sign(XElement box, string state, string usual) =>
        ((char)Convert.ToInt32((string?)box.Element(W14 + state)?.Attribute(W14 + "val") ?? usual, 16)).ToString();

    private static XElement? Paragraph(XElement around) => around.Elements(W + "p").FirstOrDefault()?.Element(W + "pPr");

    private static byte[] ParagraphProperties(XElement around) =>
        Paragraph(around) is { } properties ? Encoding.UTF8.GetBytes(XmlBytes.Whole(properties)) : [];

    private static byte[] RunProperties(XElement content, XElement properties)
    {
        var run = content.Descendants(W + "r").FirstOrDefault()?.Element(W + "rPr");
        var isPlaceholder = ((string?)run?.Element(W + "rStyle")?.Attribute(W + "val"))?.Contains("Placeholder", StringComparison.Ordinal) == true;
        var chosen = isPlaceholder ? properties.Element(W + "rPr") : run ?? properties.Element(W + "rPr");
        return chosen is null ? [] : Encoding.UTF8.GetBytes(XmlBytes.Whole(chosen));
    }
}
