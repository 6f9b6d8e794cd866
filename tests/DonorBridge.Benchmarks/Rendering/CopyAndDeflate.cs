using System.IO.Compression;

namespace DonorBridge.Benchmarks.Rendering;

/// <summary>The least that .NET can do to make a document: its parts, ready in memory, copied and deflated into a ZIP of the same parts at the same level.</summary>
internal sealed class CopyAndDeflate
{
    private readonly List<(string Name, byte[] Bytes)> _parts;

    public CopyAndDeflate(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        _parts = [.. zip.Entries.Select(entry =>
        {
            using var unpacked = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(unpacked);
            return (entry.FullName, unpacked.ToArray());
        })];
    }

    public int Bytes => _parts.Sum(part => part.Bytes.Length);

    public int Once()
    {
        using var stream = new MemoryStream(64 * 1024);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in _parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        return (int)stream.Length;
    }
}
