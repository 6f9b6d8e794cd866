using DonorBridge.Workflows.Expressions;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Simulation;

/// <summary>Stand-ins for our own activities in a simulated run: they note what they were given and take their first outcome, or wait.
/// Four types have a way of their own, as the recorded runs of the real Elsa had.</summary>
internal sealed class StubBehaviours(SimulationScript script)
{
    private readonly Dictionary<string, int> _taken = [];

    public Behaviour For(OwnActivityType type) => type.Type switch
    {
        "DonorBridge.RenderDonorFormats" => new Stub((burst, run) => Render(burst, run)),
        "DonorBridge.NotifyParty" => new Stub((burst, run) => burst.Note($"notify {ValueConversion.Text(run.Input("Party"))}: {ValueConversion.Text(run.Input("Message"))}")),
        "DonorBridge.AwaitDecision" => new StubWait(notes: false, timeout: true),
        _ when type.Kind == OwnActivityKind.Waits => new StubWait(notes: true, timeout: type.Inputs.Any(i => i.Name == "Timeout")),
        _ => new Stub(NoteAndTakeFirst)
    };

    private void Render(Burst burst, Run run)
    {
        var donor = run.Input("Donor") as string;
        var formats = run.Input("Formats") as IReadOnlyList<object?> ?? [];
        burst.Note($"render donor={donor ?? "(none)"} formats={Shown(formats)}");
        burst.SetOutput(run, "Location", $"mem://{donor}/{string.Join('+', formats.Select(ValueConversion.Text))}");
        burst.Complete(run, new Outcomes(donor == "FAIL" ? "Failed" : Scripted(run) ?? "Done"));
    }

    private void NoteAndTakeFirst(Burst burst, Run run)
    {
        Note(burst, run);
        foreach (var output in run.Node.Own!.Outputs) burst.SetOutput(run, output.Name, $"{run.Node.Name}:{output.Name}");
        var outcomes = run.Node.Own.Outcomes;
        // The recorded stub of an activity without outcomes names the default one.
        burst.Complete(run, new Outcomes(Scripted(run) ?? (outcomes.Count > 0 ? outcomes[0] : "Done")));
    }

    private string? Scripted(Run run)
    {
        if (!script.Outcomes.TryGetValue(run.Node.Id, out var outcomes) || outcomes.Count == 0) return null;
        var turn = _taken.GetValueOrDefault(run.Node.Id);
        _taken[run.Node.Id] = turn + 1;
        return outcomes[Math.Min(turn, outcomes.Count - 1)];
    }

    internal static void Note(Burst burst, Run run) => burst.Note(
        $"{run.Node.Type}({string.Join(", ", run.Node.Inputs.Select((slot, i) => $"{slot.Name}={Shown(run.Inputs[i])}"))})");

    private static string Shown(object? value) => value is IReadOnlyList<object?> list ? $"[{string.Join(',', list.Select(ValueConversion.Text))}]" : ValueConversion.Text(value);
}

/// <summary>Does its thing and completes, if it has not already.</summary>
internal sealed class Stub(Action<Burst, Run> act) : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        act(burst, run);
        burst.Complete(run);
    }
}

/// <summary>Waits; the resume input's Decision is the outcome, its other members are outputs.</summary>
internal sealed class StubWait(bool notes, bool timeout) : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        if (notes) StubBehaviours.Note(burst, run);
        burst.Wait(run, run.Node.Type);
        if (timeout) OwnBehaviours.WaitForTimeout(burst, run);
    }

    public override void Resume(Burst burst, Run run, Bookmark bookmark, object? input)
    {
        if (bookmark.Name == "Elsa.Delay")
        {
            burst.Complete(run, new Outcomes("Timeout"));
            return;
        }
        var given = input as IReadOnlyDictionary<string, object?> ?? Values.None;
        foreach (var output in run.Node.Own!.Outputs)
            if (given.TryGetValue(output.Name, out var value)) burst.SetOutput(run, output.Name, value);
        burst.Complete(run, new Outcomes(ValueConversion.Text(given.GetValueOrDefault("Decision"))));
    }
}
