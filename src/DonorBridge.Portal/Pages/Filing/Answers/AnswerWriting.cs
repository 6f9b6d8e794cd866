using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <summary>Between what is typed for a section's questions and the section's document.</summary>
public static class AnswerWriting
{
    public static AnswerInput Read(SectionDocument document, AskedQuestion question)
    {
        var answer = Saved(document, question);
        return new AnswerInput
        {
            Question = question.Key,
            Text = answer?.Text,
            Translations = question.Languages.ToDictionary(one => one.Language, one => answer?.Translations.FirstOrDefault(other => other.Language == one.Language)?.Text),
            Shorter = question.Shorter.ToDictionary(one => one.Key, one => Version(answer, one)?.Text),
            CutAccepted = question.Shorter.ToDictionary(one => one.Key, one => Version(answer, one)?.CutAccepted ?? false),
            InAnnex = question.Shorter.ToDictionary(one => one.Key, one => Version(answer, one)?.InAnnex ?? false),
            OnlyFor = question.OwnVersions.ToDictionary(one => one.DueReport, one => document.DonorAnswers.FirstOrDefault(other => other.DueReport == one.DueReport && other.Answer.Question == question.Key)?.Answer.Text),
        };
    }

    /// <summary>The document with these questions as typed; everything else in it, also what no field shows now, stays.</summary>
    public static SectionDocument Write(SectionDocument document, IReadOnlyList<(AskedQuestion Question, AnswerInput Typed)> typed, string language, string? author)
    {
        var shared = typed.Where(one => one.Question.OnlyFor is null).ToList();
        var keys = shared.Select(one => one.Question.Key).ToHashSet();
        return document with
        {
            Answers = [.. document.Answers.Where(answer => !keys.Contains(answer.Question)), .. shared.Select(one => Answer(document, one.Question, one.Typed, language, author)).OfType<Answer>()],
            DonorAnswers =
            [
                .. document.DonorAnswers.Where(own => !typed.Any(one => one.Question.Key == own.Answer.Question && (one.Question.OnlyFor == own.DueReport || one.Typed.OnlyFor.ContainsKey(own.DueReport)))),
                .. from one in typed
                   where one.Question.OnlyFor is not null
                   let answer = Answer(document, one.Question, one.Typed, language, author)
                   where answer is not null
                   select new DonorAnswer(one.Question.OnlyFor!, answer),
                .. from one in typed
                   from version in one.Typed.OnlyFor
                   where !string.IsNullOrWhiteSpace(version.Value) && one.Question.OwnVersions.Any(own => own.DueReport == version.Key)
                   select new DonorAnswer(version.Key, OwnVersion(document, one.Question, version.Key, Tidy(version.Value!), language, author)),
            ],
        };
    }

    public static bool Same(SectionDocument one, SectionDocument other) =>
        ReportJson.Write(one).AsSpan().SequenceEqual(ReportJson.Write(other));

    private static Answer OwnVersion(SectionDocument document, AskedQuestion question, string due, string words, string language, string? author)
    {
        var before = document.DonorAnswers.FirstOrDefault(one => one.DueReport == due && one.Answer.Question == question.Key)?.Answer;
        return new Answer { Question = question.Key, Language = language, Text = words, WrittenBy = before?.Text == words ? before.WrittenBy : author };
    }

    private static Answer? Answer(SectionDocument document, AskedQuestion question, AnswerInput typed, string language, string? author)
    {
        if (string.IsNullOrWhiteSpace(typed.Text)) return null;
        var before = Saved(document, question);
        return new Answer
        {
            Question = question.Key,
            Language = before?.Language ?? language,
            Text = Tidy(typed.Text),
            // Whoever wrote the words as they stand; a translation or a shorter version changes nothing about that.
            WrittenBy = before is not null && before.Text == Tidy(typed.Text) ? before.WrittenBy : author,
            Translations =
            [
                .. (before?.Translations ?? []).Where(other => !typed.Translations.ContainsKey(other.Language)),
                .. typed.Translations.Where(one => !string.IsNullOrWhiteSpace(one.Value)).Select(one => new Translation(one.Key, Tidy(one.Value!))),
            ],
            Shorter =
            [
                .. (before?.Shorter ?? []).Where(other => !typed.Shorter.ContainsKey(AskedQuestion.KeyOf(other.Limit, other.Language, language))),
                .. from shorter in question.Shorter
                   let words = typed.Shorter.GetValueOrDefault(shorter.Key)
                   // Nobody's words are cut by a machine: what one left stands only once its author has read and accepted it.
                   where !string.IsNullOrWhiteSpace(words) && !IsUnreadCut(typed, shorter)
                   select new ShortVersion(shorter.Limit, shorter.Language, Tidy(words), IsCut(typed, shorter), typed.InAnnex.GetValueOrDefault(shorter.Key)),
            ],
        };
    }

    /// <summary>The text a short version shortens: the translation where it is for another language.</summary>
    public static string LongText(AnswerInput typed, ShorterWanted shorter) =>
        (shorter.Key.EndsWith($"-{shorter.Language}", StringComparison.Ordinal) ? typed.Translations.GetValueOrDefault(shorter.Language) : typed.Text) ?? "";

    /// <summary>The short version is word for word what a machine leaves.</summary>
    public static bool IsCut(AnswerInput typed, ShorterWanted shorter) =>
        typed.Shorter.GetValueOrDefault(shorter.Key) is { } words && !shorter.Limit.Holds(LongText(typed, shorter)) && Tidy(words).Length > 0 && Tidy(words) == Cut.To(shorter.Limit, LongText(typed, shorter));

    public static bool IsUnreadCut(AnswerInput typed, ShorterWanted shorter) =>
        IsCut(typed, shorter) && !typed.CutAccepted.GetValueOrDefault(shorter.Key);

    private static Answer? Saved(SectionDocument document, AskedQuestion question) => question.OnlyFor is { } due
        ? document.DonorAnswers.FirstOrDefault(one => one.DueReport == due && one.Answer.Question == question.Key)?.Answer
        : document.Answers.FirstOrDefault(one => one.Question == question.Key);

    private static ShortVersion? Version(Answer? answer, ShorterWanted wanted) =>
        answer?.Shorter.FirstOrDefault(one => one.Limit == wanted.Limit && one.Language == wanted.Language);

    // Browsers send line breaks as CR LF; the core's text has LF.
    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();
}
