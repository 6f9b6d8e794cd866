using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DonorBridge.Documents.Iati;

namespace DonorBridge.Cli.Iati;

/// <summary>`iati check FILE`: one problem a line, or a JSON list.</summary>
internal static class CheckVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A file of IATI 2.03 activities." };
        var schema = new Option<string?>("--schema") { Description = "A folder with the official iati-activities-schema.xsd and what it includes: validate against it too.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "A JSON list of {file, line, severity, rule, message, activity} instead of lines." };
        var check = new Command("check", "Check element order, codelists and the standard's data quality rules: FILE:line severity rule message, one problem a line. Ends with 1 when there is an error or the file is not IATI 2.03 activities; with 0 when there are only warnings and notes, which are listed too.") { file, schema, json };
        check.SetAction(asked => Run(asked.GetRequiredValue(file), asked.GetValue(schema), asked.GetValue(json), asked.InvocationConfiguration.Output));
        return check;
    }

    private static int Run(string path, string? schema, bool json, TextWriter output)
    {
        var errors = 0;
        var before = "[";
        void Report(IatiProblem problem)
        {
            if (problem.Severity == IatiSeverity.Error) errors++;
            if (!json) { output.WriteLine($"{path}:{problem.Line} {problem.Severity.ToString().ToLowerInvariant()} {problem.Rule} {problem.Message}"); return; }
            output.WriteLine($"{before}{JsonSerializer.Serialize(new { file = path, problem.Line, problem.Severity, problem.Rule, problem.Message, problem.Activity }, Json)}");
            before = ",";
        }

        try
        {
            using var bytes = IatiSource.Open(path);
            IatiCheck.Run(bytes, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), Report, schema);
        }
        catch (IatiRefused refused)
        {
            throw new Refusal($"{path}: {refused.Message}");
        }
        if (json) output.WriteLine(before == "[" ? "[]" : "]");
        return errors == 0 ? Terminal.Done : Terminal.Refused;
    }
}
