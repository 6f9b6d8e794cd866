namespace DonorBridge.Workflows;

/// <summary>What a trigger did to an instance.</summary>
public enum StepOutcome
{
    /// <summary>The instance moved (or was created).</summary>
    Applied,
    /// <summary>The instance had taken a trigger with this key: nothing changed.</summary>
    AlreadyApplied,
    /// <summary>No such bookmark, no such event waited for, or the instance has ended: nothing changed.</summary>
    NothingWaits
}

/// <summary>The result of one step: the instance after it, what to do outside, and what ran.</summary>
/// <param name="Instance">The instance after the step; the same object when nothing changed.</param>
/// <param name="Effects">In the order asked.</param>
/// <param name="Trace">What ran, line by line; empty when the trace was not asked for.</param>
public sealed record StepResult(
    WorkflowInstance Instance, IReadOnlyList<Effect> Effects, IReadOnlyList<string> Trace, StepOutcome Outcome);
