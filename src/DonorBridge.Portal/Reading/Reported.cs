using DonorBridge.Reporting.Results;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Funding;
using DonorBridge.Store.Programmes;

namespace DonorBridge.Portal.Reading;

/// <summary>A total of what reports say, and how much of it stands in reports that their donors have accepted.</summary>
public sealed record Reported(decimal Total, decimal Accepted)
{
    /// <summary>
    /// Spending to date: each grant's part in a project counts once, by the latest report that is with its donor; accepted is what
    /// the latest accepted one says. Facts without the amount count as not reported.
    /// </summary>
    public static Reported Spending(IEnumerable<FilingFactRow> facts, Func<FilingFactRow, decimal?> amount)
    {
        var sent = facts.Where(fact => fact.SentAt is not null && fact.State is not (DueReportState.Expected or DueReportState.InFiling) && amount(fact) is not null).ToList();
        return new Reported(Latest(sent, amount), Latest(sent.Where(fact => fact.State == DueReportState.Accepted), amount));
    }

    /// <summary>People reached directly: each project once, however many objectives it serves. Suppressed counts are left out.</summary>
    public static Reported People(IEnumerable<ContributionRow> contributions)
    {
        var projects = contributions.DistinctBy(row => row.ProjectId).ToList();
        return new Reported(projects.Sum(Count), projects.Where(row => row.ReachedState == DueReportState.Accepted).Sum(Count));
    }

    private static decimal Latest(IEnumerable<FilingFactRow> facts, Func<FilingFactRow, decimal?> amount) =>
        facts.GroupBy(fact => (fact.GrantId, fact.ProjectId)).Sum(same => amount(same.MaxBy(fact => fact.ToOn)!) ?? 0);

    private static decimal Count(ContributionRow row) => row.Reached.FirstOrDefault(one => one.Group == PeopleReached.Total)?.Count ?? 0;
}
