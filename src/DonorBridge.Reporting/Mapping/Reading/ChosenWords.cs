using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>Which of an author's texts a form gets: this donor's version before the shared one, the document's language, and a length the donor takes.</summary>
internal static class ChosenWords
{
    public static WordsValue? Of(Scope scope, string question)
    {
        var answer = Find(scope.Report.Due.Answers, question) ?? Find(scope.Report.Shared.Answers, question);
        if (answer is null || string.IsNullOrWhiteSpace(answer.Text)) return null;
        if (SameLanguage(answer.Language, scope.Language)) return new WordsValue(answer, answer.Text, answer.Language);
        foreach (var translation in answer.Translations)
            if (SameLanguage(translation.Language, scope.Language)) return new WordsValue(answer, translation.Text, translation.Language);

        scope.Note(MappingProblemKind.OtherLanguage, "other-language", $"The answer to {question} is in '{answer.Language}' and has no translation into '{scope.Language}'.");
        return new WordsValue(answer, answer.Text, answer.Language);
    }

    /// <summary>Nobody's words are cut by a machine: over a limit the author's own shorter version is taken, else the whole text stays and is a problem.</summary>
    public static WordsValue Within(Scope scope, WordsValue words, Limit limit)
    {
        if (limit.Holds(words.Text)) return words;
        if (Shorter(words, limit) is { } shorter) return shorter;

        Over(scope, limit, words.Text);
        return words;
    }

    /// <summary>The longest of the author's own shorter versions that fits; null where none does.</summary>
    public static WordsValue? Shorter(WordsValue words, Limit limit) => words.Answer.Shorter
        .Where(version => SameLanguage(version.Language, words.Language) && limit.Holds(version.Text))
        .MaxBy(version => limit.Measure(version.Text)) is { } shorter ? words with { Text = shorter.Text, Limit = limit, Shorter = shorter } : null;

    public static void Over(Scope scope, Limit limit, string text)
    {
        if (limit.Unit == LimitUnit.Words)
            scope.Note(MappingProblemKind.OverLimit, "over-limit-words", $"The text has {limit.Measure(text)} words; this donor takes {limit.Most}. It stays whole until its author writes a shorter version.");
        else
            scope.Note(MappingProblemKind.OverLimit, "over-limit-characters", $"The text has {limit.Measure(text)} characters; this donor takes {limit.Most}. It stays whole until its author writes a shorter version.");
    }

    public static bool SameLanguage(string one, string other) =>
        string.Equals(one.Split('-')[0], other.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    private static Answer? Find(IReadOnlyList<Answer> answers, string question)
    {
        foreach (var answer in answers)
            if (answer.Question == question) return answer;
        return null;
    }
}
