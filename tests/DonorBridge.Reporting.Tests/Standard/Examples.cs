using DonorBridge.Reporting.Standard;

namespace DonorBridge.Tests.Reporting;

/// <summary>The standard report's data and worked examples, as they lie in the source tree.</summary>
internal static class Examples
{
    public static StandardReportDefinition Questions { get; } =
        StandardReportDefinition.Read(File.ReadAllBytes(Path.Combine(TheTree.StandardReport, "standard-report.json")), "standard-report.json");

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Path.Combine(TheTree.StandardReport, "examples")).Select(folder => Path.GetFileName(folder)!).Order()];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(TheTree.StandardReport, "examples", name, "report.json"));

    public static ReportFile Report(string name) => ReportReader.Read(Bytes(name), "report.json");
}
