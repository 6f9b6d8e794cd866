using System.Text.Json;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Cli.Reading;

/// <summary>What a reading found, for the terminal: what changed, what was not read, what a check will still ask for.</summary>
internal static class ReadSaid
{
    public static void Say(string[] paths, string to, string? known, IReadOnlyList<string> formats, DraftedReport draft, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { Files = paths, Formats = formats, Report = to, Known = known, draft.IsWhole, draft.Notes, draft.Wanted, draft.Origins }, ReportJson.Options));
            return;
        }
        var name = paths.Length == 1 ? $"{paths[0]}: " : "";
        foreach (var change in draft.Origins.Where(origin => origin.Was is not null))
            output.WriteLine($"{name}{At(change.At)}{change.Place}: {(change.Was!.Length == 0 ? "new" : $"changed from '{Short(change.Was)}'")}.");
        foreach (var note in draft.Notes)
            output.WriteLine($"{name}{At(note.Place)}{note.Field}: {Word(note.Kind)}: {note.Text}");
        foreach (var wanted in draft.Wanted)
            output.WriteLine($"{to}: {At(wanted.Place)}{wanted.Text}");
        output.WriteLine($"{string.Join(", ", paths)}: read as {string.Join(", ", formats.Distinct())} into {to}: {Count(draft, ValueOriginKind.Form)} values from the form{(paths.Length == 1 ? "" : "s")}{(known is null ? "" : $", {Count(draft, ValueOriginKind.Known)} from {known}")}; "
            + (draft.Wanted.Count == 0 ? "report check finds nothing that must be mended." : $"the report is not whole: {(draft.Wanted.Count == 1 ? "1 thing" : $"{draft.Wanted.Count} things")} listed above."));
    }

    private static int Count(DraftedReport draft, ValueOriginKind kind) => draft.Origins.Count(origin => origin.From == kind);

    private static string At(string? place) => string.IsNullOrEmpty(place) ? "" : $"{place}: ";

    private static string Short(string text) => (text.Length > 60 ? text[..60] + "…" : text).ReplaceLineEndings(" ");

    private static string Word(ReadingNoteKind kind) => kind switch
    {
        ReadingNoteKind.Derived => "derived, not read back",
        ReadingNoteKind.Unclear => "unclear",
        ReadingNoteKind.Unreadable => "not readable",
        ReadingNoteKind.NotInDocument => "not in the document",
        ReadingNoteKind.AsShown => "as shown",
        ReadingNoteKind.NoPlace => "no place in the report",
        ReadingNoteKind.Conflict => "conflict",
        ReadingNoteKind.NotTaken => "not taken",
        ReadingNoteKind.Follows => "follows",
        _ => "lacking",
    };
}
