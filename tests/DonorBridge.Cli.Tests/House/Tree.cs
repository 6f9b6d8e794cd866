using System.Text.RegularExpressions;

namespace DonorBridge.Cli.Tests.House;

/// <summary>Rules about every file of the tree: it works on any machine and names no place to fetch from.</summary>
internal static partial class Tree
{
    public static IEnumerable<string> MachinePaths(HouseFiles house) =>
        house.Under("").SelectMany(file => HouseFiles.Find(file, MachinePath()));

    public static IEnumerable<string> RegistryHosts(HouseFiles house) =>
        house.Under("").SelectMany(file => HouseFiles.Find(file, RegistryHost()));

    // Spelt so that this file does not break its own rules.
    [GeneratedRegex(@"(?<![\w.$}/])/(w[o]rk|h[o]me|r[o]ot|Us[e]rs)/\w[^\s""']*|\b[A-Z]:\\\\?Us[e]rs\b")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(n[u]get\.org|npm[j]s\.(org|com)|deb\.deb[i]an\.org|yarn[p]kg\.com|py[p]i\.org|jsde[l]ivr\.net|unp[k]g\.com|cdn[j]s\.)", RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();
}
