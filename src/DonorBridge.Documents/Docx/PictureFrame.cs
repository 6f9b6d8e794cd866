using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Docx;

/// <summary>Where and how large a picture stands in a template: in the line, or anchored beside the text; its line and shape.</summary>
internal sealed class PictureFrame
{
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XNamespace Wp = Drawing;
    private static readonly XNamespace A = Main;
    private static readonly XNamespace Pic = Picture;

    // In English metric units, 360,000 to the centimetre: a third of a page, where the template does not say.
    private const long UsualWidth = 4_572_000;
    private const long UsualHeight = 3_429_000;
    private const long MostSide = 20_000_000;

    private PictureFrame(long width, long height) => (Width, Height) = (width, height);

    public long Width { get; }

    public long Height { get; }

    public required byte[] Open { get; init; }

    public required byte[] Wrap { get; init; }

    public required byte[] Look { get; init; }

    public required byte[] Close { get; init; }

    /// <param name="drawing">What the template shows in the place; null where it shows nothing.</param>
    public static PictureFrame Read(XElement? drawing)
    {
        var around = drawing?.DescendantsAndSelf().FirstOrDefault(element => element.Name == Wp + "inline" || element.Name == Wp + "anchor");
        var (width, height) = (Side(around, "cx"), Side(around, "cy"));
        var isAnchored = around?.Name == Wp + "anchor";
        return new PictureFrame(width ?? UsualWidth, height ?? UsualHeight)
        {
            Open = Bytes("<w:drawing>" + (isAnchored ? Opening(around!) : $"<wp:inline xmlns:wp=\"{Drawing}\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")),
            Wrap = Bytes(isAnchored ? string.Concat(around!.Elements().Where(element => element.Name.Namespace == Wp && element.Name.LocalName.StartsWith("wrap", StringComparison.Ordinal)).Select(Whole)) : ""),
            Look = Bytes(Shape(around)),
            Close = Bytes((isAnchored ? "</wp:anchor>" : "</wp:inline>") + "</w:drawing>"),
        };
    }

    /// <summary>The size it is drawn at before it is turned.</summary>
    public (long Width, long Height) Fit(PictureContent picture)
    {
        var isLying = picture.Turn.Quarters % 2 == 1;
        var (across, down) = isLying ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var (width, height) = across * Height > down * Width
            ? (Width, Math.Max(1, down * Width / across))
            : (Math.Max(1, across * Height / down), Height);
        return isLying ? (height, width) : (width, height);
    }

    private static long? Side(XElement? around, string name) =>
        long.TryParse((string?)around?.Element(Wp + "extent")?.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is > 0 and <= MostSide ? side : null;

    // The anchor's own attributes and place on the page.
    private static string Opening(XElement anchor)
    {
        var attributes = anchor.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None).Select(attribute => $" {attribute.Name.LocalName}=\"{XmlBytes.Escape(attribute.Value, isAttribute: true)}\"");
        return $"<wp:anchor xmlns:wp=\"{Drawing}\"{string.Concat(attributes)}>" + string.Concat(anchor.Elements().Where(element => element.Name == Wp + "simplePos" || element.Name == Wp + "positionH" || element.Name == Wp + "positionV").Select(Whole));
    }

    // The frame's outline and line; effects that name other pictures stay behind.
    private static string Shape(XElement? around)
    {
        var own = around?.Descendants(Pic + "spPr").FirstOrDefault()?.Elements().Where(element => element.Name == A + "prstGeom" || element.Name == A + "ln" && element.DescendantsAndSelf().All(one => one.Attributes().All(attribute => attribute.Name.Namespace != Relations))).ToList() ?? [];
        return (own.Any(element => element.Name == A + "prstGeom") ? "" : $"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>") + string.Concat(own.Select(Whole));
    }

    private static string Whole(XElement element) => XmlBytes.Alone(element);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
