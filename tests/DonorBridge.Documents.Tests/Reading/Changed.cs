using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace DonorBridge.Documents.Tests.Reading;

/// <summary>A file with one of its parts changed, as somebody's editor would.</summary>
internal static class Changed
{
    public static byte[] Part(byte[] file, string part, Action<XDocument> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(part)!;
            XDocument document;
            using (var read = entry.Open()) document = XDocument.Load(read, LoadOptions.PreserveWhitespace);
            change(document);
            entry.Delete();
            using var write = new StreamWriter(archive.CreateEntry(part).Open(), new UTF8Encoding(false));
            write.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + document.Root!.ToString(SaveOptions.DisableFormatting));
        }
        return stream.ToArray();
    }

    public static byte[] Text(byte[] file, string part, string from, string to) =>
        Part(file, part, document =>
        {
            var text = document.Root!.ToString(SaveOptions.DisableFormatting);
            Xunit.Assert.Contains(from, text);
            document.Root.ReplaceWith(XElement.Parse(text.Replace(from, to, StringComparison.Ordinal), LoadOptions.PreserveWhitespace));
        });

    public static byte[] Without(byte[] file, string part)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) archive.GetEntry(part)!.Delete();
        return stream.ToArray();
    }
}
