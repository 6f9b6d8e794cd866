using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using DonorBridge.Cli.Rendering;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Cli.Formats;

/// <summary><c>format list | check | coverage | diff | study | draft</c>: what formats there are, whether one is sound, what it fills and loses, what a new version changes, and how a donor's own form becomes one.</summary>
public static class FormatCommands
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Add(RootCommand root) => root.Add(new Command("format", "Donor formats.") { List(), Check(), CoverageOf(), Diff(), StudyCommands.Study(), StudyCommands.Draft() });

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("list", "The shipped donor formats.") { json };
        command.SetAction(asked =>
        {
            var formats = new KnownFormats(ShippedData.Standard(ShippedData.NewestStandard));
            var all = formats.Shelf.All.Select(reference => formats.Named(reference.ToString()).Mapping.Format).ToList();
            var output = asked.InvocationConfiguration.Output;
            if (asked.GetValue(json)) output.WriteLine(JsonSerializer.Serialize(all.Select(format => new { format.Reference, Name = format.Name.Values.First(), format.Family, format.Languages, Files = format.Deliverables.Select(part => part.FileName), format.Source }), Options));
            else
                foreach (var format in all)
                    output.WriteLine($"{format.Reference,-36} {string.Join(' ', format.Languages),-6} {string.Join(' ', format.Deliverables.Select(part => part.File.ToString().ToLowerInvariant())),-10} {format.Name.Values.First()}");
            return Terminal.Done;
        });
        return command;
    }

    private static Command Check()
    {
        var folder = new Argument<string>("DIR") { Description = "A format's folder, or an id." };
        var command = new Command("check", "Whether a format can be used; one problem a line.") { folder };
        command.SetAction(asked =>
        {
            var name = asked.GetValue(folder)!;
            var output = asked.InvocationConfiguration.Output;
            var formats = new KnownFormats(ShippedData.Standard(ShippedData.NewestStandard));
            var problems = Problems(formats, formats.Files(name));
            foreach (var problem in problems) output.WriteLine(problem);
            if (problems.Count == 0) output.WriteLine($"{name}: no problem found.");
            return problems.Count == 0 ? Terminal.Done : Terminal.Refused;
        });
        return command;
    }

    private static IReadOnlyList<string> Problems(KnownFormats formats, FormatFiles files)
    {
        try
        {
            return CompiledFormat.Compile(files, formats.Shelf.Find, ShippedData.Standard(ShippedData.NewestStandard)).Misfits;
        }
        catch (UnreadableFormatException wrong)
        {
            return [.. wrong.Problems.Select(problem => problem.ToString())];
        }
        catch (RefusedFileException wrong)
        {
            return [wrong.Message];
        }
    }

    private static Command CoverageOf()
    {
        var name = new Argument<string>("ID|DIR") { Description = "A format's id, or its folder." };
        var report = new Argument<string?>("REPORT.json") { Description = "A report to fill it from.", Arity = ArgumentArity.ZeroOrOne };
        var due = new Option<string>("--due") { Description = "Which due report of the file; the first otherwise." };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("coverage", "What a format asks, what is filled, what is lost, and how much of it is written for this donor alone.") { name, report, due, json };
        command.SetAction(asked =>
        {
            var format = new KnownFormats(ShippedData.Standard(ShippedData.NewestStandard)).Named(asked.GetValue(name)!);
            var statement = asked.GetValue(report) is { } path ? Of(format, path, asked.GetValue(due)) : Alone(format.Mapping);
            var output = asked.InvocationConfiguration.Output;
            if (asked.GetValue(json)) output.WriteLine(statement.Json());
            else CoverageText.Write(statement, output);
            return Terminal.Done;
        });
        return command;
    }

    private static CoverageStatement Alone(CompiledMapping mapping) =>
        new(Coverage.Of(mapping), HarmonisationScore.Of(mapping, ShippedData.Standard(ShippedData.NewestStandard).Definition));

    private static CoverageStatement Of(CompiledFormat format, string path, string? due)
    {
        var file = ReportFromFile.Read(path);
        var part = file.DueReports.FirstOrDefault(one => due is null || one.Due.Id == due) ?? throw new Refusal($"{path}: the report holds no due report '{due}'; it holds {string.Join(", ", file.DueReports.Select(one => one.Due.Id))}.");
        Report report = file.For(part.Due.Id);
        var forms = format.Mapping.FillAll(report);
        return new CoverageStatement(Coverage.Of(forms, report), HarmonisationScore.Of(forms, report));
    }

    private static Command Diff()
    {
        var old = new Argument<string>("OLD") { Description = "A format's id@version, or its folder." };
        var other = new Argument<string>("NEW") { Description = "The one to compare it with." };
        var command = new Command("diff", "What changes from one format to another, field by field.") { old, other };
        command.SetAction(asked =>
        {
            var formats = new KnownFormats(ShippedData.Standard(ShippedData.NewestStandard));
            var changes = MappingDifference.Between(formats.Named(asked.GetValue(old)!).Mapping, formats.Named(asked.GetValue(other)!).Mapping);
            foreach (var change in changes) asked.InvocationConfiguration.Output.WriteLine($"{change.Kind.ToString().ToLowerInvariant(),-8} {change.Field}  {change.Text}");
            if (changes.Count == 0) asked.InvocationConfiguration.Output.WriteLine("No difference.");
            return Terminal.Done;
        });
        return command;
    }
}
