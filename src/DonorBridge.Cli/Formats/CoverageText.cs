using System.Globalization;
using System.Text.Json;
using DonorBridge.Reporting.Mapping.Harmonisation;

namespace DonorBridge.Cli.Formats;

/// <summary>The coverage and loss statement as lines.</summary>
internal static class CoverageText
{
    public static void Write(CoverageStatement statement, TextWriter output)
    {
        var (coverage, score) = (statement.Coverage, statement.Harmonisation);
        output.WriteLine($"{coverage.Format}: {coverage.Filled} of {coverage.Asked} fields asked are filled.");
        output.WriteLine($"Harmonisation: {score.Score} of 100{(score.Changes.Count > 0 ? "; what would raise it most:" : ", nothing is written for this donor alone.")}");
        foreach (var change in score.Changes) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  +{change.Gain:0.0}  {Said(change)}"));
        foreach (var line in coverage.Lines)
            output.WriteLine($"{Name(line.State),-20} {line.Deliverable}/{line.Field}  {line.Label}{(line.Note is null ? "" : $"  ({line.Note})")}");
        foreach (var path in coverage.NotAskedButReported) output.WriteLine($"{"reported-not-asked",-20} {path}");
    }

    private static string Said(HarmonisationChange change) => change.Kind switch
    {
        ChangeKind.ReadTheLanguage => $"the donor reads the report's language, so that {change.Fields.Count} texts need no translation into '{change.Label}'",
        ChangeKind.RaiseTheLimit => $"'{change.Label}' takes more than {change.Limit!.Most} {change.Limit.Unit.ToString().ToLowerInvariant()}",
        ChangeKind.AskTheStandardQuestion => $"'{change.Label}' is asked as the standard report asks it",
        _ => $"'{change.Label}' is left out, or taken from the report",
    };

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
