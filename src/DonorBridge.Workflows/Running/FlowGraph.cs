namespace DonorBridge.Workflows.Running;

/// <summary>A flowchart split once into forward and backward connections, from its start, breadth first: a connection
/// that would close a cycle of the forward ones taken so far is backward.</summary>
internal sealed class FlowGraph
{
    private static readonly Edge[] NoEdges = [];
    private readonly Node _start;
    private readonly Dictionary<Node, Edge[]> _outbound;
    private readonly Dictionary<Node, List<Edge>> _inboundForward = [];
    private readonly HashSet<(Node, Node)> _forward = [];
    private readonly Dictionary<Edge, bool> _validBackward = [];

    public FlowGraph(Edge[] edges, Node start)
    {
        _start = start;
        _outbound = edges.GroupBy(e => e.Source).ToDictionary(g => g.Key, g => g.ToArray());
        Split();
        var counted = new HashSet<int>();
        foreach (var edge in edges.Where(e => _forward.Contains((e.Source, e.Target)) && counted.Add(e.Number)))
        {
            if (!_inboundForward.TryGetValue(edge.Target, out var inbound)) _inboundForward[edge.Target] = inbound = [];
            inbound.Add(edge);
        }
        foreach (var edge in edges.Where(IsBackward)) _validBackward[edge] = EveryPathToStartPasses(edge.Source, edge.Target);
    }

    public Node Start => _start;

    public Edge[] Outbound(Node node) => _outbound.GetValueOrDefault(node, NoEdges);

    public IReadOnlyList<Edge> InboundForward(Node node) => _inboundForward.TryGetValue(node, out var inbound) ? inbound : NoEdges;

    public bool IsBackward(Edge edge) => !_forward.Contains((edge.Source, edge.Target));

    /// <summary>Whether every forward path from the source back to the start passes through the target.</summary>
    public bool IsValidBackward(Edge edge) => _validBackward[edge];

    /// <summary>No forward connection leads to it and it is not the start.</summary>
    public bool IsDangling(Node node) => node != _start && !_inboundForward.ContainsKey(node);

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

    private void Split()
    {
        var outOf = new Dictionary<Node, List<Node>>();
        var visited = new HashSet<Node>();
        var waiting = new Queue<Node>([_start]);
        while (waiting.TryDequeue(out var source))
        {
            visited.Add(source);
            foreach (var edge in Outbound(source))
            {
                var target = edge.Target;
                if (_forward.Contains((source, target))) continue;
                if (target == source || (outOf.ContainsKey(target) && Leads(outOf, target, source))) continue;
                _forward.Add((source, target));
                if (!outOf.TryGetValue(source, out var targets)) outOf[source] = targets = [];
                targets.Add(target);
                if (!visited.Contains(target)) waiting.Enqueue(target);
            }
        }
    }

    private static bool Leads(Dictionary<Node, List<Node>> outOf, Node from, Node to)
    {
        var seen = new HashSet<Node>();
        var waiting = new Stack<Node>([from]);
        while (waiting.TryPop(out var current))
        {
            if (current == to) return true;
            if (!seen.Add(current) || !outOf.TryGetValue(current, out var targets)) continue;
            foreach (var target in targets) waiting.Push(target);
        }
        return false;
    }

    private bool EveryPathToStartPasses(Node source, Node target)
    {
        if (source == target) return true;
        var seen = new HashSet<Node>();
        var waiting = new Stack<Node>([source]);
        while (waiting.TryPop(out var current))
        {
            if (current == target || !seen.Add(current)) continue;
            if (current == _start) return false;
            foreach (var edge in InboundForward(current)) waiting.Push(edge.Source);
        }
        return true;
    }
}
