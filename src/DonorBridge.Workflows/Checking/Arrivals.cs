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
        var parting = graph.NearestDominator(join);
        var sure = new Dictionary<Node, bool>();
        return [.. inbound.Where(edge => !IsTaken(edge))];

        bool IsSure(Node node)
        {
            if (node.Number == parting) return true;
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
}
