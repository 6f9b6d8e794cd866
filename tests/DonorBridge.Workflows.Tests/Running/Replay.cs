using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace DonorBridge.Workflows.Tests.Running;

/// <summary>Random definitions and scripts: replaying the triggers gives the same instance byte for byte, through JSON or not.</summary>
public class Replay
{
    private static readonly string[] Modes = ["WaitAll", "WaitAny", "WaitAllActive"];

    /// <summary>An activity of a random kind; the ports it may leave by are random too.</summary>
    private static JsonObject Step(int kind, int number) => (kind % 12) switch
    {
        0 => A.Line($"a{number}"),
        1 or 2 => A.Await($"a{number}"),
        3 => A.Step("DonorBridge.Render", $"a{number}", ("donor", A.Js("variables.n")), ("file", A.To("t"))),
        4 => A.Step("Elsa.FlowDecision", $"a{number}", ("condition", A.Js("variables.n % 2 === 0"))),
        5 => A.Set($"a{number}", "n", "variables.n + 1"),
        6 => A.Step("Elsa.FlowJoin", $"a{number}", ("mode", A.Literal(Modes[number % 3]))),
        7 => A.Step("Elsa.Delay", $"a{number}", ("timeSpan", A.Literal("00:10:00"))),
        8 => A.Step("Elsa.Event", $"a{number}", ("eventName", A.Literal("Go")), ("result", A.To("t"))),
        9 => A.Step("Elsa.ParallelForEach", $"a{number}", ("items", A.Object("[1,2]")), ("body", A.Flow($"g{number}", [A.Set($"b{number}", "n", "variables.n + variables.CurrentValue"), A.Await($"c{number}")], $"b{number} -> c{number}"))),
        10 => A.Step("Elsa.ForEach", $"a{number}", ("items", A.Object("[\"x\",\"y\"]")), ("body", A.Await($"c{number}"))),
        _ => number % 3 == 0 ? A.Step("Elsa.End", $"a{number}") : A.Set($"a{number}", "t", "`${newGuid()} ${Date.now()} ${Math.random()} ${variables.n / 7}`")
    };

    private static readonly string[] Ports = ["Done", "Accept", "Return", "True", "False", "Failed"];

    private static readonly Gen<(JsonObject Root, int[] Moves)> Any =
        Gen.Select(Gen.Int[0, 100].Array[3, 9], Gen.Select(Gen.Int[0, 8], Gen.Int[0, 5], Gen.Int[0, 8]).Array[3, 16], Gen.Int[0, 1000].Array[1, 14], (kinds, ways, moves) =>
        {
            var count = kinds.Length;
            var steps = kinds.Select(Step).ToArray();
            var chain = Enumerable.Range(0, count - 1).Select(i => $"a{i} -> a{i + 1}");
            // Mostly forward; back only from what waits, so that few samples are loops that never end.
            var more = ways.Select(w => (From: w.Item1 % count, To: w.Item3 % count, Port: Ports[w.Item2])).Select(w => w.To > w.From || kinds[w.From] % 12 is 1 or 2 or 7 or 8
                ? $"a{w.From}:{w.Port} -> a{w.To}" : $"a{w.To}:{w.Port} -> a{w.From}");
            return (A.Flow("f", steps, [.. chain.Concat(more).Distinct()]), moves);
        });

    [Fact]
    public void Replaying_the_triggers_gives_the_same_bytes() => Any.Sample(sample =>
    {
        var program = A.Program(sample.Root, [A.Variable("n", "Int32", "0"), A.Variable("t", "Object")]);
        var triggers = new List<Trigger>();
        var direct = Play(program, sample.Moves, triggers);
        WorkflowInstance? replayed = null;
        foreach (var trigger in triggers)
            replayed = WorkflowStep.Run(program, replayed is null ? null : WorkflowInstance.FromJson(replayed.ToJson()), trigger).Instance;
        // Only the limit on time, which a loop without a wait may meet first, depends on the machine.
        if (Late(direct) || Late(replayed!)) return true;
        return direct.ToJson().AsSpan().SequenceEqual(replayed!.ToJson());
    }, iter: 400);

    [Fact]
    public void A_trigger_taken_twice_changes_nothing() => Any.Sample(sample =>
    {
        var program = A.Program(sample.Root, [A.Variable("n", "Int32", "0"), A.Variable("t", "Object")]);
        var triggers = new List<Trigger>();
        var instance = Play(program, sample.Moves, triggers);
        return triggers.Skip(1).All(t => WorkflowStep.Run(program, instance, t) is var again && ReferenceEquals(again.Instance, instance) && again.Effects.Count == 0 && again.Outcome != StepOutcome.Applied);
    }, iter: 150);

    private static bool Late(WorkflowInstance instance) => instance.Incidents.Any(i => i.Message.Contains("took longer", StringComparison.Ordinal) || i.Message.Contains("took too long", StringComparison.Ordinal));

    /// <summary>Starts, then makes each move at whatever waits; keeps the triggers that were taken.</summary>
    private static WorkflowInstance Play(WorkflowProgram program, int[] moves, List<Trigger> triggers)
    {
        var at = A.Noon;
        triggers.Add(A.Start());
        var instance = WorkflowStep.Run(program, null, triggers[0]).Instance;
        for (var i = 0; i < moves.Length && instance.Status == WorkflowStatus.Running && instance.Bookmarks.Count > 0; i++)
        {
            at = at.AddMinutes(moves[i]);
            var bookmark = instance.Bookmarks[moves[i] % instance.Bookmarks.Count];
            Trigger trigger = bookmark.Name switch
            {
                "Elsa.Event" => new Trigger.Event { At = at, Key = $"k{i}", Name = "Go", Payload = new Dictionary<string, object?> { ["x"] = 1.5m, ["y"] = null } },
                "Elsa.Delay" => new Trigger.TimerDue { At = at, Key = $"k{i}", BookmarkId = bookmark.Id },
                "DonorBridge.Render" => new Trigger.Resume { At = at, Key = $"k{i}", BookmarkId = bookmark.Id, Input = new Dictionary<string, object?> { ["Decision"] = moves[i] % 3 == 0 ? "Failed" : "Done", ["File"] = $"f{i}" } },
                _ => new Trigger.Resume { At = at, Key = $"k{i}", BookmarkId = bookmark.Id, Input = new Dictionary<string, object?> { ["Decision"] = moves[i] % 2 == 0 ? "Accept" : "Return" } }
            };
            triggers.Add(trigger);
            instance = WorkflowStep.Run(program, instance, trigger).Instance;
        }
        return instance;
    }
}
