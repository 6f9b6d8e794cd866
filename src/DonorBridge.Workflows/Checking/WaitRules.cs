using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Checking;

/// <summary>Waits that lead nowhere, or never end.</summary>
internal static class WaitRules
{
    public static IEnumerable<WorkflowProblem> Of(CheckedActivity activity)
    {
        if (!activity.Waits || activity.Parent is not { Activity.Type: "Elsa.Flowchart" } flowchart) yield break;
        var outbound = flowchart.Node.Edges.ToLookup(e => e.Source);
        var leaving = outbound[activity.Node].ToList();
        if (activity.Own is { Outcomes.Count: > 0 } own)
        {
            var timeless = !activity.Activity.Members.ContainsKey("timeout");
            foreach (var outcome in own.Outcomes.Where(o => leaving.TrueForAll(e => e.Port != o) && !(o == "Timeout" && timeless)))
                yield return activity.Problem("wait-without-way-out",
                    $"When it is answered with {outcome}, nothing follows: the workflow would end there without a word. Connect {outcome}, if only to an End.");
            if (timeless && leaving.Exists(e => e.Port == "Timeout"))
                yield return activity.Problem("wait-without-way-out", "Its outcome Timeout is connected, but it has no input 'timeout', so it never takes it.");
        }
        if (leaving.Count > 0 && !EndsSomewhere(activity.Node, outbound))
            yield return activity.Problem("wait-without-way-out", "From here the workflow only goes round: no end can be reached. Give the loop an exit.");
    }

    /// <summary>A node that ends its container, or that has an outcome nothing follows, can be reached.</summary>
    private static bool EndsSomewhere(Node from, ILookup<Node, Edge> outbound)
    {
        var seen = new HashSet<Node>();
        var waiting = new Stack<Node>([from]);
        while (waiting.TryPop(out var node))
        {
            if (!seen.Add(node)) continue;
            if (node.Behaviour.Terminal || node.Type == "Elsa.Fault" || !outbound[node].Any()) return true;
            foreach (var edge in outbound[node]) waiting.Push(edge.Target);
        }
        return false;
    }
}
