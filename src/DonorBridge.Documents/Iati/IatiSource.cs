using System.Xml;

namespace DonorBridge.Documents.Iati;

/// <summary>Opens bytes that claim to be XML: what they are instead is said in a sentence, and nothing outside the file is ever read.</summary>
public static class IatiSource
{
    /// <summary>Larger files are refused: 1 GB, ten times the largest published today.</summary>
    public const long MostBytes = 1L << 30;

    /// <exception cref="IatiRefused">The path is a folder, is missing or cannot be read.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path)) throw new IatiRefused("This is a folder: name one IATI file in it.");
        if (!File.Exists(path)) throw new IatiRefused("There is no such file.");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IatiRefused("The file cannot be read: check who may read it, and that no other program holds it.");
        }
    }

    /// <summary>An XML reader that refuses document types and external entities.</summary>
    /// <param name="bytes">Can seek; stays open.</param>
    /// <exception cref="IatiRefused">The bytes are empty, compressed, a document of another kind, or too many.</exception>
    internal static XmlReader Read(Stream bytes, XmlReaderSettings? settings = null)
    {
        if (bytes.Length > MostBytes) throw new IatiRefused($"The file has {bytes.Length / (1 << 20)} MB; at most {MostBytes >> 20} MB are read. Split it into several files of activities.");
        Sniff(bytes);
        settings ??= new XmlReaderSettings();
        settings.DtdProcessing = DtdProcessing.Prohibit;
        settings.XmlResolver = null;
        settings.MaxCharactersFromEntities = 1024;
        settings.CloseInput = false;
        return XmlReader.Create(bytes, settings);
    }

    /// <summary>The reader's complaint as a sentence with its line.</summary>
    internal static IatiRefused Refusal(XmlException error, Stream bytes)
    {
        var line = error.LineNumber;
        if (error.Message.Contains("DTD", StringComparison.Ordinal))
            return new IatiRefused("The file declares a document type (DOCTYPE). IATI has none, and one can pull in other files: remove the declaration.", LineOfDoctype(bytes), "xml");
        if (error.Message.Contains("encoding", StringComparison.OrdinalIgnoreCase))
            return new IatiRefused("The file is not written in the encoding it states: save it as UTF-8.", line, "xml");
        if (error.Message.Contains("Unexpected end of file", StringComparison.Ordinal))
            return new IatiRefused($"The file ends in the middle: {Plain(error)} Fetch it again.", line, "xml");
        return new IatiRefused($"This is not well-formed XML: {Plain(error)} Mend it at this line, or write the file again with a program that makes XML.", line, "xml");
    }

    // The framework's sentence without the position, which is already told as a line.
    private static string Plain(XmlException error)
    {
        var at = error.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return $"{(at < 0 ? error.Message : error.Message[..at]).TrimEnd('.')} (column {error.LinePosition}).";
    }

    // The framework refuses a document type without saying where; it stands near the beginning.
    private static int LineOfDoctype(Stream bytes)
    {
        var beginning = new byte[1 << 20];
        bytes.Position = 0;
        var head = beginning.AsSpan(0, bytes.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false));
        var at = head.IndexOf("<!DOCTYPE"u8);
        return at < 0 ? 0 : head[..at].Count((byte)'\n') + 1;
    }

    private static void Sniff(Stream bytes)
    {
        Span<byte> head = stackalloc byte[512];
        head = head[..bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        bytes.Position = 0;

        if (head.IsEmpty) throw new IatiRefused("The file is empty.");
        if (head.StartsWith("PK"u8)) throw new IatiRefused("This is a ZIP archive (or a Word or Excel document), not XML: unpack it and name the IATI file inside.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) throw new IatiRefused("This is compressed with gzip, not XML: unpack it first.");
        if (head.StartsWith("%PDF"u8)) throw new IatiRefused("This is a PDF, not XML: ask the publisher for the IATI file.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new IatiRefused("This is an old Word or Excel document, not XML: ask the publisher for the IATI file.");
        if (IsUtf16(head)) return;
        if (head.Contains((byte)0)) throw new IatiRefused("The file holds zero bytes, so it is not text: it was cut off, or is of another kind. Fetch it again.");

        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("{"u8) || text.StartsWith("["u8)) throw new IatiRefused("This looks like JSON, not XML: fetch the XML form of the activities.");
        if (!text.StartsWith("<"u8)) throw new IatiRefused("This does not begin like XML (with \"<\"): it is of another kind, or cut off at the start.", 1);
        if (text.StartsWith("<!doctype html"u8) || text.StartsWith("<!DOCTYPE html"u8) || text.StartsWith("<html"u8))
            throw new IatiRefused("This is a web page, not an IATI file: save the file itself, not the page that links to it.", 1);
    }

    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
}
