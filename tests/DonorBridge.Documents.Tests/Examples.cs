using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;

namespace DonorBridge.Documents.Tests;

/// <summary>The worked examples of the standard report.</summary>
internal static class Examples
{
    public static IReadOnlyList<(string Name, ReportFile Report)> All { get; } =
        [.. Directory.GetDirectories(Path.Combine(StandardData.Source, "StandardReport", "2026", "examples")).Order(StringComparer.Ordinal)
            .Select(folder => (Path.GetFileName(folder), ReportReader.Read(File.ReadAllBytes(Path.Combine(folder, "report.json")), folder)))];

    public static ReportFile Named(string name) => All.Single(example => example.Name == name).Report;
}
