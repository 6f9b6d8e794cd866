namespace DonorBridge.Workflows;

/// <summary>The <c>workflows/</c> folder that is copied beside the assemblies at build.</summary>
public static class ShippedWorkflows
{
    /// <summary>The folder.</summary>
    public static string Folder => System.IO.Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>The full path of a file in it.</summary>
    public static string Path(string file) => System.IO.Path.Combine(Folder, file);

    /// <summary>Every definition in it, by file name.</summary>
    public static IReadOnlyList<WorkflowDefinition> Definitions() =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)
            .Where(file => System.IO.Path.GetFileName(file) != "activities.json")
            .Select(file => WorkflowDefinition.Read(File.ReadAllBytes(file)))];
}
