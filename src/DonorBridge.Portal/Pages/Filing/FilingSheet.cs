using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Filings;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>A filing as its pages need it: the report as it stands, what is asked, by whom, and in which words.</summary>
public sealed record FilingSheet(FilingView View, StandardReportWording Words)
{
    public FilingRow Filing => View.Filing;

    public Guid Id => Filing.Id;

    public ReportFile Report => View.Report;

    public string ProjectTitle => Report.Shared.Project.Title;

    public IReadOnlyList<DueReportPart> Due => Report.DueReports;

    /// <summary>What only one donor's form asks, by due report.</summary>
    public IReadOnlyList<DonorAsk> DonorAsks { get; init; } = [];

    /// <summary>What was checked or sent is read, not written.</summary>
    public bool CanWrite => Filing.State == FilingState.Draft;

    /// <summary>Sections at least one due report asks something of, with only what is asked.</summary>
    public IReadOnlyList<Section> Asked => View.Questions.AskedBy([.. Due.Select(part => part.Due)]);

    /// <summary>One for each due report whose donor asks something nobody else does.</summary>
    public IReadOnlyList<Section> DonorSections =>
        [.. DonorAsks.GroupBy(ask => ask.DueReport).Select(own => new Section(DonorQuestion.SectionOf(own.Key), [.. own.Select(ask => ask.Key)], []))];

    /// <summary>Everything there is to write, the donors' own questions last.</summary>
    public IReadOnlyList<Section> ToWrite => [.. Asked, .. DonorSections];

    /// <summary>What stands in the report's way, and what is worth a look.</summary>
    public IReadOnlyList<Problem> Problems => [.. View.Problems, .. DonorAsks.Where(ask => !ask.Optional && !IsAnswered(ask)).Select(NotAnswered)];

    public bool IsAnswered(DonorAsk ask) =>
        Due.Any(part => part.Due.Id == ask.DueReport && part.Answers.Any(answer => answer.Question == ask.Key && !string.IsNullOrWhiteSpace(answer.Text)));

    /// <summary>What a section is called.</summary>
    public string TitleOf(string section, Wording text) => DonorQuestion.IsSection(section)
        ? text["filing.donor-section", ("donor", DonorAsks.First(ask => DonorQuestion.SectionOf(ask.DueReport) == section).Donor)]
        : Words.Sections[section].Title;

    public bool Asks(AskedPart part) => Due.Any(one => one.Due.Asks.Contains(part));

    public IEnumerable<DueReportPart> AskersOf(string question) => Due.Where(part => part.Due.Questions.Contains(question));

    public IEnumerable<DueReportPart> AskersOf(AskedPart part) => Due.Where(one => one.Due.Asks.Contains(part));

    /// <summary>The different periods for which a part is asked, the earliest first: each is filled in once.</summary>
    public IReadOnlyList<Period> PeriodsOf(AskedPart part) =>
        [.. AskersOf(part).Select(one => one.Due.Period).Distinct().OrderBy(period => period.From).ThenBy(period => period.To)];

    /// <summary>By grant whose donor asks what is expected: the year of the due report's end and those the grant still has.</summary>
    public IEnumerable<(DueReportPart Part, int Year)> ForecastYears =>
        from part in AskersOf(AskedPart.Forecast).DistinctBy(part => part.Grant.Id)
        from year in Enumerable.Range(part.Due.Period.To.Year, Math.Max(1, part.Grant.End.Year - part.Due.Period.To.Year + 1))
        select (part, year);

    public SectionDocument Document(string section) => View.Sections.TryGetValue(section, out var row) ? row.Document : new SectionDocument();

    public int Version(string section) => View.Sections.TryGetValue(section, out var row) ? row.Version : 0;

    /// <summary>A few questions and a balance: everything fits on one page.</summary>
    public bool IsSmall =>
        ToWrite.Sum(section => section.Questions.Count) <= 4
        && Asked.SelectMany(section => section.Parts).All(part => part is AskedPart.Funds or AskedPart.Attachments);

    public static string Names(IEnumerable<DueReportPart> parts) => string.Join(", ", parts.Select(part => part.Grant.Donor.Name).Distinct());

    // A form can go without it, so it keeps nobody from sending.
    private static Problem NotAnswered(DonorAsk ask) => new(ask.Key, "donor-not-answered", $"{ask.Donor} asks “{ask.Label}” and nobody else does: it has no answer.", Weight.Note, DonorQuestion.SectionOf(ask.DueReport));
}

public sealed class FilingSheets(FilingAssembly assembly, QuestionWords words, DonorForms forms)
{
    /// <returns>Null where the viewer has no such filing.</returns>
    public async Task<FilingSheet?> Open(Guid filing, CancellationToken cancel) =>
        await assembly.View(filing, cancel) is { } view
            ? new FilingSheet(view, await words.Of(view.Filing.StandardReport, cancel)) { DonorAsks = await forms.Asks(view.Report, cancel) }
            : null;
}
