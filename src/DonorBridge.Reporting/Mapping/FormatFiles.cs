using System.Security.Cryptography;
using System.Text;

namespace DonorBridge.Reporting.Mapping;

/// <summary>The files of one donor format, wherever they are kept: a folder, a database row, a test. Immutable.</summary>
public sealed class FormatFiles
{
    private readonly Dictionary<string, Content> _files = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];

    /// <param name="files">By path within the folder, parted by '/': format.json, codes/status.csv.</param>
    /// <exception cref="UnreadableFormatException">A path could lead out of the folder, or is there twice.</exception>
    public FormatFiles(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        foreach (var (path, bytes) in files)
        {
            if (!IsPath(path)) throw new UnreadableFormatException(path, "a file's path holds letters, digits, '.', '_', '-' and single '/', and no step up.");
            if (!_files.TryAdd(path, new Content(bytes))) throw new UnreadableFormatException(path, "the file is there twice.");
            _paths.Add(path);
        }
        _paths.Sort(StringComparer.Ordinal);
    }

    /// <summary>Lower-case hexadecimal over paths and bytes in the order of their paths: names the content.</summary>
    public string Sha256 => field ??= Hash();

    public IReadOnlyCollection<string> Paths => _paths;

    // A bare null would turn into an empty file: the type has a conversion from byte[].
    public ReadOnlyMemory<byte>? Find(string path) => _files.TryGetValue(path, out var file) ? file.Bytes : default(ReadOnlyMemory<byte>?);

    /// <summary>Whether a path stays within its folder on every system.</summary>
    public static bool IsPath(string path) =>
        path.Length is > 0 and <= 200
        && path.Split('/').All(part => part.Length > 0 && part.Trim('.').Length > 0 && part.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-'));

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in _paths)
        {
            var bytes = _files[path].Bytes;
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{path}\0{bytes.Length}\0")));
            hash.AppendData(bytes.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Content(ReadOnlyMemory<byte> Bytes);
}
