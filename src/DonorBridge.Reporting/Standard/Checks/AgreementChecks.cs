using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Standard.Checks;

internal static class AgreementChecks
{
    public static IEnumerable<Problem> Of(Project project, DueReportPart part, string place)
    {
        var (due, grant) = (part.Due, part.Grant);
        if (due.Grant != grant.Id)
            yield return new Problem($"{place}.due.grant", "due-other-grant", $"The due report names the grant '{due.Grant}' but holds the grant '{grant.Id}'.");
        if (due.Project != project.Id)
            yield return new Problem($"{place}.due.project", "due-other-project", $"The due report is for the project '{due.Project}', the report is about '{project.Id}'.");
        if (grant.End < grant.Start)
            yield return new Problem($"{place}.grant.end", "grant-end-before-start", $"The grant {grant.Reference} ends ({grant.End:yyyy-MM-dd}) before it starts ({grant.Start:yyyy-MM-dd}): correct one of the dates.");
        else if (!new Period(grant.Start, grant.End).Contains(due.Period))
            yield return new Problem($"{place}.due.period", "period-outside-grant", $"The period {due.Period} is not within the grant {grant.Reference} ({grant.Start:yyyy-MM-dd} to {grant.End:yyyy-MM-dd}).", Weight.Note);
        if (grant.OriginalEnd < grant.Start)
            yield return new Problem($"{place}.grant.originalEnd", "grant-original-end", $"The grant {grant.Reference} was first to end ({grant.OriginalEnd:yyyy-MM-dd}) before its start ({grant.Start:yyyy-MM-dd}): correct one of the dates.");

        if (grant.Projects.Any(share => share.Percent is <= 0 or > 100) || grant.Projects.Count > 0 && grant.Projects.Sum(share => share.Percent) != 100)
            yield return new Problem($"{place}.grant.projects", "grant-shares", $"The shares of grant {grant.Reference} sum to {grant.Projects.Sum(share => share.Percent):0.##} percent: make them exactly 100, each above 0.");
        foreach (var same in grant.BudgetLines.GroupBy(line => line.Code).Where(same => same.Count() > 1))
            yield return new Problem($"{place}.grant.budgetLines", "line-repeated", $"The budget line {same.Key} stands twice in grant {grant.Reference}: give each line its own code.");
        if (grant.BudgetLines.Any(line => line.Amount.Currency != grant.Amount.Currency))
            yield return new Problem($"{place}.grant.budgetLines", "line-currency", $"Grant {grant.Reference} is in {grant.Amount.Currency}; every budget line must be too.");
        else if (grant.BudgetLines.Count > 0 && grant.FundingPercent is null or 100 && Total(grant) is var total && total != grant.Amount)
            yield return new Problem($"{place}.grant.budgetLines", "budget-total", $"The budget lines of grant {grant.Reference} sum to {total}, the grant is {grant.Amount}.", Weight.Note);
        foreach (var same in due.Deliverables.GroupBy(deliverable => deliverable.Id).Where(same => same.Count() > 1))
            yield return new Problem($"{place}.due.deliverables", "deliverable-repeated", $"The deliverable '{same.Key}' stands twice: give each its own id.");
    }

    private static Money Total(Grant grant) => Money.Sum(grant.BudgetLines.Select(line => line.Amount), grant.Amount.Currency);
}
