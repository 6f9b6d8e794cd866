using DonorBridge.Reporting.Results;
using DonorBridge.Store.Programmes;

namespace DonorBridge.Store.Filings;

/// <summary>Leaves out counts so small that someone could be recognised (FACTS: five is the usual threshold inside a circle of authorities).</summary>
public static class SmallCounts
{
    /// <summary>Counts below the threshold are suppressed; where one group alone would be, the next smallest goes with it, so that the total does not give it away.</summary>
    public static IReadOnlyList<ReachedCount> LeftOut(IReadOnlyList<PeopleReached> rows, int threshold)
    {
        var hidden = rows.Where(row => row.Figure.Value is > 0 && row.Figure.Value < threshold).Select(row => row.Group).ToHashSet();
        if (hidden.Count == 1 && rows.Where(row => !hidden.Contains(row.Group) && row.Group != PeopleReached.Total && row.Figure.Value > 0).MinBy(row => row.Figure.Value) is { } next)
            hidden.Add(next.Group);
        return [.. rows.Select(row => new ReachedCount(row.Group, hidden.Contains(row.Group) ? null : row.Figure.Value, hidden.Contains(row.Group)))];
    }
}
