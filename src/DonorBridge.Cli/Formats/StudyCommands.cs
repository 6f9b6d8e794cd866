using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Studio;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;

namespace DonorBridge.Cli.Formats;

/// <summary><c>format study | draft</c>: which fields a donor's own form has, and a first format made of it.</summary>
internal static class StudyCommands
{
    private const string Open = "No source has been chosen yet.";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Command Study()
    {
        var file = new Argument<string>("FILE") { Description = "A donor's form: .docx or .xlsx." };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("study", "The fields of a donor's form, and where it seems to ask for an answer.") { file, json };
        command.SetAction(asked =>
        {
            var form = Studied(asked.GetValue(file)!, Read(asked.GetValue(file)!));
            var output = asked.InvocationConfiguration.Output;
            if (asked.GetValue(json)) output.WriteLine(JsonSerializer.Serialize(form, Options));
            else Write(form, output);
            return Terminal.Done;
        });
        return command;
    }

    public static Command Draft()
    {
        var file = new Argument<string>("FILE") { Description = "A donor's form: .docx or .xlsx." };
        var folder = new Option<string>("--out") { Description = "The format's folder, made by this.", Required = true };
        var id = new Option<string?>("--id") { Description = "The format's id; made from the file's name otherwise." };
        var language = new Option<string?>("--language") { Description = "The form's language, such as sv; what the file says otherwise, or en." };
        var command = new Command("draft", "Marks every place of a donor's form and drafts a format with the likeliest sources.") { file, folder, id, language };
        command.SetAction(asked =>
        {
            var path = asked.GetValue(file)!;
            var name = Path.GetFileNameWithoutExtension(path);
            var bytes = Read(path);
            var form = Studied(path, bytes);
            var places = form.All.ToList();
            if (places.Count == 0) throw new Refusal($"{path}: no place for an answer was found. Put a content control, or a name, where each answer goes.");
            var template = FormMarking.Mark(bytes, Path.GetFileName(path), [.. places.Select(ChosenField.Of)]);
            var catalogue = new SourceCatalogue(ShippedData.Standard(ShippedData.NewestStandard));
            var draft = FormDrafting.Begin(template, Path.GetFileName(path), places, asked.GetValue(id) ?? FieldIds.From(name, new HashSet<string>()), name, asked.GetValue(language) ?? form.Language?.Split('-')[0] ?? "en", $"Made from the file {Path.GetFileName(path)}. Not the donor's official file.", catalogue);
            var outcome = DraftFiles.Of(Closed(draft), [KeyValuePair.Create(draft.Deliverables[0].Template!, (ReadOnlyMemory<byte>)template)], catalogue);
            if (outcome.Files is null || outcome.Problems.Count > 0) throw new Refusal(string.Join(Environment.NewLine, outcome.Problems.Select(problem => $"{path}: {problem.Text}")));
            Write(outcome.Files, asked.GetValue(folder)!);
            Tell(draft, asked.GetValue(folder)!, asked.InvocationConfiguration.Output);
            return Terminal.Done;
        });
        return command;
    }

    private static void Write(StudiedForm form, TextWriter output)
    {
        foreach (var field in form.Fields) Line(field.IsMarked ? "field" : "untagged", field, "");
        foreach (var field in form.Suggestions) Line("suggested", field, "");
        output.WriteLine($"{form.Fields.Count} fields, {form.Suggestions.Count} places suggested.");

        void Line(string what, FoundField field, string before)
        {
            output.WriteLine($"{before}{what,-10} {field.Id}  {field.Label}  ({JsonNamingPolicy.KebabCaseLower.ConvertName(field.Kind.ToString())}{(field.Limit is { } limit ? $", at most {limit.Most} {limit.Unit.ToString().ToLowerInvariant()}" : "")}) at {PlaceText.Of(field.Place)}");
            foreach (var column in field.Columns) Line("column", column, before + "  ");
        }
    }

    private static void Tell(FormatDraft draft, string folder, TextWriter output)
    {
        var fields = draft.Deliverables[0].Fields.SelectMany(field => field.Columns.Select(column => (Path: $"{field.Id}.{column.Id}", column.Feed)).Prepend((Path: field.Id, field.Feed))).ToList();
        foreach (var (path, feed) in fields) output.WriteLine($"{(feed is null ? "open" : "chosen"),-8} {path}{(feed is SourceFeed source ? $"  {source.Key}" : "")}");
        output.WriteLine($"{folder}: {fields.Count} fields, {fields.Count(field => field.Feed is not null)} with a source. Choose the others in {folder}/mapping.json, where they say \"{Open}\"");
    }

    // What is open says so in the folder, so that the format can be checked and seen at once.
    private static FormatDraft Closed(FormatDraft draft) => draft with { Deliverables = [.. draft.Deliverables.Select(deliverable => deliverable with { Fields = [.. deliverable.Fields.Select(Closed)] })] };

    private static DraftField Closed(DraftField field) => field.Feed is null
        ? field with { Feed = new NoFeed(Open), Columns = [] }
        : field with { Columns = [.. field.Columns.Select(Closed)] };

    private static StudiedForm Studied(string path, byte[] bytes)
    {
        try
        {
            return FormStudy.Read(bytes, Path.GetFileName(path));
        }
        catch (RefusedFileException refused)
        {
            throw new Refusal(refused.Message);
        }
    }

    private static byte[] Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : throw new Refusal($"{path}: there is no such file.");

    private static void Write(FormatFiles files, string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new Refusal($"{folder}: the folder is not empty; name one that is to be made.");
        FormatFolder.Write(files, folder);
    }
}
