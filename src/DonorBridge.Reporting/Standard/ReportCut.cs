using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;

namespace DonorBridge.Reporting.Standard;

/// <summary>Puts a filing's words and a project's figures together, cut to each due report's own period.</summary>
public static class ReportCut
{
    /// <summary>The report as it would be sent now. Dated money is cut to each period; other figures are taken only where <see cref="FigureLedger"/> finds them.</summary>
    /// <param name="sections">Section documents by key.</param>
    /// <param name="due">Each due report with its grant as it stands.</param>
    public static ReportFile Of(
        string standardReport,
        FilingFacts filing,
        Project project,
        IReadOnlyCollection<SectionDocument> sections,
        ProjectLedger ledger,
        IReadOnlyList<(DueReport Due, Grant Grant)> due)
    {
        return new ReportFile
        {
            StandardReport = standardReport,
            Shared = new SharedPart
            {
                Filing = filing,
                Project = project,
                Answers = [.. sections.SelectMany(section => section.Answers).Where(answer => due.Any(one => one.Due.Questions.Contains(answer.Question)))],
                Indicators = ledger.Indicators,
                Activities = Asked(AskedPart.Activities) ? [.. sections.SelectMany(section => section.Activities)] : [],
                Risks = Asked(AskedPart.Risks) ? [.. sections.SelectMany(section => section.Risks)] : [],
                Contributions = [.. sections.SelectMany(section => section.Contributions)],
                Sources = ledger.Sources,
                Attachments = [.. sections.SelectMany(section => section.Attachments).Where(file => file.DueReports.Count == 0)],
            },
            DueReports = [.. due.Select(one => Part(one.Due, one.Grant, sections, ledger))],
            Rates = ledger.Rates,
        };

        bool Asked(AskedPart part) => due.Any(one => one.Due.Asks.Contains(part));
    }

    private static DueReportPart Part(DueReport due, Grant grant, IReadOnlyCollection<SectionDocument> sections, ProjectLedger ledger)
    {
        var entries = ledger.Entries.GetValueOrDefault(grant.Id) ?? [];
        return new DueReportPart
        {
            Due = due,
            Grant = grant,
            Answers = [.. sections.SelectMany(section => section.DonorAnswers).Where(answer => answer.DueReport == due.Id).Select(answer => answer.Answer)],
            Results = due.Asks.Contains(AskedPart.Results) ? [.. ledger.Indicators.Select(indicator => Result(indicator, ledger, due.Period, grant.Start)).OfType<IndicatorResult>()] : [],
            People = due.Asks.Contains(AskedPart.People) ? People(ledger.People, due.Period) : [],
            Entries = due.Asks.Contains(AskedPart.Spending) ? [.. entries.Where(entry => due.Period.Contains(entry.Date)).OrderBy(entry => entry.Date).ThenBy(entry => entry.Id, StringComparer.Ordinal)] : [],
            Spending = due.Asks.Contains(AskedPart.Spending) ? [.. grant.BudgetLines.Select(line => Line(line, grant, entries, due.Period, sections))] : [],
            Funds = due.Asks.Contains(AskedPart.Funds) ? FundsStatement.Of(entries, due.Period, grant.AccountsCurrency()) : null,
            Forecast = due.Asks.Contains(AskedPart.Forecast) ? ledger.Forecasts.GetValueOrDefault(grant.Id) ?? [] : [],
            Attachments = [.. sections.SelectMany(section => section.Attachments).Where(file => file.DueReports.Contains(due.Id))],
        };
    }

    private static IndicatorResult? Result(Indicator indicator, ProjectLedger ledger, Period period, DateOnly grantStart)
    {
        var recorded = ledger.Figures.GetValueOrDefault(indicator.Id) ?? [];
        var actual = FigureLedger.For(indicator.Kind, recorded, period);
        var sinceStart = grantStart <= period.To ? FigureLedger.For(indicator.Kind, recorded, new Period(grantStart, period.To)) : null;
        return actual is null && sinceStart is null ? null : new IndicatorResult(indicator.Id, actual, sinceStart);
    }

    private static List<PeopleReached> People(IReadOnlyList<PeopleReached> recorded, Period period) =>
        recorded
            .GroupBy(row => (row.Group, row.Reach))
            .Select(same => (same.Key, Figure: FigureLedger.For(FigureKind.UniquePersons, [.. same.Select(row => row.Figure)], period)))
            .Where(row => row.Figure is not null)
            .Select(row => new PeopleReached(row.Key.Group, row.Key.Reach, row.Figure!))
            .ToList();

    private static LineSpending Line(BudgetLine line, Grant grant, IReadOnlyList<MoneyEntry> entries, Period period, IReadOnlyCollection<SectionDocument> sections)
    {
        var spent = entries.Where(entry => entry.Kind == MoneyEntryKind.Expenditure && entry.Line == line.Code).ToList();
        return new LineSpending(
            line.Code,
            Sum(spent.Where(entry => entry.Date < period.From)),
            Sum(spent.Where(entry => period.Contains(entry.Date))),
            sections.SelectMany(section => section.Explanations).FirstOrDefault(said => said.Grant == grant.Id && said.Line == line.Code)?.Text);

        Money Sum(IEnumerable<MoneyEntry> some) => Money.Sum(some.Select(entry => entry.Amount), grant.AccountsCurrency());
    }
}
