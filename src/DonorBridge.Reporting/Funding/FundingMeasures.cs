using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Funding;

/// <summary>The measures of a list of grants: what a secretariat reads in the portal and from the terminal alike. What is undefined is null, never 0. Nothing is rounded.</summary>
public sealed record FundingMeasures
{
    public required int Count { get; init; }

    /// <summary>The amounts' sum in <see cref="Currency"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>Null of no grants.</summary>
    public string? Currency { get; init; }

    public decimal? Herfindahl { get; init; }

    public decimal? EffectiveDonors { get; init; }

    /// <summary>Grants whose current end is on the day asked about or later, and before the day 12 calendar months on.</summary>
    public required int EndingWithin12Months { get; init; }

    public required DurationMeasures ByOriginalEnd { get; init; }

    public required DurationMeasures ByCurrentEnd { get; init; }

    /// <summary>In the order the projects first appear.</summary>
    public required IReadOnlyList<ProjectFunding> Projects { get; init; }

    /// <param name="grants">All in one currency: convert first, with a stated rate.</param>
    /// <param name="on">The day that "ending within 12 months" counts from.</param>
    /// <param name="thresholdMonths">From how many full calendar months a grant counts as multi-year.</param>
    /// <exception cref="InvalidOperationException">The amounts are in several currencies.</exception>
    public static FundingMeasures Of(IReadOnlyList<FundedGrant> grants, DateOnly on, int thresholdMonths = Duration.MultiYearMonths)
    {
        var currency = grants.Count == 0 ? null : grants[0].Amount.Currency;
        var concentration = Concentration.Of(grants.Select(grant => (grant.Donor, grant.Amount)).ToList());
        return new FundingMeasures
        {
            Count = grants.Count,
            Value = currency is null ? 0m : Money.Sum(grants.Select(grant => grant.Amount), currency).Amount,
            Currency = currency,
            Herfindahl = concentration?.Herfindahl,
            EffectiveDonors = concentration?.EffectiveDonors,
            EndingWithin12Months = Cliffs.EndingWithin(grants, on).Count(),
            ByOriginalEnd = DurationMeasures.Of(grants.Select(grant => (grant.OriginalPeriod(), grant.Amount)).ToList(), thresholdMonths),
            ByCurrentEnd = DurationMeasures.Of(grants.Select(grant => (grant.Period, grant.Amount)).ToList(), thresholdMonths),
            Projects = grants.GroupBy(grant => grant.Project)
                .Select(project => ProjectFunding.Of(project.Key, project.Select(grant => grant.Period)))
                .ToList(),
        };
    }
}
