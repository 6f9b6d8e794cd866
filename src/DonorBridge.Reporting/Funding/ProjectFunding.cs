using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Funding;

/// <summary>A project's chain of grants, by the ends now agreed.</summary>
/// <param name="GapDays">Days between the first start and the last end on which no grant ran.</param>
/// <param name="ChainMonths">From the first start to the last end, both days counted.</param>
public sealed record ProjectFunding(string Project, int GapDays, decimal ChainMonths)
{
    /// <param name="grants">The periods of the project's grants, at least one, in any order; they may overlap.</param>
    public static ProjectFunding Of(string project, IEnumerable<Period> grants)
    {
        var periods = grants.OrderBy(period => period.From).ToList();
        if (periods.Count == 0) throw new ArgumentException($"Project {project} has no grant.", nameof(grants));

        var gapDays = 0;
        var lastEnd = periods[0].To;
        foreach (var period in periods)
        {
            gapDays += Math.Max(0, period.From.DayNumber - lastEnd.DayNumber - 1);
            if (period.To > lastEnd) lastEnd = period.To;
        }
        return new ProjectFunding(project, gapDays, new Period(periods[0].From, lastEnd).Months);
    }
}
