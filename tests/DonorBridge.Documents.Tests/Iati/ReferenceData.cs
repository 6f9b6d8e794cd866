using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

/// <summary>The published standard's own files, kept beside the checkout and not in it: tests that need them are skipped without.</summary>
public static class ReferenceData
{
    public static string Folder => Find("standards") ?? throw Missing();

    /// <summary>The official XSD's folder, or null: the rules of our own then stand alone.</summary>
    public static string? SchemaFolderIfThere => Find("standards") is { } folder ? Path.Combine(folder, "iati-schemas-2.03") : null;

    public static string File(params string[] path) => Path.Combine([Folder, .. path]);

    public static string Real(string name) => File("iati-real", name);

    /// <summary>The published activities, by name.</summary>
    public static readonly string[] RealFiles =
        ["FI-3_mfa-finland_v2.03.xml", "tearfund-drc.xml", "world-vision-uk_child-protection-drc.xml", "activity-standard-example-annotated.xml"];

    private static Exception Missing()
    {
        Assert.Skip("The standards' reference data is not beside this checkout (shared/standards).");
        return new DirectoryNotFoundException();
    }

    private static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", name)))
                return Path.Combine(folder.FullName, "shared", name);
        return null;
    }
}
