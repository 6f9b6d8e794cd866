using DonorBridge.Reporting.Mapping.Reading;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Harmonisation;

/// <summary>Says of every field of a form what it costs, for a format alone or for forms filled from a report.</summary>
internal static class Weighing
{
    private const string Answers = "answers.";

    public static IReadOnlyList<WeighedField> Of(CompiledMapping mapping, StandardReportDefinition? questions, AgreedTerms? terms) => Once(
        from form in mapping.Forms
        from field in form.Fields
        where !field.IsQuestionOfAsking && (terms is null || QuestionOf(field) is not { } key || PathReader.IsDonors(key) || terms.Questions.Contains(key))
        select Weigh(form.Deliverable.Id, field, terms?.LanguageOf(mapping.Format) ?? mapping.Format.Languages[0], questions, terms?.WrittenIn));

    public static IReadOnlyList<WeighedField> Of(IReadOnlyList<FilledForm> forms, Report report) => Once(
        from form in forms
        from filled in form.Fields
        where filled.State != FieldState.NotAsked && !filled.Field.IsQuestionOfAsking
        select Weigh(form, filled, report));

    private static WeighedField Weigh(string deliverable, FormField field, string language, StandardReportDefinition? questions, string? writtenIn)
    {
        var weighed = Weigh(deliverable, field, field.LabelIn(language), QuestionOf(field));
        if (field.NoSource is not null) return weighed with { Anew = WrittenAnew.ByHand };
        if (field.DonorQuestions.Count > 0) return weighed with { Anew = WrittenAnew.OwnText };
        if (weighed.Question is not null && writtenIn is not null && !ChosenWords.SameLanguage(writtenIn, language)) return weighed with { Anew = WrittenAnew.Translation, Language = language, Left = IsTighter(field, questions) ? WrittenAnew.Shorter : WrittenAnew.Nothing };
        return IsTighter(field, questions) ? weighed with { Anew = WrittenAnew.Shorter, Limit = field.Limit } : weighed;
    }

    private static WeighedField Weigh(FilledForm form, FilledField filled, Report report)
    {
        var field = filled.Field;
        var words = filled.Value as WordsValue;
        var weighed = Weigh(form.Deliverable.Id, field, field.LabelIn(form.Language), words?.Answer.Question ?? QuestionOf(field));
        if (field.NoSource is not null) return weighed with { Anew = WrittenAnew.ByHand };
        if (words is null) return filled.Value is null && field.DonorQuestions.Count > 0 ? weighed with { Anew = WrittenAnew.OwnText } : weighed;
        if (PathReader.IsDonors(words.Answer.Question) || IsToldDifferently(words.Answer, report)) return weighed with { Anew = WrittenAnew.OwnText };
        // A translation counts whether it is there already or still lacking: it is written for who reads that language.
        if (!ChosenWords.SameLanguage(words.Answer.Language, form.Language)) return weighed with { Anew = WrittenAnew.Translation, Language = form.Language, Left = field.Limit is { } most && !most.Holds(words.Answer.Text) ? WrittenAnew.Shorter : WrittenAnew.Nothing };
        return words.Limit is not null || filled.State == FieldState.OverLimit
            ? weighed with { Anew = WrittenAnew.Shorter, Limit = field.Limit }
            : weighed;
    }

    private static WeighedField Weigh(string deliverable, FormField field, string label, string? question) => new(
        question is null ? $"{deliverable}/{field.Path}" : Answers + question, field.Path, label, question,
        field.Type == ValueType.Words || field is { NoSource: not null, Limit: not null } ? WeighedField.Text : field.Type == ValueType.Rows ? WeighedField.Table : WeighedField.Other,
        WrittenAnew.Nothing);

    // A question two fields show is written once, as its dearest field needs it.
    private static List<WeighedField> Once(IEnumerable<WeighedField> fields) =>
        [.. fields.GroupBy(field => field.Key).Select(same => Dearest([.. same]))];

    private static WeighedField Dearest(List<WeighedField> same)
    {
        var dearest = same.MaxBy(field => field.Cost)!;
        if (same.Count == 1) return dearest;
        var alike = same.Where(field => field.Anew == dearest.Anew).ToList();
        return dearest with
        {
            Others = [.. alike.Where(field => !ReferenceEquals(field, dearest))],
            Left = alike.Select(field => field.Left).Concat(same.Except(alike).Select(field => field.Anew)).MaxBy(WeighedField.Share),
        };
    }

    private static string? QuestionOf(FormField field) =>
        field.Type == ValueType.Words && field.Sources.Where(IsAnswer).ToList() is [var one] ? one[Answers.Length..] : null;

    private static bool IsAnswer(string source) => source.StartsWith(Answers, StringComparison.Ordinal);

    private static bool IsTighter(FormField field, StandardReportDefinition? questions) =>
        field.Limit is { } limit && QuestionOf(field) is { } key && questions?.Question(key) is { } question
        && Characters(limit) < Characters(question.Limit);

    // To compare words with characters: a word with its space takes about 7, in English as in Swedish.
    private static int Characters(Limit limit) => limit.Unit == LimitUnit.Words ? limit.Most * 7 : limit.Most;

    private static bool IsToldDifferently(Answer answer, Report report) =>
        report.Due.Answers.Contains(answer) && report.Shared.Answers.Any(shared => shared.Question == answer.Question);
}
