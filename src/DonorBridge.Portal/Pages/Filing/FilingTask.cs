using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>A page on which part of a report is written.</summary>
public enum TaskPage { Questions, Activities, Results, People, Risks, Money, Programmes, Attachments }

public enum TaskState { NotStarted, InWork, Done, Optional }

/// <summary>One thing to do for a filing: a page, how far it is, and what is wrong on it.</summary>
/// <param name="Missing">How many answers or figures are not there.</param>
/// <param name="Problems">Those that keep the report from being sent.</param>
public sealed record FilingTask(Section Section, TaskPage Page, TaskState State, int Missing, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Notes, string Donors)
{
    /// <summary>All there is to do, in the order of the standard report.</summary>
    public static IReadOnlyList<FilingTask> Of(FilingSheet sheet) =>
    [
        .. from section in sheet.ToWrite
           from page in PagesOf(section)
           select Task(sheet, section, page)
    ];

    public static TaskPage PageOf(AskedPart part) => part switch
    {
        AskedPart.Results => TaskPage.Results,
        AskedPart.People => TaskPage.People,
        AskedPart.Spending or AskedPart.Funds or AskedPart.Forecast => TaskPage.Money,
        AskedPart.Contributions => TaskPage.Programmes,
        AskedPart.Risks => TaskPage.Risks,
        AskedPart.Activities => TaskPage.Activities,
        AskedPart.Attachments => TaskPage.Attachments,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No page is written for this part."),
    };

    /// <summary>The page where a problem of a section is mended: an answer's beside its question, anything else where the part is filled in.</summary>
    public static TaskPage PageOf(Problem problem, Section section) =>
        section.Parts.Count == 0 || section.Questions.Any(key => problem.Place == key || problem.Place.EndsWith("." + key, StringComparison.Ordinal))
            ? TaskPage.Questions
            : PageOf(section.Parts[0]);

    private static IEnumerable<TaskPage> PagesOf(Section section) =>
        section.Parts.Select(PageOf).Distinct().Concat(section.Questions.Count > 0 ? [TaskPage.Questions] : []);

    private static FilingTask Task(FilingSheet sheet, Section section, TaskPage page)
    {
        var own = sheet.Problems.Where(problem => problem.Section == section.Key && PageOf(problem, section) == page).ToList();
        var (there, wanted) = Progress(sheet, section, page);
        var askers = page == TaskPage.Questions
            ? section.Questions.SelectMany(key => sheet.AskersOf(key).Concat(sheet.Due.Where(part => DonorQuestion.SectionOf(part.Due.Id) == section.Key)))
            : section.Parts.Where(part => PageOf(part) == page).SelectMany(sheet.AskersOf);
        return new FilingTask(
            section, page,
            wanted == 0 ? TaskState.Optional : there == 0 ? TaskState.NotStarted : there < wanted ? TaskState.InWork : TaskState.Done,
            wanted - there,
            own.FindAll(problem => problem.Weight == Weight.MustMend),
            own.FindAll(problem => problem.Weight == Weight.Note),
            FilingSheet.Names(askers));
    }

    private static (int There, int Wanted) Progress(FilingSheet sheet, Section section, TaskPage page)
    {
        var document = sheet.Document(section.Key);
        return page switch
        {
            TaskPage.Questions when DonorQuestion.IsSection(section.Key) => Own(sheet, section),
            TaskPage.Questions => (section.Questions.Count(key => IsAnswered(sheet, key)), section.Questions.Count),
            TaskPage.Results => Figures(sheet),
            TaskPage.People => (sheet.PeriodsOf(AskedPart.People).Count(period => sheet.AskersOf(AskedPart.People).Any(part => part.Due.Period == period && part.People.Count > 0)), sheet.PeriodsOf(AskedPart.People).Count),
            TaskPage.Activities => (document.Activities.Count > 0 ? 1 : 0, 1),
            TaskPage.Risks => (document.Risks.Count > 0 ? 1 : 0, 1),
            TaskPage.Money => (1, 1), // the ledger has it all; what is wrong with it stands in the problems
            _ => (0, 0),
        };
    }

    // One that may stay empty is wanted only once something is written in it.
    private static (int There, int Wanted) Own(FilingSheet sheet, Section section)
    {
        var asks = sheet.DonorAsks.Where(ask => DonorQuestion.SectionOf(ask.DueReport) == section.Key).ToList();
        return (asks.Count(sheet.IsAnswered), asks.Count(ask => !ask.Optional || sheet.IsAnswered(ask)));
    }

    private static bool IsAnswered(FilingSheet sheet, string key) =>
        sheet.AskersOf(key).All(part => part.Answers.Concat(sheet.Report.Shared.Answers).Any(answer => answer.Question == key && !string.IsNullOrWhiteSpace(answer.Text)));

    private static (int There, int Wanted) Figures(FilingSheet sheet)
    {
        var wanted = sheet.AskersOf(AskedPart.Results)
            .SelectMany(part => part.Grant.Indicators.Select(agreed => (agreed.Indicator, part.Due.Period, Has: part.Results.Any(result => result.Indicator == agreed.Indicator && result.Actual is not null))))
            .DistinctBy(figure => (figure.Indicator, figure.Period)).ToList();
        return (wanted.Count(figure => figure.Has), wanted.Count);
    }
}
