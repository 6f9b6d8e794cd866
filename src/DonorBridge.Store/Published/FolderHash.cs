using System.Security.Cryptography;
using System.Text;

namespace DonorBridge.Store.Published;

/// <summary>Names the contents of a published folder.</summary>
internal static class FolderHash
{
    /// <param name="files">In the order of their paths.</param>
    public static string Of(IEnumerable<PublishedFileRow> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Content.Length}\n"));
            hash.AppendData(file.Content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
