using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Studio;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Tests.Studio;

/// <summary>Short ways to study, mark and fill a form in a test.</summary>
internal static class Studied
{
    public static readonly SourceCatalogue Catalogue = new(ShippedFormats.Standard);

    public static StudiedForm Of(byte[] form) => FormStudy.Read(form, "form");

    public static byte[] Marked(byte[] form) => FormMarking.Mark(form, "form", [.. Of(form).All.Select(ChosenField.Of)]);

    public static IReadOnlyList<string> Labels(this IEnumerable<FoundField> fields) => [.. fields.Select(field => field.Label)];

    /// <summary>A format whose fields are all constants that say their own id, or rows of budget lines.</summary>
    public static FormatDraft Draft(StudiedForm form, byte[] template, Func<FoundField, DraftFeed>? feed = null) => new()
    {
        Id = "studied-form", Name = new Dictionary<string, string> { ["en"] = "Studied form" }, Languages = ["en"], Source = "Made by a test.", Labels = DraftWords.First(["en"]),
        Deliverables =
        [
            new DraftDeliverable
            {
                Id = "form", Kind = DeliverableKind.Narrative, File = form.File, FileName = $"form.{form.File.ToString().ToLowerInvariant()}", Template = $"template.{form.File.ToString().ToLowerInvariant()}",
                Fields = [.. form.All.Select(field => Field(field, feed ?? (one => new ConstantFeed(new Dictionary<string, string> { ["en"] = $"<{one.Id}>" }))))],
            },
        ],
    };

    public static (CompiledFormat Format, byte[] Filled) Fill(FormatDraft draft, byte[] template, Report report)
    {
        var outcome = DraftFiles.Of(draft, [KeyValuePair.Create(draft.Deliverables[0].Template!, (ReadOnlyMemory<byte>)template)], Catalogue);
        if (outcome.Problems.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, outcome.Problems));
        var compiled = CompiledFormat.Compile(outcome.Files!, _ => null, ShippedFormats.Standard);
        return (compiled, compiled.Write(compiled.Mapping.Fill(report, "form")));
    }

    private static DraftField Field(FoundField field, Func<FoundField, DraftFeed> feed)
    {
        var draft = new DraftField { Id = field.Id, Label = new Dictionary<string, string> { ["en"] = field.Label } };
        if (field.Kind == FoundKind.Rows) return draft with { Feed = new SourceFeed("lines"), Columns = [.. field.Columns.Select(column => Field(column, feed))] };
        return draft with { Feed = field.Kind == FoundKind.CheckBox ? new OwnFeed(System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>("true")) : feed(field) };
    }
}
