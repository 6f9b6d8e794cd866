using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Formats;

/// <summary>Reads and writes a donor format as a folder, its exchange form.</summary>
public static class FormatFolder
{
    private const long MostBytes = 32L * 1024 * 1024;
    private const int MostFiles = 500;

    /// <summary>Everything in a folder but its examples, which are for people and tests.</summary>
    /// <exception cref="RefusedFileException">The folder is missing, holds too much, or holds a link that leads out of it.</exception>
    public static FormatFiles Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new RefusedFileException($"{folder}: there is no such folder.");
        var paths = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
            .Where(path => !IsExample(Relative(folder, path)))
            .Take(MostFiles + 1).ToList();
        if (paths.Count > MostFiles) throw new RefusedFileException($"{folder}: a format holds at most {MostFiles} files; this folder holds more.");
        if (paths.FirstOrDefault(path => new FileInfo(path).LinkTarget is not null) is { } link) throw new RefusedFileException($"{folder}: '{Relative(folder, link)}' is a link; put the file itself there.");
        var bytes = 0L;
        foreach (var path in paths) bytes += new FileInfo(path).Length;
        if (bytes > MostBytes) throw new RefusedFileException($"{folder}: a format holds at most {MostBytes / 1048576} MB.");
        return new FormatFiles(paths.Select(path => KeyValuePair.Create(Relative(folder, path), (ReadOnlyMemory<byte>)File.ReadAllBytes(path))));
    }

    /// <summary>Writes a format's files into a folder, which need not exist.</summary>
    public static void Write(FormatFiles files, string folder)
    {
        foreach (var path in files.Paths)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, files.Find(path)!.Value.ToArray());
        }
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static bool IsExample(string path) => path.StartsWith("examples/", StringComparison.Ordinal);
}
