using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <summary>A shorter version that some donors' forms need once the answer is longer.</summary>
/// <param name="Key">Names it in a form's fields.</param>
/// <param name="Language">BCP 47, the language those forms are in.</param>
public sealed record ShorterWanted(string Key, Limit Limit, string Language, string Donors);

/// <param name="Limit">Null where any length is taken.</param>
/// <param name="Donors">Who asks it, by name.</param>
/// <param name="Languages">Other languages a donor who asks it reads, each with who that is.</param>
/// <param name="Shorter">Lower limits of donors' own forms.</param>
/// <param name="OwnVersions">Due reports that may get a version of their own: only where several ask.</param>
public sealed record AskedQuestion(
    string Section, string Key, QuestionWording Words, Limit? Limit, string Donors,
    IReadOnlyList<(string Language, string Donors)> Languages,
    IReadOnlyList<ShorterWanted> Shorter,
    IReadOnlyList<(string DueReport, string Donor)> OwnVersions)
{
    /// <summary>Set where only this due report asks it: its answer belongs to that due report alone.</summary>
    public string? OnlyFor { get; init; }

    public static IReadOnlyList<AskedQuestion> Of(FilingSheet sheet, IEnumerable<Section> sections, IReadOnlyList<DonorLimit> limits, Wording text) =>
    [
        .. from section in sections
           from key in section.Questions
           select DonorQuestion.IsSection(section.Key)
               ? Own(sheet, section.Key, sheet.DonorAsks.First(ask => ask.Key == key && DonorQuestion.SectionOf(ask.DueReport) == section.Key), text)
               : Standard(sheet, section.Key, sheet.View.Questions.Question(key)!, limits)
    ];

    public static string KeyOf(Limit limit, string language, string own) =>
        $"{limit.Most}-{limit.Unit.ToString().ToLowerInvariant()}{(Same(language, own) ? "" : $"-{language}")}";

    private static AskedQuestion Standard(FilingSheet sheet, string section, Question question, IReadOnlyList<DonorLimit> limits)
    {
        var (key, own) = (question.Key, sheet.Filing.Language);
        var askers = sheet.AskersOf(key).ToList();
        return new AskedQuestion(
            section, key, sheet.Words.Questions[key], question.Limit, FilingSheet.Names(askers), Translations(askers, own),
            [.. limits.Where(limit => limit.Question == key && (limit.Limit.Unit != question.Limit.Unit || limit.Limit.Most < question.Limit.Most))
                .GroupBy(limit => (limit.Limit, Language: Same(limit.Language, own) ? own : limit.Language))
                .OrderByDescending(same => same.Key.Limit.Most)
                .Select(same => new ShorterWanted(KeyOf(same.Key.Limit, same.Key.Language, own), same.Key.Limit, same.Key.Language, string.Join(", ", same.Select(limit => limit.Donor).Distinct())))],
            askers.Count > 1 ? [.. askers.Select(part => (part.Due.Id, part.Grant.Donor.Name))] : []);
    }

    private static AskedQuestion Own(FilingSheet sheet, string section, DonorAsk ask, Wording text) => new(
        section, ask.Key, new QuestionWording(ask.Label, ask.Label, ask.Optional ? text["filing.donor-optional"] : ""), ask.Limit, ask.Donor,
        Translations([sheet.Due.First(part => part.Due.Id == ask.DueReport)], sheet.Filing.Language), [], [])
    {
        OnlyFor = ask.DueReport,
    };

    private static IReadOnlyList<(string, string)> Translations(IEnumerable<DueReportPart> askers, string own) =>
        [.. askers.Where(part => part.Due.Languages.Count > 0 && !part.Due.Languages.Contains(own)).GroupBy(part => part.Due.Languages[0]).Select(same => (same.Key, FilingSheet.Names(same)))];

    private static bool Same(string one, string other) => one.Split('-')[0] == other.Split('-')[0];
}
