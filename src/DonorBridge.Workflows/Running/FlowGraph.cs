namespace DonorBridge.Workflows.Running;

/// <summary>A flowchart split once into forward and backward connections, from its start, breadth first: a connection
/// that would close a cycle of the forward ones taken so far is backward. Nodes go by their number.</summary>
internal sealed class FlowGraph
{
    private static readonly Edge[] NoEdges = [];
    private readonly Edge[]?[] _outbound;
    private readonly List<Edge>?[] _inboundForward;
    private readonly HashSet<(int, int)> _forward = [];
    private readonly Dominators _dominators;

    public FlowGraph(Edge[] edges, Node start, int nodes)
    {
        Start = start;
        _outbound = new Edge[]?[nodes];
        _inboundForward = new List<Edge>?[nodes];
        foreach (var group in edges.GroupBy(e => e.Source.Number)) _outbound[group.Key] = [.. group];
        Split(nodes);
        var counted = new HashSet<int>();
        foreach (var edge in edges)
            if (!IsBackward(edge) && counted.Add(edge.Number)) (_inboundForward[edge.Target.Number] ??= []).Add(edge);
        _dominators = new Dominators(start.Number, nodes, n => Successors(n), n => _inboundForward[n]?.Select(e => e.Source.Number) ?? []);
    }

    public Node Start { get; }

    public Edge[] Outbound(Node node) => _outbound[node.Number] ?? NoEdges;

    public IReadOnlyList<Edge> InboundForward(Node node) => _inboundForward[node.Number] ?? (IReadOnlyList<Edge>)NoEdges;

    public bool IsBackward(Edge edge) => !_forward.Contains((edge.Source.Number, edge.Target.Number));

    /// <summary>Whether every forward path from the source back to the start passes through the target.</summary>
    public bool IsValidBackward(Edge edge) => edge.Source == edge.Target || Dominates(edge.Target, edge.Source);

    /// <summary>Whether every forward path from the start to the node passes through the head.</summary>
    public bool Dominates(Node head, Node node) => _dominators.Dominates(head.Number, node.Number);

    /// <summary>The number of the nearest other node that every forward path to this one passes; null for the start and what it does not lead to.</summary>
    public int? NearestDominator(Node node) => _dominators.Nearest(node.Number);

    /// <summary>No forward connection leads to it and it is not the start.</summary>
    public bool IsDangling(Node node) => node != Start && _inboundForward[node.Number] is null;

    /// <summary>Everything before a node along forward connections.</summary>
    public HashSet<Node> Ancestors(Node node)
    {
        var ancestors = new HashSet<Node>();
        var waiting = new Queue<Node>([node]);
        while (waiting.TryDequeue(out var current))
            foreach (var edge in InboundForward(current))
                if (ancestors.Add(edge.Source)) waiting.Enqueue(edge.Source);
        return ancestors;
    }

    private IEnumerable<int> Successors(int node) => (_outbound[node] ?? NoEdges).Where(e => !IsBackward(e)).Select(e => e.Target.Number).Distinct();

    private void Split(int nodes)
    {
        var outOf = new List<int>?[nodes];
        var visited = new bool[nodes];
        var seen = new int[nodes];
        var round = 0;
        var stack = new Stack<int>();
        var waiting = new Queue<int>([Start.Number]);
        while (waiting.TryDequeue(out var source))
        {
            if (visited[source]) continue;
            visited[source] = true;
            foreach (var edge in _outbound[source] ?? NoEdges)
            {
                var target = edge.Target.Number;
                if (_forward.Contains((source, target))) continue;
                if (target == source || (outOf[target] is not null && Leads(target, source))) continue;
                _forward.Add((source, target));
                (outOf[source] ??= []).Add(target);
                if (!visited[target]) waiting.Enqueue(target);
            }
        }

        bool Leads(int from, int to)
        {
            round++;
            stack.Clear();
            stack.Push(from);
            while (stack.TryPop(out var current))
            {
                if (current == to) return true;
                if (seen[current] == round) continue;
                seen[current] = round;
                if (outOf[current] is not { } targets) continue;
                foreach (var target in targets)
                    if (seen[target] != round) stack.Push(target);
            }
            return false;
        }
    }
}
