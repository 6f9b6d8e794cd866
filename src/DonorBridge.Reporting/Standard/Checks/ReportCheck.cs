namespace DonorBridge.Reporting.Standard.Checks;

/// <summary>Everything a person can mend in a report, all at once.</summary>
public static class ReportCheck
{
    /// <summary>The problems, in the order of the report; an empty list means it can be sent.</summary>
    public static IReadOnlyList<Problem> Problems(ReportFile report, StandardReportDefinition questions)
    {
        if (report.StandardReport != questions.Version)
            return [new Problem("standardReport", "other-standard-report", $"This report was written for version {report.StandardReport} of the standard report, and is checked with version {questions.Version}: use the matching version.")];

        return
        [
            .. ProjectChecks.Of(report.Shared),
            .. AnswerChecks.Of(report, questions),
            .. report.DueReports.Count == 0 ? [new Problem("dueReports", "no-due-report", $"The report answers no due report: choose at least one.")] : Array.Empty<Problem>(),
            .. Repeated(report),
            .. report.DueReports.SelectMany((part, index) => DueReportProblems(report, part, $"dueReports[{index}]", questions)),
            .. RateChecks.Of(report),
        ];
    }

    private static IEnumerable<Problem> DueReportProblems(ReportFile report, DueReportPart part, string place, StandardReportDefinition questions) =>
    [
        .. AgreementChecks.Of(report.Shared.Project, part, $"{place}"),
        .. FigureChecks.Of(report.Shared, part, place, questions),
        .. MoneyChecks.Of(part, place, questions),
    ];

    private static IEnumerable<Problem> Repeated(ReportFile report) =>
        report.DueReports
            .Select((part, index) => (part.Due.Id, index))
            .GroupBy(due => due.Id)
            .Where(same => same.Count() > 1)
            .Select(same => new Problem($"dueReports[{same.Last().index}].due.id", "due-report-repeated", $"The due report '{same.Key}' is in the report twice: keep one."));
}
