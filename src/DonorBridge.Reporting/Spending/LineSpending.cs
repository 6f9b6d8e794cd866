using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Spending;

/// <summary>A budget line beside what was spent on it before the due report's period and in it, in the grant's currency unless converted.</summary>
/// <param name="Explanation">Why it differs from the budget, where the author said so.</param>
public sealed record LineSpending(string Line, Money SpentBefore, Money Spent, string? Explanation = null)
{
    /// <summary>Since the grant's start.</summary>
    public Money SpentInAll() => SpentBefore + Spent;
}
