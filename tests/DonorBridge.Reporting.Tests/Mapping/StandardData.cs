using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Tests.Mapping;

/// <summary>The shipped standard report, read from the source tree.</summary>
internal static class StandardData
{
    public static string Source { get; } = Path.Combine(Root(), "src");

    public static StandardWords Words()
    {
        var folder = Path.Combine(Source, "StandardReport", "2026");
        return new StandardWords(
            StandardReportDefinition.Read(File.ReadAllBytes(Path.Combine(folder, "standard-report.json")), "standard-report.json"),
            [.. Directory.GetFiles(Path.Combine(folder, "wording"), "*.json").Order(StringComparer.Ordinal).Select(file => StandardReportWording.Read(File.ReadAllBytes(file), file))]);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "DonorBridge.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run inside a checkout.");
    }
}
