using System.IO.Compression;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Formats;

/// <summary>A donor format's folder as one ZIP file, to hand it from one place to another.</summary>
public static class FormatArchive
{
    private const int MostFiles = 500;
    private const long MostBytes = 32L * 1024 * 1024;

    /// <summary>The files under ID/VERSION/; the same format gives the same bytes.</summary>
    public static byte[] Write(string id, int version, FormatFiles files)
    {
        using var bytes = new MemoryStream();
        var writer = new PackageWriter(bytes);
        foreach (var path in files.Paths) writer.Add(new PackedPart(FormattableString.Invariant($"{id}/{version}/{path}"), files.Find(path)!.Value.ToArray()));
        writer.Finish();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, or any ZIP with one format.json: what lies beside it is the format, its examples left out. Templates are looked into when the format is compiled.</summary>
    /// <exception cref="RefusedFileException">It is no whole ZIP, holds too much, a name leads out of it, or it holds no format or several.</exception>
    /// <exception cref="UnreadableFormatException">A file's name cannot stand in a format's folder.</exception>
    public static FormatFiles Read(ReadOnlyMemory<byte> zip, string name)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostFiles) throw Refuse(name, $"it holds {archive.Entries.Count} files; a format holds at most {MostFiles}.");
            var left = MostBytes;
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/'))) files[Path(entry, name, files)] = Unpack(entry, name, ref left);
        }
        catch (InvalidDataException)
        {
            throw Refuse(name, "it is not a whole ZIP file: make it again and give it anew.");
        }
        var formats = files.Keys.Where(path => path == FormatReader.FileName || path.EndsWith("/" + FormatReader.FileName, StringComparison.Ordinal)).ToList();
        if (formats.Count != 1) throw Refuse(name, formats.Count == 0 ? $"it holds no {FormatReader.FileName}: pack the format's folder." : $"it holds {formats.Count} formats: give them one by one.");
        var root = formats[0][..^FormatReader.FileName.Length];
        return new FormatFiles(files.Where(file => file.Key.StartsWith(root, StringComparison.Ordinal) && !file.Key[root.Length..].StartsWith("examples/", StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create(file.Key[root.Length..], file.Value)));
    }

    private static string Path(ZipArchiveEntry entry, string name, Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        var path = entry.FullName;
        if (path.Contains("..", StringComparison.Ordinal) || path.Contains('\\') || path.StartsWith('/') || path.Contains(':')) throw Refuse(name, $"'{path}' has a name that leads out of the file.");
        return files.ContainsKey(path) ? throw Refuse(name, $"'{path}' is there twice.") : path;
    }

    // The sizes in a ZIP's directory are claims; only what is read counts.
    private static byte[] Unpack(ZipArchiveEntry entry, string name, ref long left)
    {
        using var stream = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            unpacked.Write(buffer, 0, read);
            left -= read;
            if (left < 0) throw Refuse(name, $"it unpacks to more than {MostBytes / 1048576} MB.");
        }
        return unpacked.ToArray();
    }

    private static RefusedFileException Refuse(string name, string text) => new($"{name}: {text}");
}
