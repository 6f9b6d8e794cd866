using System.CommandLine;
using System.Text.Json;
using DonorBridge.Cli.Rendering;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Reading;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Cli.Reading;

/// <summary><c>read</c>: a filled donor form back into a standard report, with everything it does not say.</summary>
public static class ReadCommand
{
    public static void Add(RootCommand root)
    {
        var file = new Argument<string>("FORM") { Description = "A filled form, .docx or .xlsx." };
        var format = new Option<string>("--format") { Description = "The format it was made with, where the file no longer says so: an id, id@version, or a format's folder." };
        var to = new Option<string>("--out") { Description = "The report to write.", Required = true };
        var json = new Option<bool>("--json") { Description = "What was not read back, as JSON." };
        var command = new Command("read", "Read a filled form back into a standard report.") { file, format, to, json };
        command.SetAction(asked => Read(asked.GetValue(file)!, asked.GetValue(format), asked.GetValue(to)!, asked.GetValue(json), asked.InvocationConfiguration.Output));
        root.Add(command);
    }

    private static int Read(string path, string? named, string to, bool json, TextWriter output)
    {
        if (!File.Exists(path)) throw new Refusal($"{path}: there is no such file.");
        try
        {
            var file = FilledFile.Open(File.ReadAllBytes(path), path);
            var format = named ?? file.Format?.ToString() ?? throw new Refusal($"{path}: the file does not say which donor format it was made with; name it by --format.");
            var standard = ShippedData.NewestStandard;
            var compiled = KnownFormats.For(standard, path).Named(format);
            var written = file.Read(compiled);
            var draft = ReportDraft.Of(ReadForm.Of(compiled.Mapping.Format, written), compiled.Mapping.Format, standard);
            if (Path.GetDirectoryName(Path.GetFullPath(to)) is { } folder) Directory.CreateDirectory(folder);
            File.WriteAllBytes(to, draft.Json);
            Say(path, to, compiled.Mapping.Format.Reference, draft, json, output);
            return Terminal.Done;
        }
        catch (RefusedFileException wrong)
        {
            throw new Refusal(wrong.Message);
        }
    }

    private static void Say(string path, string to, string format, DraftedReport draft, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { File = path, Format = format, Report = to, IsWhole = draft.IsWhole, draft.Notes }, ReportJson.Options));
            return;
        }
        foreach (var note in draft.Notes)
            output.WriteLine($"{path}: {(note.Place.Length > 0 ? note.Place + ": " : "")}{note.Field}: {Word(note.Kind)}: {note.Text}");
        output.WriteLine($"{path}: read as {format} into {to}; {(draft.IsWhole ? "the report is whole." : "the report is not whole: what is lacking is listed above.")}");
    }

    private static string Word(ReadingNoteKind kind) => kind switch
    {
        ReadingNoteKind.Derived => "derived, not read back",
        ReadingNoteKind.Unclear => "unclear",
        ReadingNoteKind.Unreadable => "not readable",
        ReadingNoteKind.NotInDocument => "not in the document",
        ReadingNoteKind.AsShown => "as shown",
        ReadingNoteKind.NoPlace => "no place in the report",
        _ => "lacking",
    };
}
