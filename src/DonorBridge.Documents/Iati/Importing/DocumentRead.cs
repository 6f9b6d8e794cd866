using System.Xml.Linq;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Reads links to documents. The documents themselves are never fetched.</summary>
internal static class DocumentRead
{
    public static IReadOnlyList<DocumentReference> Of(XElement holder, Reading reading, Words words) =>
        holder.Elements("document-link").Select(link => One(link, reading, words)).OfType<DocumentReference>().ToList();

    private static DocumentReference? One(XElement link, Reading reading, Words words)
    {
        var url = reading.Attribute(link, "url");
        if (url is null || !(url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)))
        {
            reading.LeaveOut(link, new Sentence("no-web-address", $"Its address is not one of the web (http:// or https://)."));
            return null;
        }
        return new DocumentReference(url, reading.Attribute(link, "format") ?? "", words.Of(link.Element("title")) ?? url)
        {
            Description = words.Of(link.Element("description")),
            Categories = link.Elements("category").Select(category => reading.Attribute(category, "code")).OfType<string>().ToList(),
            Languages = link.Elements("language").Select(language => reading.Attribute(language, "code")).OfType<string>().ToList(),
            Date = link.Element("document-date") is { } date ? reading.Day(date, "iso-date") : null,
        };
    }
}
