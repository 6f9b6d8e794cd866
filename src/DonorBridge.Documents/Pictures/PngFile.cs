using System.Buffers.Binary;
using System.IO.Compression;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Pictures;

/// <summary>Reads a PNG (W3C, third edition), chunk by chunk.</summary>
internal static class PngFile
{
    // What the picture needs to look as it does. Texts, times, EXIF, animations and chunks of any program's own are left out.
    private static readonly string[] Kept = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "IDAT", "IEND"];

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value =>
    {
        var entry = (uint)value;
        for (var bit = 0; bit < 8; bit++) entry = (entry & 1) != 0 ? 0xEDB88320 ^ (entry >> 1) : entry >> 1;
        return entry;
    })];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static (PictureContent?, PictureTrouble?) Read(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        using var data = new MemoryStream();
        kept.Write(Signature);
        byte[]? head = null;
        for (var rest = file[Signature.Length..]; ; )
        {
            if (rest.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - 12) return (null, PictureTrouble.Broken);
            var chunk = rest[..(int)(length + 12)];
            rest = rest[chunk.Length..];
            if (Checksum(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..])) return (null, PictureTrouble.Broken);
            var name = System.Text.Encoding.ASCII.GetString(chunk[4..8]);
            var content = chunk[8..^4];
            if ((head is null) != (name == "IHDR")) return (null, PictureTrouble.Broken);
            if (name == "IHDR")
            {
                head = content.ToArray();
                if (!IsHead(head)) return (null, PictureTrouble.Broken);
                if (!PictureBounds.Holds(Side(head, 0), Side(head, 4))) return (null, PictureTrouble.TooLarge);
            }
            if (name == "IDAT") data.Write(content);
            if (Kept.Contains(name)) kept.Write(chunk);
            if (name != "IEND") continue;
            return IsWhole(data, head!)
                ? (new PictureContent(kept.ToArray(), "image/png", Side(head!, 0), Side(head!, 4)), null)
                : (null, PictureTrouble.Broken);
        }
    }

    private static int Side(byte[] head, int at) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(at)));

    private static bool IsHead(byte[] head) => head.Length == 13 && head[10] == 0 && head[11] == 0 && head[12] <= 1 && (head[9], head[8]) switch
    {
        (0, 1 or 2 or 4 or 8 or 16) or (2 or 4 or 6, 8 or 16) or (3, 1 or 2 or 4 or 8) => true,
        _ => false,
    };

    // Exactly the lines the head promises: neither cut off, nor a bomb.
    private static bool IsWhole(MemoryStream data, byte[] head)
    {
        data.Position = 0;
        var expected = Expected(Side(head, 0), Side(head, 4), head[8] * head[9] switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 }, head[12] == 1);
        try
        {
            using var inflated = new ZLibStream(data, CompressionMode.Decompress);
            var buffer = new byte[81920];
            for (int read; (read = inflated.Read(buffer)) > 0;)
                if ((expected -= read) < 0) return false;
            return expected == 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static long Expected(int width, int height, int bits, bool isInterlaced)
    {
        if (!isInterlaced) return Lines(width, height, bits);
        ReadOnlySpan<(int X, int Y, int Right, int Down)> passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        var all = 0L;
        foreach (var (x, y, right, down) in passes) all += Lines((width - x + right - 1) / right, (height - y + down - 1) / down, bits);
        return all;
    }

    private static long Lines(int width, int height, int bits) => width <= 0 || height <= 0 ? 0 : height * (1 + ((long)width * bits + 7) / 8);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var one in bytes) sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        return ~sum;
    }
}
