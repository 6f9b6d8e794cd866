using System.Text.Json;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>When a field is asked, as a person says it: always, in one kind of report, where the agreement asks a part or a question, or by an own condition.</summary>
public static class WhenChoices
{
    private const string Kind = "kind:";
    private const string Asked = "asked:";

    /// <param name="questions">The standard report's, for "where the agreement asks this question".</param>
    public static IReadOnlyList<Choice> Of(Wording text, IEnumerable<string> questions, StandardReportWording words) =>
    [
        new(WritingForm.Usual, text["formats.when-usual"]),
        .. Enum.GetValues<DueReportKind>().Select(kind => new Choice(Kind + Key.Of(kind), text[$"formats.when-kind-{Key.Of(kind)}"])),
        .. Enum.GetValues<AskedPart>().Select(part => new Choice(Asked + Key.Of(part), text["formats.when-asked", ("what", text[$"filing.part.{part}"])])),
        .. questions.Select(key => new Choice(Asked + key, text["formats.when-asked", ("what", words.Questions[key].Title)])),
        new(WritingForm.Own, text["formats.when-own"]),
    ];

    /// <summary>Which of the choices a condition is.</summary>
    public static string Word(JsonElement? condition)
    {
        if (condition is not { } when) return WritingForm.Usual;
        if (when.ValueKind != JsonValueKind.Object || !when.TryGetProperty("field", out var field) || field.ValueKind != JsonValueKind.String) return WritingForm.Own;
        var path = field.GetString()!;
        var members = when.EnumerateObject().Count();
        return path.StartsWith("asked.", StringComparison.Ordinal) && members == 1 ? Asked + path["asked.".Length..]
            : path == "due.kind" && members == 2 && when.TryGetProperty("is", out var kind) && Key.Read<DueReportKind>(kind.ToString()) is not null ? Kind + kind
            : WritingForm.Own;
    }

    /// <summary>The condition a choice stands for; null is always, or as the source has it.</summary>
    public static JsonElement? Condition(string? word) => word switch
    {
        not null when word.StartsWith(Kind, StringComparison.Ordinal) => JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["field"] = "due.kind", ["is"] = word[Kind.Length..] }),
        not null when word.StartsWith(Asked, StringComparison.Ordinal) => JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["field"] = $"asked.{word[Asked.Length..]}" }),
        _ => null,
    };
}
