using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Running;

/// <summary>What a burst leaves: the instance to keep. Variables and inputs without the storage driver are not in it.</summary>
internal static class InstanceOf
{
    public static StepResult Burst(Burst burst, IReadOnlyList<string> keys, StepOutcome outcome)
    {
        var before = burst.Instance;
        var key = KeyFingerprint.Of(burst.Trigger.Key);
        var instance = before with
        {
            CorrelationId = burst.CorrelationId,
            Name = burst.Name,
            SubStatus = burst.SubStatus,
            UpdatedAt = burst.Now,
            Sequence = burst.Sequence,
            Input = Kept(burst),
            Output = burst.Output,
            Activities = burst.SubStatus is WorkflowSubStatus.Suspended or WorkflowSubStatus.Faulted or WorkflowSubStatus.Finished ? States(burst) : [],
            Ended = burst.Ended.Count == 0 ? before.Ended : EndedWith(before.Ended, burst.Ended),
            Bookmarks = burst.Bookmarks,
            Incidents = burst.Incidents.Count == 0 ? before.Incidents : [.. before.Incidents, .. burst.Incidents],
            Keys = keys.Contains(key) ? keys : [.. keys.Skip(Math.Max(0, keys.Count + 1 - WorkflowInstance.KeysKept)), key]
        };
        return new StepResult(instance, burst.Effects, burst.Trace, outcome);
    }

    private static List<EndedFlow> EndedWith(IReadOnlyList<EndedFlow> before, List<Run> over)
    {
        var all = before.ToList();
        foreach (var run in over)
        {
            var visits = run.Visits!;
            var index = all.FindIndex(e => e.ActivityId == run.Node.Key);
            if (index >= 0)
            {
                var sum = new Visits();
                sum.Add(all[index].ActivityVisits, all[index].ConnectionVisits);
                sum.Add(visits.Activities, visits.Edges);
                visits = sum;
                all.RemoveAt(index);
            }
            all.Add(new EndedFlow(run.Node.Key, visits.Activities, visits.Edges));
        }
        return all;
    }

    private static IReadOnlyDictionary<string, object?> Kept(Burst burst)
    {
        if (burst.Program.Definition.Inputs.Count == 0) return Values.None;
        Dictionary<string, object?>? kept = null;
        foreach (var input in burst.Program.Definition.Inputs)
            if (input.IsKept && burst.Input.TryGetValue(input.Name, out var value)) (kept ??= [])[input.Name] = value;
        return kept ?? Values.None;
    }

    private static List<ActivityState> States(Burst burst)
    {
        var states = new List<ActivityState>();
        foreach (var run in burst.AllRuns())
        {
            states.Add(new ActivityState(run.Id, run.Node.Key, run.Parent?.Id)
            {
                Status = run.Status,
                Backward = run.Backward,
                Variables = Variables(run),
                Locals = run.Locals.Count == 0 ? Values.None : run.Locals,
                Memory = run.Memory.Count == 0 ? Values.None : run.Memory,
                Awaited = run.Awaited.Count == 0 ? [] : [.. run.Awaited.Select(n => n.Key)],
                ActivityVisits = run.Visits?.Activities ?? [],
                ConnectionVisits = run.Visits?.Edges ?? []
            });
        }
        return states;
    }

    private static IReadOnlyDictionary<string, object?> Variables(Run run)
    {
        Dictionary<string, object?>? kept = null;
        for (var i = 0; i < run.Node.Variables.Length; i++)
            if (run.Node.Variables[i].Kept) (kept ??= [])[run.Node.Variables[i].Id] = run.Variables[i];
        return kept ?? Values.None;
    }

    /// <summary>Puts the instance's activities back under way.</summary>
    public static Run? Restore(WorkflowProgram program, WorkflowInstance instance)
    {
        var runs = new Dictionary<int, Run>();
        Run? root = null;
        foreach (var state in instance.Activities)
        {
            var node = program.Find(state.ActivityId)
                ?? throw new ArgumentException($"Instance {instance.Id} is at activity '{state.ActivityId}', which version {program.Definition.Id} does not have.");
            var parent = state.Parent is { } id ? runs.GetValueOrDefault(id) ?? throw new ArgumentException($"Instance {instance.Id} has an activity without its parent {id}.") : null;
            var run = new Run(state.Id, node, parent) { Status = state.Status, Backward = state.Backward, Variables = program.FreshVariables(node) };
            for (var i = 0; i < node.Variables.Length; i++)
                if (node.Variables[i].Kept && state.Variables.TryGetValue(node.Variables[i].Id, out var value)) run.Variables[i] = value;
            if (state.Locals.Count > 0) run.Locals = new(state.Locals);
            foreach (var (name, value) in state.Memory) run.Memory[name] = value;
            foreach (var awaited in state.Awaited)
                if (program.Find(awaited) is { } child) run.Awaited.Add(child);
            if (state.ActivityVisits.Count > 0 || state.ConnectionVisits.Count > 0) run.Visits = Visits.From(state);
            runs[state.Id] = run;
            if (parent is null) root = run;
            else parent.Children.Add(run);
        }
        return root;
    }
}

internal sealed partial class Burst
{
    public void Restore() => Root = InstanceOf.Restore(Program, Instance);
}
