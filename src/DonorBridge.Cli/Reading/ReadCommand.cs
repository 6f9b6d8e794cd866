using System.CommandLine;
using DonorBridge.Cli.Rendering;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Reading;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Mapping.Inverting.Known;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Cli.Reading;

/// <summary><c>read</c>: filled donor forms back into a standard report, with everything they do not say.</summary>
public static class ReadCommand
{
    public static void Add(RootCommand root)
    {
        var files = new Argument<string[]>("FORM") { Description = "Filled forms of one report, .docx or .xlsx.", Arity = ArgumentArity.OneOrMore };
        var formats = new Option<string[]>("--format") { Description = "The format a form was made with, where the file no longer says so: an id, id@version, or a format's folder. One for all forms, or one for each." };
        var known = new Option<string>("--report") { Description = "A known report, such as last period's: what the forms do not say comes from it." };
        var due = new Option<string>("--due") { Description = "Which of its due reports the forms are of, where they do not say it." };
        var to = new Option<string>("--out") { Description = "The report to write; beside it goes NAME.origins.json, which says of each value where it came from.", Required = true };
        var json = new Option<bool>("--json") { Description = "What was not read back, as JSON." };
        var command = new Command("read", "Read filled forms back into a standard report.") { files, formats, known, due, to, json };
        command.SetAction(asked => Read(asked.GetValue(files)!, asked.GetValue(formats) ?? [], asked.GetValue(known), asked.GetValue(due), asked.GetValue(to)!, asked.GetValue(json), asked.InvocationConfiguration.Output));
        root.Add(command);
    }

    private static int Read(string[] paths, string[] named, string? knownPath, string? due, string to, bool json, TextWriter output)
    {
        if (named.Length > 1 && named.Length != paths.Length) throw new Refusal($"--format is given {named.Length} times for {paths.Length} forms: give one for all, or one for each in their order.");
        if (due is not null && knownPath is null) throw new Refusal("--due names a due report of the known report: give that by --report.");
        var known = knownPath is null ? null : ReportFromFile.Read(knownPath);
        var standard = known?.StandardReport ?? ShippedData.NewestStandard;
        var formats = KnownFormats.For(standard, knownPath ?? paths[0]);
        try
        {
            var forms = paths.Select((path, index) => Open(path, named.Length == 0 ? null : named[Math.Min(index, named.Length - 1)], named.Length > 1 || paths.Length == 1, formats)).ToList();
            var draft = FormsRead.Of(forms, known, due, ShippedData.Standard(standard).Definition);
            if (Path.GetDirectoryName(Path.GetFullPath(to)) is { } folder) Directory.CreateDirectory(folder);
            File.WriteAllBytes(to, draft.Json);
            OriginsFile.Write(Path.ChangeExtension(to, ".origins.json"), draft);
            ReadSaid.Say(paths, to, knownPath, [.. forms.Select(form => form.Format.Mapping.Format.Reference)], draft, json, output);
            return Terminal.Done;
        }
        catch (Exception wrong) when (wrong is RefusedFileException or OtherReportException)
        {
            throw new Refusal(wrong is OtherReportException ? $"{knownPath}: {wrong.Message}{(due is null ? " (--due)" : "")}" : wrong.Message);
        }
    }

    // One name given for several forms stands for those that do not say their own.
    private static FormToRead Open(string path, string? named, bool namedWins, KnownFormats formats)
    {
        if (!File.Exists(path)) throw new Refusal($"{path}: there is no such file.");
        if (string.Equals(Path.GetExtension(path), ".xml", StringComparison.OrdinalIgnoreCase)) throw new Refusal($"{path}: read takes Word and Excel forms; published IATI activities are read by 'iati import {path} --out DIR'.");
        var file = FilledFile.Open(File.ReadAllBytes(path), path);
        var own = file.Format?.ToString();
        var format = (namedWins ? named ?? own : own ?? named) ?? throw new Refusal($"{path}: the file does not say which donor format it was made with; name it by --format.");
        return new FormToRead(file, formats.Named(format));
    }
}
