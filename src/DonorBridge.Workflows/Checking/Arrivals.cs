using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Checking;

/// <summary>Whether every branch into a join is sure to arrive once the branches have parted.</summary>
internal static class Arrivals
{
    /// <summary>The connections into the join that may not be taken.</summary>
    public static IReadOnlyList<Edge> Doubtful(FlowGraph graph, Node join, Func<Node, IReadOnlyList<string>?> outcomes, Func<Node, bool> takesAll)
    {
        var inbound = graph.InboundForward(join);
        if (inbound.Count < 2) return [];
        var parting = Parting(graph, join);
        var sure = new Dictionary<Node, bool> { [parting] = true };
        return [.. inbound.Where(edge => !IsTaken(edge))];

        bool IsSure(Node node)
        {
            if (sure.TryGetValue(node, out var known)) return known;
            sure[node] = false;
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            var ways = graph.InboundForward(node);
            // Sure by one way, or by all outcomes of one source together.
            return sure[node] = ways.Any(IsTaken) || ways.GroupBy(w => w.Source).Any(g =>
                IsSure(g.Key) && outcomes(g.Key) is { } all && all.All(o => g.Any(w => w.Port == o)));
        }

        bool IsTaken(Edge edge) => IsSure(edge.Source) && (takesAll(edge.Source) || outcomes(edge.Source) is [var only] && (edge.Port is null || edge.Port == only));
    }

    /// <summary>The nearest node that every way to the join passes: where its branches part.</summary>
    private static Node Parting(FlowGraph graph, Node join)
    {
        var ancestors = graph.Ancestors(join);
        var near = new Queue<Node>(graph.InboundForward(join).Select(e => e.Source));
        var seen = new HashSet<Node>();
        while (near.TryDequeue(out var node))
        {
            if (!seen.Add(node)) continue;
            if (node == graph.Start || EveryWayPasses(graph, join, node, ancestors)) return node;
            foreach (var edge in graph.InboundForward(node)) near.Enqueue(edge.Source);
        }
        return graph.Start;
    }

    private static bool EveryWayPasses(FlowGraph graph, Node join, Node node, HashSet<Node> ancestors)
    {
        if (!ancestors.Contains(node)) return false;
        var seen = new HashSet<Node>();
        var waiting = new Stack<Node>([join]);
        while (waiting.TryPop(out var at))
        {
            if (at == node || !seen.Add(at)) continue;
            if (at == graph.Start) return false;
            foreach (var edge in graph.InboundForward(at)) waiting.Push(edge.Source);
        }
        return true;
    }
}
