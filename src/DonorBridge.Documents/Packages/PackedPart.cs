using System.IO.Compression;

namespace DonorBridge.Documents.Packages;

/// <summary>A part that never changes, deflated once so that every document copies it.</summary>
internal sealed class PackedPart
{
    public PackedPart(string name, byte[] bytes)
    {
        Name = name;
        Size = bytes.Length;
        using var packed = new MemoryStream();
        Crc = GzipStripped.Deflate(packed, CompressionLevel.Optimal, gzip => gzip.Write(bytes));
        Packed = packed.ToArray();
    }

    public string Name { get; }

    public uint Crc { get; }

    public int Size { get; }

    public byte[] Packed { get; }
}
