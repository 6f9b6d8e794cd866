using System.Xml.Linq;
using DonorBridge.Documents.Filling;

namespace DonorBridge.Documents.Docx;

// Picture controls.
internal sealed partial class PartCompiler
{
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
}
