using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Docx;

/// <summary>The pictures of one document while it is written, each file once.</summary>
internal sealed class WordPictures
{
    // Above any number a template gives its own drawings.
    private const int FirstDrawing = 1_000_000;

    private readonly List<(string Sha256, PictureContent Picture)> _pictures = [];
    private readonly HashSet<(string Part, int Number)> _uses = [];
    private int _drawings;

    /// <summary>A part's picture, by whose number its relation is called, and the number of this showing of it.</summary>
    public (int Number, int Drawing) Use(string part, string sha256, PictureContent picture)
    {
        var number = _pictures.FindIndex(one => one.Sha256 == sha256) + 1;
        if (number == 0)
        {
            _pictures.Add((sha256, picture));
            number = _pictures.Count;
        }
        _uses.Add((part, number));
        return (number, FirstDrawing + ++_drawings);
    }

    public static string Relation(int number) => string.Create(CultureInfo.InvariantCulture, $"rIdFilledPicture{number}");

    /// <summary>The relations of the parts that may show pictures, and the pictures.</summary>
    public void Write(IReadOnlyList<PicturedPart> parts, PackageWriter package)
    {
        foreach (var part in parts)
            package.Add(part.Relations, sink =>
            {
                sink.Write(part.Head);
                for (var number = 1; number <= _pictures.Count; number++)
                    if (_uses.Contains((part.Name, number)))
                        sink.Plain($"<Relationship Id=\"{Relation(number)}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"/{Name(number)}\"/>");
                sink.Write("</Relationships>"u8);
            });
        for (var number = 1; number <= _pictures.Count; number++)
        {
            var bytes = _pictures[number - 1].Picture.Bytes;
            package.Add(Name(number), sink => sink.Write(bytes.Span));
        }
    }

    private string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"word/media/filled{number}.{(_pictures[number - 1].Picture.MediaType == "image/png" ? "png" : "jpeg")}");
}

/// <summary>A part with a place for a picture.</summary>
/// <param name="Relations">The name of the part that says what it refers to.</param>
/// <param name="Head">That part's bytes up to its end tag.</param>
internal sealed record PicturedPart(string Name, string Relations, byte[] Head)
{
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace T = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static PicturedPart Of(SafePackage package, string part, IReadOnlyList<(string Part, byte[] Bytes)> parts)
    {
        var relations = $"{part[..part.LastIndexOf('/')]}/_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";
        var own = package.Find(relations) is null ? [] : XDocument.Load(new MemoryStream(parts.First(one => one.Part == relations).Bytes)).Root!.Elements(P + "Relationship").Select(relation => $"<Relationship {string.Join(' ', relation.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => $"{attribute.Name.LocalName}=\"{XmlBytes.Escape(attribute.Value, isAttribute: true)}\""))}/>");
        return new PicturedPart(part, relations, System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(own)));
    }

    /// <summary>The package's content types with those of pictures.</summary>
    public static byte[] Types(byte[] types)
    {
        var document = XDocument.Load(new MemoryStream(types));
        foreach (var (ending, type) in new[] { ("jpeg", "image/jpeg"), ("png", "image/png") })
            if (!document.Root!.Elements(T + "Default").Any(one => string.Equals((string?)one.Attribute("Extension"), ending, StringComparison.OrdinalIgnoreCase)))
                document.Root.AddFirst(new XElement(T + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type)));
        return System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + XmlBytes.Whole(document.Root!));
    }
}
