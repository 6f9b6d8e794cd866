using System.Security.Cryptography;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Cli.Rendering;

/// <summary>A folder that holds a report's attached files under any names: the report knows them by size and SHA-256.</summary>
internal sealed class AttachmentFolder
{
    private const int MostFiles = 10_000;

    private readonly ILookup<long, string> _bySize;

    private AttachmentFolder(IEnumerable<string> files) => _bySize = files.ToLookup(file => new FileInfo(file).Length);

    /// <param name="folder">Null is a folder with nothing in it.</param>
    public static AttachmentFolder Of(string? folder)
    {
        if (folder is null) return new AttachmentFolder([]);
        if (!Directory.Exists(folder)) throw new Refusal($"{folder}: there is no such folder.");
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true }).Take(MostFiles + 1).ToList();
        return files.Count <= MostFiles ? new AttachmentFolder(files) : throw new Refusal($"{folder}: it holds more than {MostFiles} files; give the folder of this report's attachments.");
    }

    public ReadOnlyMemory<byte>? Find(Attachment wanted)
    {
        foreach (var file in _bySize[wanted.Bytes])
        {
            var bytes = File.ReadAllBytes(file);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) == wanted.Sha256) return bytes;
        }
        return null;
    }
}
