using System.Text.RegularExpressions;
using DonorBridge.Tests;

namespace DonorBridge.Cli.Tests.House;

/// <summary>The text files of the checkout, by their path from its top with forward slashes; what builds make is left out.</summary>
internal sealed record HouseFiles(IReadOnlyDictionary<string, string> Texts)
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", ".git", ".data", "built", "TestResults", "artifacts"];
    private static readonly string[] Bytes = [".docx", ".xlsx", ".png", ".jpg", ".ico", ".woff2", ".pdf", ".zip", ".gz"];

    public static HouseFiles OfThisCheckout { get; } = Read(Checkout.Folder);

    /// <summary>An empty house with one planted file, for proving that a rule can fail.</summary>
    public static HouseFiles Planted(string path, string text) => new(new Dictionary<string, string> { [path] = text });

    public HouseFiles With(string path, string text) => new(new Dictionary<string, string>(Texts) { [path] = text });

    /// <summary>The files under <paramref name="folder"/> with one of the endings, in order of their paths.</summary>
    public IEnumerable<(string Path, string Text)> Under(string folder, params string[] endings) => Texts
        .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
        .Where(file => endings.Length == 0 || endings.Any(ending => file.Key.EndsWith(ending, StringComparison.Ordinal)))
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => (file.Key, file.Value));

    /// <summary>Where the pattern is found, one sentence a place: path:line: what it found.</summary>
    public static IEnumerable<string> Find((string Path, string Text) file, Regex pattern) => pattern.Matches(file.Text)
        .Select(found => $"{file.Path}:{file.Text.AsSpan(0, found.Index).Count('\n') + 1}: {found.Value.Trim()}");

    private static HouseFiles Read(string top) => new(Walk(new DirectoryInfo(top))
        .Where(file => !Bytes.Contains(file.Extension))
        .ToDictionary(file => Path.GetRelativePath(top, file.FullName).Replace('\\', '/'), file => File.ReadAllText(file.FullName)));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateDirectories()
        .Where(inner => !Made.Contains(inner.Name) && inner.LinkTarget is null)
        .SelectMany(Walk)
        .Concat(folder.EnumerateFiles().Where(file => file.LinkTarget is null && file.Name != ".git"));
}
