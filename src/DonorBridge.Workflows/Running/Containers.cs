namespace DonorBridge.Workflows.Running;

/// <summary>The workflow itself: its one child is the root activity.</summary>
internal sealed class WorkflowBehaviour : Behaviour
{
    public override bool Silent => true;
    public override void Execute(Burst burst, Run run) => burst.Schedule(run, run.Node.Activities[0]);
    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes) => burst.Complete(run, outcomes);
}

internal sealed class SequenceBehaviour : Behaviour
{
    public override bool Silent => true;
    public override void Execute(Burst burst, Run run) => Next(burst, run);
    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes) => Next(burst, run);

    private static void Next(Burst burst, Run run)
    {
        var index = run.Memory.TryGetValue("index", out var at) ? (long)at! : 0;
        if (index >= run.Node.Activities.Length || run.IsBreaking) burst.Complete(run);
        else
        {
            run.Memory["index"] = index + 1;
            burst.Schedule(run, run.Node.Activities[index]);
        }
    }
}

internal sealed class ParallelBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        if (run.Node.Activities.Length == 0) burst.Complete(run);
        foreach (var activity in run.Node.Activities) burst.Schedule(run, activity);
    }

    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes)
    {
        if (run.Awaited.Count == 0) burst.Complete(run);
    }
}

internal sealed class IfBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        var condition = run.Input("Condition") is true;
        burst.SetOutput(run, "Result", condition);
        if (run.Node.Port(condition ? "then" : "else") is { } next) burst.Schedule(run, next);
        else burst.Complete(run);
    }

    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes) => burst.Complete(run);
}

internal sealed class SwitchBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        var matching = run.Node.Cases.Where(c => burst.IsTrue(run, c.Condition)).ToList();
        if (!StandardBehaviours.IsMatchAny(run)) matching = [.. matching.Take(1)];
        var scheduled = matching.Count == 0 ? run.Node.Port("default") is { } otherwise ? [otherwise] : [] : matching.Where(c => c.Activity is not null).Select(c => c.Activity!).ToList();
        foreach (var node in scheduled) burst.Schedule(run, node);
        if (scheduled.Count == 0) burst.Complete(run);
    }

    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes)
    {
        if (run.Awaited.Count == 0) burst.Complete(run);
    }
}

/// <summary>Completes the enclosing composite with named outcomes; itself it never completes.</summary>
internal sealed class CompleteBehaviour : Behaviour
{
    public override bool Terminal => true;

    public override void Execute(Burst burst, Run run) => burst.CompleteComposite(run, run.Input("Outcomes") switch
    {
        string one => new(one),
        IReadOnlyList<object?> many => new([.. many.Select(Expressions.ValueConversion.Text)]),
        null => new("Done"),
        var other => new(Expressions.ValueConversion.Text(other))
    });
}
