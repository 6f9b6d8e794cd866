using System.Buffers.Binary;

namespace DonorBridge.Documents.Packages;

/// <summary>The checksum of ZIP (polynomial EDB88320), eight bytes at a step.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = MakeTable();

    /// <param name="crc">0 at first, then the last result.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint crc = 0)
    {
        crc = ~crc;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Table[7 * 256 + (int)(low & 255)] ^ Table[6 * 256 + (int)(low >> 8 & 255)] ^ Table[5 * 256 + (int)(low >> 16 & 255)] ^ Table[4 * 256 + (int)(low >> 24)]
                ^ Table[3 * 256 + (int)(high & 255)] ^ Table[2 * 256 + (int)(high >> 8 & 255)] ^ Table[256 + (int)(high >> 16 & 255)] ^ Table[high >> 24];
            bytes = bytes[8..];
        }
        foreach (var one in bytes) crc = Table[(crc ^ one) & 255] ^ crc >> 8;
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[8 * 256];
        for (uint index = 0; index < 256; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? value >> 1 ^ 0xEDB88320 : value >> 1;
            table[index] = value;
        }
        for (var index = 0; index < 256; index++)
            for (var slice = 1; slice < 8; slice++)
                table[slice * 256 + index] = table[(slice - 1) * 256 + index] >> 8 ^ table[table[(slice - 1) * 256 + index] & 255];
        return table;
    }
}
