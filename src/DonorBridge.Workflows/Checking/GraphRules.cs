using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Checking;

/// <summary>The shape of a flowchart: reach, loops and joins, as the counter mode of 3.7.1 treats them.</summary>
internal static class GraphRules
{
    public static IEnumerable<WorkflowProblem> Of(CheckedActivity flowchart)
    {
        if (flowchart.Node.Flow is not { } graph) return [];
        var byNode = flowchart.Children.ToDictionary(c => c.Node);
        return Unreachable(flowchart, graph).Concat(Backward(flowchart, graph, byNode)).Concat(Merges(flowchart, graph)).Concat(Joins(flowchart, graph, byNode));
    }

    private static IEnumerable<WorkflowProblem> Unreachable(CheckedActivity flowchart, FlowGraph graph)
    {
        var reached = Reached(graph);
        foreach (var child in flowchart.Children.Where(c => !reached.Contains(c.Node) && !c.Activity.CanStartWorkflow))
            yield return child.Problem("unreachable", $"Nothing leads to it from {graph.Start.Id}, where the flowchart starts. Connect it or take it out.");
    }

    private static IEnumerable<WorkflowProblem> Backward(CheckedActivity flowchart, FlowGraph graph, Dictionary<Node, CheckedActivity> byNode)
    {
        foreach (var edge in flowchart.Node.Edges)
            if (!graph.IsDangling(edge.Source) && graph.IsBackward(edge) && !graph.IsValidBackward(edge))
                yield return byNode[edge.Source].Problem("illegal-backward-connection",
                    $"Its connection back to {edge.Target.Id} is illegal, and the workflow fails when it is taken: there is a way from the start to {edge.Source.Id} that does not pass {edge.Target.Id}. Let every way into the loop enter at {edge.Target.Id}.");
    }

    /// <summary>A node that merges a branch from inside a loop with one from outside counts them unequally: after two rounds it is never scheduled, and the workflow ends silently.</summary>
    private static IEnumerable<WorkflowProblem> Merges(CheckedActivity flowchart, FlowGraph graph)
    {
        var heads = flowchart.Node.Edges.Where(e => !graph.IsDangling(e.Source) && graph.IsBackward(e) && graph.IsValidBackward(e)).Select(e => e.Target).Distinct().ToList();
        foreach (var child in flowchart.Children)
        {
            var inbound = graph.InboundForward(child.Node);
            if (inbound.Count < 2) continue;
            foreach (var head in heads.Where(h => h != child.Node))
            {
                var inside = inbound.FirstOrDefault(e => graph.Dominates(head, e.Source));
                var outside = inbound.FirstOrDefault(e => !graph.Dominates(head, e.Source));
                if (inside is null || outside is null) continue;
                yield return child.Problem("merges-across-a-loop",
                    $"It merges {inside.Source.Id}, inside the loop of {head.Id}, with {outside.Source.Id}, outside it: after two rounds it would never run. Give each its own node.");
                break;
            }
        }
    }

    private static IEnumerable<WorkflowProblem> Joins(CheckedActivity flowchart, FlowGraph graph, Dictionary<Node, CheckedActivity> byNode)
    {
        foreach (var join in flowchart.Children.Where(c => c.Activity.Type == "Elsa.FlowJoin" && c.Node.Inputs[0].Expression is Expressions.Expression.Constant { Value: "WaitAll" }))
        {
            var doubtful = Arrivals.Doubtful(graph, join.Node, node => byNode[node].Outcomes, node => byNode[node].Activity.Type == "Elsa.FlowFork");
            foreach (var edge in doubtful)
                yield return join.Problem("join-may-not-fill",
                    $"It waits for all branches, but the one from {edge.Source.Id} may be left by another outcome; then the join is skipped and the workflow ends silently. Use WaitAllActive, or let every outcome of that branch come here.");
        }
    }

    /// <summary>What the start leads to.</summary>
    private static HashSet<Node> Reached(FlowGraph graph)
    {
        var reached = new HashSet<Node> { graph.Start };
        var waiting = new Stack<Node>([graph.Start]);
        while (waiting.TryPop(out var node))
            foreach (var edge in graph.Outbound(node))
                if (reached.Add(edge.Target)) waiting.Push(edge.Target);
        return reached;
    }
}
