using System.CommandLine;
using System.Text.Json;
using DonorBridge.Cli.Rendering;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.Checks;

namespace DonorBridge.Cli.Reports;

/// <summary><c>report check</c>: the problems of a report, one a line.</summary>
public static class ReportCommands
{
    public static void Add(RootCommand root)
    {
        var report = new Argument<string>("REPORT.json") { Description = "The report." };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var check = new Command("check", "The problems of a report, one a line.") { report, json };
        check.SetAction(asked => Check(asked.GetValue(report)!, asked.GetValue(json), asked.InvocationConfiguration.Output));
        root.Add(new Command("report", "Standard reports.") { check });
    }

    private static int Check(string path, bool json, TextWriter output)
    {
        var file = ReportFromFile.Read(path);
        var problems = ReportCheck.Problems(file, Questions(file.StandardReport));
        if (json) output.WriteLine(JsonSerializer.Serialize(problems, ReportJson.Options));
        else
        {
            foreach (var problem in problems) output.WriteLine($"{path}: {problem.Place}: {problem.Text}{(problem.Weight == Weight.Note ? " (a note; it can be sent)" : "")}");
            if (problems.Count == 0) output.WriteLine($"{path}: no problem found.");
        }
        return problems.Any(problem => problem.Weight == Weight.MustMend) ? Terminal.Refused : Terminal.Done;
    }

    private static StandardReportDefinition Questions(string version)
    {
        try
        {
            return ShippedData.Standard(version).Definition;
        }
        catch (RefusedFileException wrong)
        {
            throw new Refusal(wrong.Message);
        }
    }
}
