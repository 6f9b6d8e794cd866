using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Running;

internal sealed class ForEachBehaviour : Behaviour
{
    public override bool Silent => true;
    public override bool Loops => true;

    public override void Execute(Burst burst, Run run)
    {
        run.Memory["items"] = run.Input("Items") as IReadOnlyList<object?> ?? throw new ActivityFault("Input Items: a list is needed.");
        Next(burst, run);
    }

    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes) => Next(burst, run);

    private static void Next(Burst burst, Run run)
    {
        var items = (IReadOnlyList<object?>)run.Memory["items"]!;
        var index = run.Memory.TryGetValue("index", out var at) ? (long)at! : 0;
        if (run.IsBreaking || index >= items.Count || run.Node.Port("body") is not { } body)
        {
            burst.Complete(run);
            return;
        }
        var current = items[(int)index];
        burst.SetOutput(run, "CurrentValue", current);
        run.Memory["index"] = index + 1;
        burst.Schedule(run, body, locals: new() { ["CurrentIndex"] = index, ["CurrentValue"] = current });
    }
}

/// <summary>Every item at once, each with its own CurrentValue and CurrentIndex; done when all bodies are.</summary>
internal sealed class ParallelForEachBehaviour : Behaviour
{
    public override bool Silent => true;

    public override void Execute(Burst burst, Run run)
    {
        IReadOnlyList<object?> items = run.Input("Items") switch
        {
            IReadOnlyList<object?> list => list,
            null => [],
            var one => [one]
        };
        if (items.Count == 0 || run.Node.Port("body") is not { } body)
        {
            burst.Complete(run);
            return;
        }
        run.Memory["bodies"] = (long)items.Count;
        for (var i = 0; i < items.Count; i++)
            burst.Schedule(run, body, locals: new() { ["CurrentValue"] = items[i], ["CurrentIndex"] = (long)i });
    }

    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes)
    {
        var left = (long)run.Memory["bodies"]! - 1;
        run.Memory["bodies"] = left;
        if (left == 0) burst.Complete(run);
    }
}

internal sealed class ForBehaviour : Behaviour
{
    public override bool Loops => true;
    public override void Execute(Burst burst, Run run) => Next(burst, run);
    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes) => Next(burst, run);

    private static void Next(Burst burst, Run run)
    {
        if (!run.Memory.ContainsKey("end"))
            foreach (var (name, input) in new[] { ("start", "Start"), ("end", "End"), ("step", "Step") }) run.Memory[name] = run.Input(input) ?? 0L;
        var step = (long)run.Memory["step"]!;
        var end = (long)run.Memory["end"]!;
        var inclusive = run.Memory.TryGetValue("inclusive", out var kept) ? kept is true : run.Input("OuterBoundInclusive") is not false;
        run.Memory["inclusive"] = inclusive;
        var current = run.Memory.TryGetValue("current", out var last) ? (long)last! + step : (long)run.Memory["start"]!;
        var goes = step >= 0 ? inclusive ? current <= end : current < end : inclusive ? current >= end : current > end;
        if (run.IsBreaking || !goes || run.Node.Port("body") is not { } body)
        {
            burst.Complete(run);
            return;
        }
        run.Memory["current"] = current;
        burst.SetOutput(run, "CurrentValue", current);
        burst.Schedule(run, body, locals: new() { ["CurrentValue"] = current });
    }
}

internal sealed class WhileBehaviour : Behaviour
{
    public override bool Loops => true;
    public override void Execute(Burst burst, Run run) => Next(burst, run);
    public override void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes) => Next(burst, run);

    private static void Next(Burst burst, Run run)
    {
        var goes = !run.IsBreaking && burst.Evaluate(run, run.Node.Inputs[0]) is true;
        if (goes && run.Node.Port("body") is { } body) burst.Schedule(run, body);
        else burst.Complete(run);
    }
}

/// <summary>Runs a script; <c>setOutcome(s)</c> names the outcomes.</summary>
internal sealed class RunJavaScriptBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        if (run.Input("Script") is not string { Length: > 0 } script)
        {
            burst.Complete(run);
            return;
        }
        try
        {
            var (result, outcomes) = burst.Expressions.In(run).RunScript(script);
            burst.SetOutput(run, "Result", result);
            burst.Complete(run, outcomes is null ? null : new Outcomes([.. outcomes]));
        }
        catch (ExpressionFailure bad) { throw new ActivityFault(bad.Message, bad); }
    }
}
