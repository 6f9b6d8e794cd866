using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Formats;

/// <summary>The data folders that come with the program, beside its assemblies.</summary>
public static class ShippedData
{
    public static string DonorFormats { get; } = Path.Combine(AppContext.BaseDirectory, "DonorFormats");

    public static string StandardReports { get; } = Path.Combine(AppContext.BaseDirectory, "StandardReport");

    /// <summary>The questions and names of one version of the standard report.</summary>
    /// <exception cref="RefusedFileException">The version is not shipped.</exception>
    /// <exception cref="UnreadableReportException">A file of it is wrong.</exception>
    public static StandardWords Standard(string version)
    {
        var folder = Path.Combine(StandardReports, version);
        var questions = Path.Combine(folder, "standard-report.json");
        if (!FormatFiles.IsPath(version) || !File.Exists(questions)) throw new RefusedFileException($"The standard report '{version}' is not known; there is {string.Join(", ", Versions())}.");
        return new StandardWords(
            StandardReportDefinition.Read(File.ReadAllBytes(questions), "standard-report.json"),
            [.. Directory.EnumerateFiles(Path.Combine(folder, "wording"), "*.json").Order(StringComparer.Ordinal).Select(file => StandardReportWording.Read(File.ReadAllBytes(file), Path.GetFileName(file)))]);
    }

    /// <summary>The newest version of the standard report that is shipped.</summary>
    public static string NewestStandard => Versions().Last();

    private static IEnumerable<string> Versions() => Directory.EnumerateDirectories(StandardReports).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);
}
