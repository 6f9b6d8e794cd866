using System.Security.Cryptography;
using System.Text;

namespace DonorBridge.Workflows.Instances;

/// <summary>Trigger keys may be long; an instance keeps 96 bits of each, enough never to meet by chance.</summary>
internal static class KeyFingerprint
{
    public static string Of(string key)
    {
        Span<byte> hash = stackalloc byte[32];
        var bytes = Encoding.UTF8.GetByteCount(key);
        Span<byte> buffer = bytes <= 512 ? stackalloc byte[512] : new byte[bytes];
        SHA256.HashData(buffer[..Encoding.UTF8.GetBytes(key, buffer)], hash);
        return Convert.ToBase64String(hash[..12]);
    }
}
