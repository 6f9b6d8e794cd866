using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Xml;

/// <summary>Cuts an XML template into unchanging bytes and holes.</summary>
internal sealed class ElementCompiler(string file, FieldPlaces places)
{
    private List<Segment> _segments = [];
    private int _depth;

    public List<string> Unknown { get; } = [];

    public HashSet<string> Placed { get; } = [];

    public Segment[] Compile(XElement root)
    {
        Element(root, places);
        return [.. _segments];
    }

    private void Element(XElement element, FieldPlaces around)
    {
        if ((string?)element.Attribute(XmlTemplate.Fill + "each") is { } list)
        {
            if (Find(list, around) is not { Field.Type: ValueType.Rows } rows)
            {
                Unknown.Add($"{file}: fill:each names '{list}', which is no list of the mapping.");
                return;
            }
            _segments.Add(new RepeatedPiece(rows, around.Depth, Within(() => Conditional(element, around.Inside(rows.Field))), keepsOne: false));
        }
        else Conditional(element, around);
    }

    private void Conditional(XElement element, FieldPlaces around)
    {
        var condition = (string?)element.Attribute(XmlTemplate.Fill + "when") ?? (element.HasElements ? null : Hole.Of(element.Value)?.Field);
        if (condition is null || Find(condition, around) is not { } place) Plain(element, around);
        else _segments.Add(new ConditionalPiece(frame => Hole.Given(frame, place), Within(() => Plain(element, around))));
    }

    private void Plain(XElement element, FieldPlaces around)
    {
        Fixed("\n" + new string(' ', _depth * 2) + "<" + Name(element));
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace != XmlTemplate.Fill)) Attribute(element, attribute, around);
        if (element.IsEmpty || element.Value.Length == 0 && !element.HasElements)
        {
            Fixed("/>");
            return;
        }
        Fixed(">");
        if (element.HasElements)
        {
            _depth++;
            foreach (var child in element.Elements()) Element(child, around);
            _depth--;
            Fixed("\n" + new string(' ', _depth * 2));
        }
        else Text(element.Value, around);
        Fixed($"</{Name(element)}>");
    }

    private void Attribute(XElement element, XAttribute attribute, FieldPlaces around)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            if (attribute.Value != XmlTemplate.Fill.NamespaceName) Fixed($" {(attribute.Name.Namespace == XNamespace.None ? "xmlns" : "xmlns:" + attribute.Name.LocalName)}=\"{XmlBytes.Escape(attribute.Value, isAttribute: true)}\"");
            return;
        }
        var name = attribute.Name.Namespace == XNamespace.Xml ? "xml:" + attribute.Name.LocalName
            : attribute.Name.Namespace == XNamespace.None ? attribute.Name.LocalName
            : $"{element.GetPrefixOfNamespace(attribute.Name.Namespace)}:{attribute.Name.LocalName}";
        var hole = Hole.Of(attribute.Value);
        if (hole is null) Fixed($" {name}=\"{XmlBytes.Escape(attribute.Value, isAttribute: true)}\"");
        else if (Find(hole.Field, around) is { } place)
            _segments.Add(new ConditionalPiece(frame => hole.Text(frame, place) is not null, Within(() =>
            {
                Fixed($" {name}=\"");
                _segments.Add(new AttributeHole(frame => hole.Text(frame, place)!));
                Fixed("\"");
            })));
    }

    private void Text(string text, FieldPlaces around)
    {
        if (Hole.Of(text) is not { } hole) Fixed(XmlBytes.Escape(text.Trim(), isAttribute: false));
        else if (Find(hole.Field, around) is { } place) _segments.Add(new AttributeHole(frame => hole.Text(frame, place) ?? ""));
    }

    private FieldPlace? Find(string field, FieldPlaces around)
    {
        var place = around.Find(field);
        if (place is null) Unknown.Add($"{file}: '{field}' is no field of the mapping.");
        else Placed.Add(place.Field.Path);
        return place;
    }

    private Segment[] Within(Action write)
    {
        var outer = _segments;
        _segments = [];
        write();
        Segment[] inner = [.. _segments];
        _segments = outer;
        return inner;
    }

    private void Fixed(string text) => _segments.Add(new FixedBytes(Encoding.UTF8.GetBytes(text)));

    private static string Name(XElement element) => element.Name.Namespace == XNamespace.None ? element.Name.LocalName
        : element.GetPrefixOfNamespace(element.Name.Namespace) is { } prefix ? $"{prefix}:{element.Name.LocalName}" : element.Name.LocalName;
}
