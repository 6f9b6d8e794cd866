using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;

namespace DonorBridge.Portal.Reading;

/// <summary>A donor's form has a limit of its own for the answer to a question.</summary>
/// <param name="Language">BCP 47, of the form: a short version is of one language.</param>
public sealed record DonorLimit(string Question, Limit Limit, string Donor, string Language);

/// <summary>A question only one donor's form asks.</summary>
/// <param name="Label">The form's own wording, in the reader's language where it has one.</param>
/// <param name="Limit">Null where the form takes any length.</param>
/// <param name="Optional">An empty answer is no problem.</param>
public sealed record DonorAsk(string DueReport, string Donor, string Key, string Label, Limit? Limit, bool Optional, string Language);

/// <summary>Reads, in the forms that a report's due reports ask, what an author must know of them while writing.</summary>
public sealed class DonorForms(UnitOfWork work, PublishedFormats formats, Wording text)
{
    private const string Answers = "answers.";

    /// <summary>How long an answer may be in a form: of fields made of one answer.</summary>
    public async Task<IReadOnlyList<DonorLimit>> Limits(ReportFile report, CancellationToken cancel) =>
    [
        .. from field in await Fields(report, cancel)
           where QuestionOf(field.Field) is not null
           from limit in new[] { field.Field.Limit, field.MostInOnePlace is { } cell && IsLonger(report, field.Part, QuestionOf(field.Field)!, cell) ? cell : null }
           where limit is not null
           select new DonorLimit(QuestionOf(field.Field)!, limit, field.Part.Grant.Donor.Name, field.Language),
    ];

    // A cell holds so much that it is spoken of only to who wrote more.
    private static bool IsLonger(ReportFile report, DueReportPart part, string question, Limit cell) =>
        report.Shared.Answers.Concat(part.Answers).Any(answer => answer.Question == question && (!cell.Holds(answer.Text) || answer.Translations.Any(translation => !cell.Holds(translation.Text))));

    /// <summary>What only one donor asks, each once per due report, in the form's order.</summary>
    public async Task<IReadOnlyList<DonorAsk>> Asks(ReportFile report, CancellationToken cancel) =>
    [
        .. (from field in await Fields(report, cancel)
            from key in field.Field.DonorQuestions
            select new DonorAsk(field.Part.Due.Id, field.Part.Grant.Donor.Name, key, field.Field.LabelIn(text.Language.Code), QuestionOf(field.Field) is null ? null : field.Field.Limit, field.Field.Optional, field.Language))
            .GroupBy(ask => (ask.DueReport, ask.Key)).Select(same => same.MinBy(ask => ask.Limit?.Most ?? int.MaxValue)!),
    ];

    private async Task<List<(FormField Field, DueReportPart Part, string Language, Limit? MostInOnePlace)>> Fields(ReportFile report, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var fields = new List<(FormField, DueReportPart, string, Limit?)>();
        foreach (var part in report.DueReports)
            foreach (var reference in AskedForms.Formats(part.Due))
            {
                var mapping = (await formats.Read(db, reference.ToString(), report.StandardReport, cancel)).Mapping;
                var language = mapping.LanguageFor(report.For(part.Due.Id));
                fields.AddRange(AskedForms.Of(part.Due, mapping).SelectMany(form => form.Fields.Select(field => (field, part, language, form.Deliverable.MostInOnePlace))));
            }
        return fields;
    }

    private static string? QuestionOf(FormField field) =>
        field.Sources.Where(source => source.StartsWith(Answers, StringComparison.Ordinal)).ToList() is [var one] ? one[Answers.Length..] : null;
}
