using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>A statement's sentences in the reader's language, for the page and for the text to take along.</summary>
public static class CoverageWords
{
    private const string Answers = "answers.";

    public static string Change(this Wording text, HarmonisationChange change) => change.Kind switch
    {
        ChangeKind.ReadTheLanguage => text.Plural("coverage.change-language", change.Fields.Count, ("language", LanguageNames.Of(change.Label))),
        ChangeKind.RaiseTheLimit => text["coverage.change-limit", ("field", change.Label), ("limit", text.Limit(change.Limit!))],
        ChangeKind.AskTheStandardQuestion => text["coverage.change-question", ("field", change.Label)],
        _ => text["coverage.change-leave-out", ("field", change.Label)],
    };

    /// <summary>What is lacking or lost in a field; null where its state says it all.</summary>
    public static string? Note(this Wording text, SeenStatement seen, CoverageLine line) => line.State switch
    {
        CoverageState.Cut or CoverageState.OverLimit when line.Length is { } length =>
            text[$"coverage.note-{line.State}", ("from", length.From), ("to", length.To), ("limit", text.Limit(length.Limit))],
        CoverageState.OtherLanguage => text["coverage.note-OtherLanguage", ("language", LanguageNames.Of(seen.Language))],
        CoverageState.NotReported => text["coverage.note-NotReported", ("sources", string.Join(", ", line.Sources.Select(source => text.Source(seen.Words, source)).Distinct()))],
        CoverageState.NeedsDonorAnswer => null,
        _ => line.Note is { } note ? text.SayOfForm(note) : null,
    };

    public static string TakesLess(this Wording text, SeenStatement seen, WeighedField field) => text[
        "coverage.takes-less", ("field", field.Label), ("limit", text.Limit(field.Limit!)), ("allowed", text.Limit(seen.Questions.Question(field.Question!)!.Limit))];

    /// <summary>A path into the report as a person calls it: a question by its title, a part by its name; a path within a part as the path.</summary>
    public static string Source(this Wording text, StandardReportWording words, string path) =>
        path.StartsWith(Answers, StringComparison.Ordinal) && words.Questions.TryGetValue(path[Answers.Length..], out var question) ? $"{path[Answers.Length..]} {question.Title}"
        : text.Has($"coverage.part-{path.Split('.')[0]}") ? text[$"coverage.part-{path.Split('.')[0]}"]
        : path;

    public static string Limit(this Wording text, Limit limit) =>
        text.Plural(limit.Unit == LimitUnit.Words ? "coverage.words" : "coverage.characters", limit.Most);

    /// <summary>The statement as lines of text.</summary>
    public static string AsText(this Wording text, SeenStatement seen)
    {
        var (coverage, score) = (seen.Statement.Coverage, seen.Statement.Harmonisation);
        var lines = new List<string> { seen.Title };
        if (seen.Under is not null) lines.Add(seen.Under);
        lines.Add(text["coverage.filled-of", ("filled", coverage.Filled), ("asked", coverage.Asked)]);
        lines.Add(text["coverage.score-is", ("score", score.Score)]);
        lines.AddRange(score.Changes.Select(change => $"+{text.Number(change.Gain, 1)}  {text.Change(change)}"));
        foreach (var state in SeenStatement.Telling.Concat(SeenStatement.Quiet))
        {
            var some = seen.Of(state).ToList();
            if (some.Count == 0) continue;
            lines.AddRange(["", text.Plural($"coverage.state-{state}", some.Count)]);
            lines.AddRange(some.Select(line => text.Note(seen, line) is { } note ? $"- {line.Label}: {note}" : $"- {line.Label}"));
        }
        AddPart(text["coverage.takes-less-title"], seen.TakesLess.Select(field => text.TakesLess(seen, field)));
        AddPart(text["coverage.not-asked-title"], coverage.NotAskedButReported.Select(path => text.Source(seen.Words, path)));
        return string.Join('\n', lines) + "\n";

        void AddPart(string title, IEnumerable<string> some)
        {
            var rows = some.ToList();
            if (rows.Count > 0) lines.AddRange(["", title, .. rows.Select(row => $"- {row}")]);
        }
    }
}
