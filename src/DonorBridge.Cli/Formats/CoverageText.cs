using System.Text.Json;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Cli.Formats;

/// <summary>The coverage and loss statement as lines.</summary>
internal static class CoverageText
{
    public static void Write(Coverage coverage, TextWriter output)
    {
        output.WriteLine($"{coverage.Format}: {coverage.Filled} of {coverage.Asked} fields asked are filled.");
        foreach (var line in coverage.Lines)
        {
            var state = JsonNamingPolicy.KebabCaseLower.ConvertName(line.State.ToString());
            output.WriteLine($"{state,-20} {line.Deliverable}/{line.Field}  {line.Label}{(line.Note is null ? "" : $"  ({line.Note})")}");
        }
        foreach (var path in coverage.NotAskedButReported) output.WriteLine($"{"reported-not-asked",-20} {path}");
    }
}
