namespace DonorBridge.Workflows.Checking;

/// <summary>Something in a definition that Elsa would only ignore, or that would go wrong when it runs.</summary>
/// <param name="Rule">The rule's name, stable, for people to look up.</param>
/// <param name="Activity">The activity's id, or null for the definition as a whole.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record WorkflowProblem(string Rule, string? Activity, string Text)
{
    public override string ToString() => $"{(Activity is null ? "the definition" : $"activity {Activity}")}: {Text} [{Rule}]";
}
