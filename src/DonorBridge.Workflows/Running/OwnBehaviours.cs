using System.Globalization;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Running;

/// <summary>How our own activities run in the product, by their kind in activities.json.</summary>
internal static class OwnBehaviours
{
    private static readonly Behaviour Decides = new DecideBehaviour();
    private static readonly Behaviour Does = new DoBehaviour();
    private static readonly Behaviour Waits = new AwaitBehaviour();

    public static Behaviour Product(OwnActivityType type) => type.Kind switch
    {
        OwnActivityKind.Decides => Decides,
        OwnActivityKind.Does => Does,
        _ => Waits
    };

    /// <summary>A wait with an input Timeout over zero also ends by itself.</summary>
    public static void WaitForTimeout(Burst burst, Run run)
    {
        if (run.Input("Timeout") is string text && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero)
            burst.Wait(run, "Elsa.Delay", burst.Now + timeout);
    }

    public static Dictionary<string, object?> InputsOf(Run run)
    {
        var inputs = new Dictionary<string, object?>();
        for (var i = 0; i < run.Node.Inputs.Length; i++) inputs[run.Node.Inputs[i].Name] = run.Inputs[i];
        return inputs;
    }

    /// <summary>Takes the outcome and outputs that whoever answered gives.</summary>
    public static void Answer(Burst burst, Run run, object? input)
    {
        var type = run.Node.Own!;
        var given = input as IReadOnlyDictionary<string, object?> ?? Values.None;
        foreach (var output in type.Outputs)
            if (given.TryGetValue(output.Name, out var value)) burst.SetOutput(run, output.Name, value);
        var decision = given.GetValueOrDefault("Decision") as string;
        if (type.Outcomes.Count == 0) burst.Complete(run);
        else if (decision is not null && type.Outcomes.Contains(decision)) burst.Complete(run, new Outcomes(decision));
        else if (decision is null && type.Kind == OwnActivityKind.Does) burst.Complete(run, new Outcomes(type.Outcomes[0]));
        else throw new ArgumentException($"{type.Type} ({run.Node.Id}) was answered with the decision '{decision ?? "(none)"}'; it knows {string.Join(", ", type.Outcomes)}.");
    }
}

/// <summary>Pure rules over its inputs: the first that holds gives the outcome.</summary>
internal sealed class DecideBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        var inputs = OwnBehaviours.InputsOf(run);
        foreach (var rule in run.Node.Decisions)
        {
            if (rule.When is null || Holds(burst, run, rule.When, inputs))
            {
                burst.Complete(run, new Outcomes(rule.Outcome));
                return;
            }
        }
        throw new ActivityFault($"No rule of {run.Node.Type} holds.");
    }

    private static bool Holds(Burst burst, Run run, Expression when, Dictionary<string, object?> inputs)
    {
        burst.Expressions.Inputs = inputs;
        try { return burst.IsTrue(run, when); }
        finally { burst.Expressions.Inputs = null; }
    }
}

/// <summary>One effect, one job; waits on its own bookmark for the answer.</summary>
internal sealed class DoBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        var bookmark = burst.Wait(run, run.Node.Type);
        burst.Effects.Add(new Effect.DoActivity
        {
            Key = burst.NewKey(),
            ActivityId = run.Node.Id,
            ActivityType = run.Node.Type,
            ActivityInstanceId = $"{burst.Instance.Id}/{run.Id}",
            BookmarkId = bookmark.Id,
            Inputs = OwnBehaviours.InputsOf(run)
        });
    }

    public override void Resume(Burst burst, Run run, Bookmark bookmark, object? input) => OwnBehaviours.Answer(burst, run, input);
}

/// <summary>Waits for a person or another system, and for its time limit.</summary>
internal sealed class AwaitBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        burst.Wait(run, run.Node.Type);
        OwnBehaviours.WaitForTimeout(burst, run);
    }

    public override void Resume(Burst burst, Run run, Bookmark bookmark, object? input)
    {
        if (bookmark.Name == "Elsa.Delay" && input is null) burst.Complete(run, new Outcomes("Timeout"));
        else OwnBehaviours.Answer(burst, run, input);
    }
}
