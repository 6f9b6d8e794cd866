using System.Security.Cryptography;
using System.Text;

namespace DonorBridge.Store.Imports;

/// <summary>Ids of imported rows that carry no key of their own: the same source gives the same id, so that the same file twice changes nothing.</summary>
internal static class ImportIds
{
    public static Guid Indicator(Guid owner, string key) => Of($"indicator|{owner:D}|{key}");

    public static Guid Figure(Guid indicator, DateOnly from, DateOnly to) => Of($"figure|{indicator:D}|{from:yyyy-MM-dd}|{to:yyyy-MM-dd}");

    // A name-based UUID (RFC 9562, version 8): 122 bits of a SHA-256.
    private static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
