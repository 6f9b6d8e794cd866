using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Packages;

/// <summary>The custom document properties by which a filled form is known again: format id, version, deliverable.</summary>
public static class OriginProperties
{
    public const string Format = "DonorBridgeFormat";
    public const string Version = "DonorBridgeFormatVersion";
    public const string Deliverable = "DonorBridgeDeliverable";
    public const string Language = "DonorBridgeLanguage";

    private const string Part = "docProps/custom.xml";
    private const string PartType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private const string RelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
    private static readonly XNamespace Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Values = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The package's parts with the properties added; other custom properties stay.</summary>
    internal static IReadOnlyList<(string Part, byte[] Bytes)> Stamp(SafePackage package, DonorFormat format, FormatDeliverable deliverable, string? language = null) => Stamp(package,
    [
        (Format, format.Id), (Version, format.Version.ToString(CultureInfo.InvariantCulture)), (Deliverable, deliverable.Id), .. language is null ? [] : new[] { (Language, language) },
    ]);

    /// <summary>The package's parts with these properties added.</summary>
    internal static IReadOnlyList<(string Part, byte[] Bytes)> Stamp(SafePackage package, IReadOnlyList<(string Name, string Value)> values)
    {
        var parts = package.Names.Where(name => name != Part).Select(name => (name, package.Find(name)!)).ToList();
        var properties = package.Find(Part) is null
            ? new XDocument(new XElement(Custom + "Properties", new XAttribute(XNamespace.Xmlns + "vt", Values)))
            : package.Read(Part);
        foreach (var (name, value) in values) Set(properties.Root!, name, value);
        parts.Add((Part, Bytes(properties)));
        if (package.Find(Part) is not null) return parts;

        Replace(parts, package, "[Content_Types].xml", types => types.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + Part), new XAttribute("ContentType", PartType))));
        Replace(parts, package, "_rels/.rels", relations => relations.Root!.Add(new XElement(Relations + "Relationship", new XAttribute("Id", "rIdDonorBridge"), new XAttribute("Type", RelationType), new XAttribute("Target", Part))));
        return parts;
    }

    /// <summary>The format a document says it was made with, or null.</summary>
    public static (FormatReference Format, string? Deliverable)? Read(SafePackage package)
    {
        if (package.Find(Part) is null) return null;
        var root = package.Read(Part).Root!;
        return Get(root, Format) is { } id && int.TryParse(Get(root, Version), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (new FormatReference(id, version), Get(root, Deliverable))
            : null;
    }

    /// <summary>Every custom property that is a text, by name.</summary>
    public static IReadOnlyDictionary<string, string> All(SafePackage package) => package.Find(Part) is null
        ? new Dictionary<string, string>()
        : package.Read(Part).Root!.Elements().Where(property => property.Attribute("name") is not null)
            .GroupBy(property => (string)property.Attribute("name")!).ToDictionary(same => same.Key, same => same.First().Value);

    private static void Set(XElement root, string name, string value)
    {
        root.Elements().FirstOrDefault(property => (string?)property.Attribute("name") == name)?.Remove();
        var next = root.Elements().Select(property => (int?)property.Attribute("pid") ?? 1).DefaultIfEmpty(1).Max() + 1;
        root.Add(new XElement(Custom + "property", new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), new XAttribute("pid", next), new XAttribute("name", name), new XElement(Values + "lpwstr", value)));
    }

    private static string? Get(XElement root, string name) => root.Elements().FirstOrDefault(property => (string?)property.Attribute("name") == name)?.Value;

    private static void Replace(List<(string Part, byte[] Bytes)> parts, SafePackage package, string name, Action<XDocument> change)
    {
        var document = package.Read(name);
        change(document);
        parts[parts.FindIndex(part => part.Part == name)] = (name, Bytes(document));
    }

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = System.Xml.XmlWriter.Create(stream, new System.Xml.XmlWriterSettings { Encoding = new UTF8Encoding(false) })) document.Save(writer);
        return stream.ToArray();
    }
}
