using System.Runtime.CompilerServices;

namespace DonorBridge.Tests;

/// <summary>Where the checkout lies that a test was built from, and the reference data beside it.</summary>
internal static class TheTree
{
    public static string Root { get; } = FindRoot();

    public static string StandardReport => Path.Combine(Root, "src", "StandardReport", "2026");

    public static string DonorFormats => Path.Combine(Root, "src", "DonorFormats");

    /// <summary>A path under shared/, which stands beside the project on the founders' machines only: the test is skipped where it is absent.</summary>
    public static string Shared(params string[] path)
    {
        var full = Path.Combine([Root, "..", "shared", .. path]);
        // Worktrees lie one folder deeper than the checkout they belong to.
        if (!Path.Exists(full)) full = Path.Combine([Root, "..", "..", "shared", .. path]);
        Assert.SkipUnless(Path.Exists(full), $"The reference data shared/{string.Join('/', path)} is not beside this checkout.");
        return full;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "DonorBridge.sln")))
                return folder.FullName;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
    }
}
