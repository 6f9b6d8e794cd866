using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace DonorBridge.Documents.Packages;

/// <summary>Opens a DOCX or XLSX from outside, or refuses it with the reason. What it gives has no macro, no link to outside but hyperlinks, no embedded object, and bounded size.</summary>
public sealed class SafePackage
{
    /// <summary>More than any donor's form has, less than harms.</summary>
    public const int MostParts = 2_000;

    public const long MostBytes = 128L * 1024 * 1024;

    /// <summary>A part this many times larger than its packed bytes, and over a megabyte, is a bomb; XML of long tables reaches about 60.</summary>
    public const int MostRatio = 200;

    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes };

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    private SafePackage(string name) => FileName = name;

    public string FileName { get; }

    /// <summary>Names of the parts in the order of the file.</summary>
    public IReadOnlyCollection<string> Names => _parts.Keys;

    public byte[]? Find(string part) => _parts.GetValueOrDefault(part);

    /// <exception cref="RefusedFileException">The file is no ZIP of this kind, is cut off, or holds something that is not taken in.</exception>
    public static SafePackage Open(ReadOnlyMemory<byte> bytes, string name) => Open(bytes, name, MostBytes);

    /// <param name="mostBytes">Less than <see cref="MostBytes"/> where a file of this purpose is smaller.</param>
    /// <exception cref="RefusedFileException">As above.</exception>
    public static SafePackage Open(ReadOnlyMemory<byte> bytes, string name, long mostBytes)
    {
        var package = new SafePackage(name);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts) throw package.Refuse($"it holds {archive.Entries.Count} parts; a document has at most {MostParts}.");
            var left = mostBytes;
            foreach (var entry in archive.Entries) package.Take(entry, mostBytes, ref left);
        }
        catch (InvalidDataException)
        {
            throw package.Refuse("it is not a whole Word or Excel file (no complete ZIP): save it again and give it anew.");
        }
        if (package.Find("[Content_Types].xml") is null) throw package.Refuse("it is a ZIP but no Word or Excel file.");
        foreach (var part in package._parts.Keys.Where(IsXml)) package.CheckXml(part);
        return package;
    }

    /// <summary>A part as XML.</summary>
    /// <exception cref="RefusedFileException">There is no such part, or it is not XML.</exception>
    public XDocument Read(string part) =>
        _parts.ContainsKey(part) ? Within(part, xml => XDocument.Load(xml, LoadOptions.PreserveWhitespace)) : throw Refuse($"the part {part} is missing.");

    private void Take(ZipArchiveEntry entry, long most, ref long left)
    {
        var path = entry.FullName;
        if (path.EndsWith('/')) return;
        if (path.Contains("..", StringComparison.Ordinal) || path.Contains('\\') || path.StartsWith('/') || path.Contains(':')) throw Refuse($"the part '{path}' has a name that leads out of the file.");
        if (path.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || path.Contains("vbaData", StringComparison.OrdinalIgnoreCase)) throw Refuse("it holds macros: save it without them (as .docx or .xlsx).");
        if (path.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || path.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)) throw Refuse($"it holds an embedded object ({path}): put its content into the document itself.");
        if (path.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)) throw Refuse("it holds macros (a macro sheet): save it without them (as .xlsx).");
        if (path.EndsWith("xl/connections.xml", StringComparison.OrdinalIgnoreCase) || path.Contains("/queryTables/", StringComparison.OrdinalIgnoreCase)) throw Refuse("it fetches data from elsewhere (a data connection): replace it by values.");
        if (path.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase)) throw Refuse("its formulas reach into other workbooks: replace them by values.");

        var part = Unpack(entry, path, most, ref left);
        if (!_parts.TryAdd(path, part)) throw Refuse($"the part '{path}' is there twice.");
    }

    // The sizes in a ZIP's directory are claims; only what is read counts.
    private byte[] Unpack(ZipArchiveEntry entry, string path, long most, ref long left)
    {
        using var stream = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            unpacked.Write(buffer, 0, read);
            left -= read;
            if (left < 0) throw Refuse($"it unpacks to more than {most / 1048576} MB.");
            if (unpacked.Length > 1048576 && unpacked.Length / Math.Max(1, entry.CompressedLength) > MostRatio) throw Refuse($"the part {path} unpacks to more than {MostRatio} times its size, as a ZIP bomb does.");
        }
        return unpacked.ToArray();
    }

    private static bool IsXml(string part) => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private void CheckXml(string part)
    {
        if (Within(part, xml => HarmfulContent.Find(part, xml)) is { } reason) throw Refuse(reason);
    }

    private T Within<T>(string part, Func<XmlReader, T> read)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(_parts[part], writable: false), Xml);
            return read(reader);
        }
        catch (XmlException error)
        {
            throw Refuse(error.Message.Contains("DTD", StringComparison.Ordinal)
                ? $"the part {part} declares a document type (DTD), which documents never need."
                : $"the part {part} line {error.LineNumber} is not well-formed XML.");
        }
    }

    private RefusedFileException Refuse(string text) => new($"{FileName}: {text}");
}
