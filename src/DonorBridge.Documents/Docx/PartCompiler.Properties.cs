using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Docx;

// What a control says of itself, as it stands once it is filled.
internal sealed partial class PartCompiler
{
    private void Properties(XElement properties, FieldPlace place, FieldPlaces around)
    {
        _open.Append(XmlBytes.Open(properties)).Append('>');
        foreach (var property in properties.Elements())
        {
            // A filled control shows no placeholder, and takes its text from the form rather than from bound XML.
            if (property.Name == W + "showingPlcHdr" || property.Name == W + "placeholder" || property.Name.LocalName == "dataBinding") continue;
            if (property.Name == W + "id" && around.Depth > 1) continue;
            // A plain control holds one paragraph; an answer may have several.
            if (property.Name == W + "text" && place.Field.Type == ValueType.Words && properties.Parent!.Element(W + "sdtContent")!.Elements().Any(one => one.Name == W + "p" || one.Name == W + "tc")) continue;
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
}
