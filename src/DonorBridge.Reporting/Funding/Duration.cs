using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Funding;

/// <summary>How long grants run. Days count both ends; a month is 30.4375 days, the mean over four years (FACTS.md e).</summary>
public static class Duration
{
    /// <summary>Two years, the OECD's working definition of multi-year funding.</summary>
    public const int MultiYearMonths = 24;

    /// <summary>Whether the period lasts at least so many full calendar months: start + months is not after the day after its end, so two full calendar years count, leap or not.</summary>
    public static bool IsMultiYear(Period period, int months = MultiYearMonths)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        var lastMonth = DateOnly.MaxValue.Year * 12L + DateOnly.MaxValue.Month - 1;
        if (period.From.Year * 12L + period.From.Month - 1 + months > lastMonth) return false;
        return period.From.AddMonths(months).DayNumber <= period.To.DayNumber + 1;
    }

    /// <summary>The middle length in months; the mean of the middle two where the count is even; null of nothing.</summary>
    public static decimal? MedianMonths(IEnumerable<Period> periods)
    {
        var months = periods.Select(period => period.Months).Order().ToList();
        if (months.Count == 0) return null;
        var middle = months.Count / 2;
        return months.Count % 2 == 1 ? months[middle] : (months[middle - 1] + months[middle]) / 2m;
    }

    /// <summary>Lengths in months weighted by amount; null where the amounts sum to nothing.</summary>
    public static decimal? WeightedMonths(IEnumerable<(Period Period, Money Amount)> grants)
    {
        var list = grants.ToList();
        var total = list.Sum(grant => grant.Amount.Amount);
        return total == 0 ? null : list.Sum(grant => grant.Amount.Amount * grant.Period.Days) / total / 30.4375m;
    }
}
