using System.Text;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Offline;

/// <summary>Parts that every Office file has: types, relations, properties.</summary>
internal static class OfflineParts
{
    public const string XmlStart = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>Writes a package: the same parts give the same bytes.</summary>
    public static byte[] Package(IReadOnlyList<(string Name, string Xml, string Type)> parts, IReadOnlyList<(string From, IReadOnlyList<(string Id, string Type, string Target)> To)> relations, IReadOnlyList<(string Name, string Value)> properties)
    {
        var types = new StringBuilder(XmlStart).Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var (name, _, type) in parts) types.Append($"<Override PartName=\"/{name}\" ContentType=\"{type}\"/>");
        types.Append("<Override PartName=\"/docProps/custom.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/></Types>");

        using var stream = new MemoryStream();
        var package = new PackageWriter(stream);
        Add("[Content_Types].xml", types.ToString());
        foreach (var (from, to) in relations)
            Add(from, XmlStart + $"<Relationships xmlns=\"{Relations}\">" + string.Concat(to.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Office}{one.Type}\" Target=\"{one.Target}\"/>")) + "</Relationships>");
        Add("docProps/custom.xml", XmlStart + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
            + string.Concat(properties.Select((property, index) => $"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{index + 2}\" name=\"{Escape(property.Name)}\"><vt:lpwstr>{Escape(property.Value)}</vt:lpwstr></property>")) + "</Properties>");
        foreach (var (name, xml, _) in parts) Add(name, xml);
        package.Finish();
        return stream.ToArray();

        void Add(string name, string xml) => package.Add(new PackedPart(name, Encoding.UTF8.GetBytes(xml)));
    }

    /// <summary>People's text between tags: escaped, and without the signs that XML cannot hold.</summary>
    public static string Escape(string text) =>
        XmlBytes.Escape(string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' or >= 32 and not (0xFFFE or 0xFFFF))), isAttribute: true);
}
