namespace DonorBridge.Reporting.Funding;

/// <summary>A grant that ends soon.</summary>
/// <param name="DaysLeft">From the day asked about to the last eligible day; 0 when it is today.</param>
/// <param name="RunOn">Other grants of the same project that run on past its end: empty means the project has no signed money from the day after.</param>
public sealed record EndingGrant(FundedGrant Grant, int DaysLeft, IReadOnlyList<FundedGrant> RunOn);

/// <summary>Which money ends soon.</summary>
public static class Cliffs
{
    /// <summary>Grants with <paramref name="on"/> &lt;= current end &lt; on + so many calendar months.</summary>
    public static IEnumerable<FundedGrant> EndingWithin(IEnumerable<FundedGrant> grants, DateOnly on, int months = 12)
    {
        var before = on > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : on.AddMonths(months);
        return grants.Where(grant => on <= grant.Period.To && grant.Period.To < before);
    }

    /// <summary>The same grants, soonest first, each with what runs on past it.</summary>
    public static IReadOnlyList<EndingGrant> Of(IReadOnlyList<FundedGrant> grants, DateOnly on, int months = 12)
    {
        var byProject = grants.ToLookup(grant => grant.Project);
        return EndingWithin(grants, on, months)
            .OrderBy(grant => grant.Period.To).ThenBy(grant => grant.Grant, StringComparer.Ordinal)
            .Select(grant => new EndingGrant(
                grant,
                grant.Period.To.DayNumber - on.DayNumber,
                byProject[grant.Project].Where(other => other.Period.To > grant.Period.To && other.Period.From <= grant.Period.To.AddDays(1)).ToList()))
            .ToList();
    }
}
