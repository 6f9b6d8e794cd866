using DonorBridge.Reporting.Standard;

namespace DonorBridge.Store.Reviews;

/// <summary>What a decision must say to be of use to who receives it.</summary>
public static class DecisionRules
{
    public static IReadOnlyList<Problem> Problems(NewDecision decision)
    {
        var problems = new List<Problem>();
        if (decision.Narrative is NarrativeDecision.Returned && string.IsNullOrWhiteSpace(decision.Reasons) && decision.Changes.Count == 0)
            problems.Add(new Problem("reasons", "say-what-must-change", $"Say what must change."));
        if (decision.Narrative is NarrativeDecision.Rejected or NarrativeDecision.AcceptedWithReservations && string.IsNullOrWhiteSpace(decision.Reasons))
            problems.Add(new Problem("reasons", "reasons-missing", $"Give the reasons: the organisation has nothing else to go by."));
        if (decision.Costs == CostsDecision.LinesDisallowed && decision.Disallowed.Count == 0)
            problems.Add(new Problem("disallowed", "no-line-named", $"Name at least one line with amount and reason, or accept the costs."));
        foreach (var cost in decision.Disallowed)
        {
            if (cost.Amount.Amount <= 0) problems.Add(new Problem($"disallowed.{cost.Line}", "disallowed-not-positive", $"The amount that is not accepted must be above 0."));
            if (string.IsNullOrWhiteSpace(cost.Reason)) problems.Add(new Problem($"disallowed.{cost.Line}", "disallowed-reason", $"Say why this cost is not accepted."));
        }
        if (decision.Changes.Any(change => string.IsNullOrWhiteSpace(change.Text)))
            problems.Add(new Problem("changes", "change-without-words", $"A wanted change without words helps nobody: write it or leave it out."));
        return problems;
    }
}
