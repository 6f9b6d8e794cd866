using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DonorBridge.Portal.Tests.Languages;

/// <summary>Which keys of the wording the portal's pages and code ask for.</summary>
internal sealed partial class SourceTexts(IReadOnlyCollection<string> sources)
{
    private readonly HashSet<string> _literals = [.. sources.SelectMany(source => Literal().Matches(source)).Select(match => match.Groups[1].Value)];

    private readonly string[] _prefixes = [.. sources.SelectMany(source => Prefix().Matches(source)).Select(match => match.Groups[1].Value)];

    /// <summary>Keys written out where a text is asked for.</summary>
    public IEnumerable<string> AskedKeys => sources.SelectMany(source => Asked().Matches(source)).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>Whether a key stands anywhere as a literal, or begins with a prefix that code completes: $"status.{x}".</summary>
    public bool Mentions(string key) => _literals.Contains(key) || _prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));

    public static SourceTexts OfThePortal() => new(Of("DonorBridge.Portal"));

    /// <summary>The sources of a project, without the lines that are comments.</summary>
    public static IReadOnlyCollection<string> Of(string project, string inside = "", [CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", project, inside));
        string[] apart = ["bin", "obj", "node_modules"];
        return [.. Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
                && !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Intersect(apart).Any())
            .Select(file => string.Join("\n", File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))))];
    }

    [GeneratedRegex("""\b(?:[Tt]ext|[Ww]ords)(?:\[|\.Plural\(|\.Raw\()"([^"{]+)"(?!\s*\+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(""" "([a-z][a-z0-9-]*\.[a-z0-9.-]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex("""\$"([a-z][a-z0-9-]*\.[a-z0-9.-]*)\{|"([a-z][a-z0-9-]*\.[a-z0-9.-]*)"\s*\+""")]
    private static partial Regex Prefix();
}
