using System.IO.Compression;
using System.Xml.Linq;

namespace DonorBridge.Documents.Tests.Studio;

/// <summary>What a reader sees of a Word document's body, paragraph by paragraph.</summary>
internal static class Words
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static IReadOnlyList<string> Of(byte[] document) =>
        [.. Part(document, "word/document.xml").Descendants(W + "p").Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value))).Where(text => text.Length > 0)];

    public static XDocument Part(byte[] document, string name) => XDocument.Parse(System.Text.Encoding.UTF8.GetString(Bytes(document)[name]).TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);

    public static Dictionary<string, byte[]> Bytes(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
