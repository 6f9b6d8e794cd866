namespace DonorBridge.Reporting.Standard.Checks;

internal static class AnswerChecks
{
    public static IEnumerable<Problem> Of(ReportFile report, StandardReportDefinition questions) =>
    [
        .. Answers(report.Shared.Answers, "shared.answers", questions),
        .. report.DueReports.SelectMany((part, index) => Answers(part.Answers, $"dueReports[{index}].answers", questions)),
        .. report.DueReports.SelectMany(part => Unanswered(report.Shared, part, questions)).DistinctBy(problem => problem.Place),
        .. report.DueReports.SelectMany((part, index) => Asked(part, $"dueReports[{index}].due.questions", questions)),
        .. report.DueReports.SelectMany((part, index) => Languages(report.Shared, part, index, questions)),
    ];

    private static IEnumerable<Problem> Answers(IReadOnlyList<Answer> answers, string place, StandardReportDefinition questions)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            if (questions.Question(answer.Question) is not { } question)
            {
                // What only one donor asks stands in that donor's own part and nowhere else.
                if (DonorQuestion.Is(answer.Question) && place != "shared.answers") continue;
                yield return Unknown(answer.Question, $"{place}[{i}].question", questions);
                continue;
            }
            var section = questions.SectionOf(answer.Question)?.Key;
            if (answers.Take(i).Any(earlier => earlier.Question == answer.Question))
                yield return new Problem($"{place}[{i}].question", "answer-repeated", $"{answer.Question} is answered twice: keep one answer.", section: section);
            if (!question.Limit.Holds(answer.Text))
                yield return new Problem(answer.Question, $"answer-long-{Name(question.Limit.Unit)}", Said(question.Limit.Unit,
                    $"The answer has {question.Limit.Measure(answer.Text)} words; the standard report advises at most {question.Limit.Most}.",
                    $"The answer has {question.Limit.Measure(answer.Text)} characters; the standard report advises at most {question.Limit.Most}."), Weight.Note, section);
            foreach (var shorter in answer.Shorter.Where(shorter => !shorter.Limit.Holds(shorter.Text)))
                yield return new Problem(answer.Question, $"short-version-long-{Name(shorter.Limit.Unit)}", Said(shorter.Limit.Unit,
                    $"The short version for {shorter.Limit.Most} words has {shorter.Limit.Measure(shorter.Text)}: shorten it.",
                    $"The short version for {shorter.Limit.Most} characters has {shorter.Limit.Measure(shorter.Text)}: shorten it."), section: section);
        }
    }

    private static IEnumerable<Problem> Asked(DueReportPart part, string place, StandardReportDefinition questions) =>
        part.Due.Questions
            .Where(key => questions.Question(key) is null)
            .Select(key => Unknown(key, place, questions));

    private static IEnumerable<Problem> Unanswered(SharedPart shared, DueReportPart part, StandardReportDefinition questions) =>
        from key in part.Due.Questions
        where questions.Question(key) is not null
        let answer = part.Answers.FirstOrDefault(answer => answer.Question == key) ?? shared.Answers.FirstOrDefault(answer => answer.Question == key)
        where string.IsNullOrWhiteSpace(answer?.Text)
        select new Problem(key, "not-answered", $"{key} has no answer; {part.Grant.Donor.Name} asks it.", section: questions.SectionOf(key)?.Key);

    private static IEnumerable<Problem> Languages(SharedPart shared, DueReportPart part, int index, StandardReportDefinition questions) =>
        from key in part.Due.Questions
        let answer = part.Answers.FirstOrDefault(answer => answer.Question == key) ?? shared.Answers.FirstOrDefault(answer => answer.Question == key)
        where answer is not null && part.Due.Languages.Count > 0
        where !part.Due.Languages.Contains(answer.Language) && !answer.Translations.Any(translation => part.Due.Languages.Contains(translation.Language))
        select new Problem($"dueReports[{index}].{key}", "other-language", $"{part.Grant.Donor.Name} reads {string.Join(" or ", part.Due.Languages)}; {key} is in {answer.Language}: add a translation, or it goes out as it is.", Weight.Note, questions.SectionOf(key)?.Key);

    private static Problem Unknown(string key, string place, StandardReportDefinition questions)
    {
        var near = NearMiss.Of(key, questions.Questions.Select(question => question.Key));
        return new Problem(place, "unknown-question", $"The standard report {questions.Version} has no question '{key}'{(near is null ? "." : $"; did you mean {near}?")}");
    }

    private static FormattableString Said(LimitUnit unit, FormattableString words, FormattableString characters) => unit == LimitUnit.Words ? words : characters;

    private static string Name(LimitUnit unit) => unit == LimitUnit.Words ? "words" : "characters";
}
