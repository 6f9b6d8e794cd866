using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Funding;

/// <summary>How much of the funding is multi-year, and how long grants run: once by the ends first signed, once by the ends now agreed.</summary>
/// <param name="MultiYearShareOfValue">A plain ratio, not percent; a refund can push it outside 0 to 1; null where the values sum to 0.</param>
/// <param name="MultiYearShareOfCount">A plain ratio; null of no grants.</param>
/// <param name="MedianMonths">Null of no grants.</param>
/// <param name="WeightedMonths">By value; null where the values sum to 0.</param>
public sealed record DurationMeasures(decimal? MultiYearShareOfValue, decimal? MultiYearShareOfCount, decimal? MedianMonths, decimal? WeightedMonths)
{
    /// <exception cref="InvalidOperationException">The amounts are in several currencies.</exception>
    public static DurationMeasures Of(IReadOnlyList<(Period Period, Money Amount)> grants, int thresholdMonths)
    {
        if (grants.Count == 0) return new DurationMeasures(null, null, null, null);

        var currency = grants[0].Amount.Currency;
        var multiYear = grants.Where(grant => Duration.IsMultiYear(grant.Period, thresholdMonths)).ToList();
        var total = Money.Sum(grants.Select(grant => grant.Amount), currency).Amount;
        var inMultiYear = Money.Sum(multiYear.Select(grant => grant.Amount), currency).Amount;
        return new DurationMeasures(
            total == 0 ? null : inMultiYear / total,
            (decimal)multiYear.Count / grants.Count,
            Duration.MedianMonths(grants.Select(grant => grant.Period)),
            Duration.WeightedMonths(grants));
    }
}
