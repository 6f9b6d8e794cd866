using System.IO.Compression;

namespace DonorBridge.Documents.Packages;

/// <summary>A part that never changes, deflated once so that every document copies it.</summary>
internal sealed class PackedPart
{
    public PackedPart(string name, ReadOnlySpan<byte> bytes)
    {
        Name = name;
        Crc = Crc32.Of(bytes);
        Size = bytes.Length;
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(bytes);
        Packed = packed.ToArray();
    }

    public string Name { get; }

    public uint Crc { get; }

    public int Size { get; }

    public byte[] Packed { get; }
}
