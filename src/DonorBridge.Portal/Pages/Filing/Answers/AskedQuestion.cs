using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <param name="Donors">Who asks it, by name.</param>
/// <param name="Languages">Other languages a donor who asks it reads, each with who that is.</param>
/// <param name="Shorter">Lower limits of donors' own forms, each with whose it is.</param>
/// <param name="OwnVersions">Due reports that may get a version of their own: only where several ask.</param>
public sealed record AskedQuestion(
    string Section, string Key, QuestionWording Words, Limit Limit, string Donors,
    IReadOnlyList<(string Language, string Donors)> Languages,
    IReadOnlyList<(Limit Limit, string Donors)> Shorter,
    IReadOnlyList<(string DueReport, string Donor)> OwnVersions)
{
    public static IReadOnlyList<AskedQuestion> Of(FilingSheet sheet, IEnumerable<Section> sections, IReadOnlyList<DonorLimit> limits) =>
    [
        .. from section in sections
           from key in section.Questions
           let question = sheet.View.Questions.Question(key)
           where question is not null
           let askers = sheet.AskersOf(key).ToList()
           select new AskedQuestion(
               section.Key, key, sheet.Words.Questions[key], question.Limit, FilingSheet.Names(askers),
               [.. askers.Where(part => part.Due.Languages.Count > 0 && !part.Due.Languages.Contains(sheet.Filing.Language))
                   .GroupBy(part => part.Due.Languages[0])
                   .Select(same => (same.Key, FilingSheet.Names(same)))],
               [.. limits.Where(limit => limit.Question == key && limit.Limit.Unit == question.Limit.Unit && limit.Limit.Most < question.Limit.Most || limit.Question == key && limit.Limit.Unit != question.Limit.Unit)
                   .GroupBy(limit => limit.Limit)
                   .OrderByDescending(same => same.Key.Most)
                   .Select(same => (same.Key, string.Join(", ", same.Select(limit => limit.Donor).Distinct())))],
               askers.Count > 1 ? [.. askers.Select(part => (part.Due.Id, part.Grant.Donor.Name))] : [])
    ];

    public static string KeyOf(Limit limit) => $"{limit.Most}-{limit.Unit.ToString().ToLowerInvariant()}";
}
