namespace DonorBridge.Workflows.Running;

/// <summary>Which nodes of an acyclic graph every path from the start must pass (Cooper, Harvey and Kennedy's way, in one pass as there are no cycles).</summary>
internal sealed class Dominators
{
    private readonly int[] _nearest;
    private readonly int[] _enter;
    private readonly int[] _leave;

    public Dominators(int start, int nodes, Func<int, IEnumerable<int>> successors, Func<int, IEnumerable<int>> predecessors)
    {
        _nearest = new int[nodes];
        Array.Fill(_nearest, -1);
        var order = InOrder(start, nodes, successors);
        var place = new int[nodes];
        Array.Fill(place, -1);
        for (var i = 0; i < order.Count; i++) place[order[i]] = i;
        _nearest[start] = start;
        foreach (var node in order.Skip(1))
            foreach (var before in predecessors(node).Where(p => place[p] >= 0))
                _nearest[node] = _nearest[node] < 0 ? before : Common(_nearest[node], before, place);
        (_enter, _leave) = Number(start, nodes);
    }

    /// <summary>A node dominates itself. What the start does not lead to is passed by nothing, so everything dominates it.</summary>
    public bool Dominates(int head, int node) => _nearest[node] < 0 || (_nearest[head] >= 0 && _enter[head] <= _enter[node] && _leave[node] <= _leave[head]);

    public int? Nearest(int node) => _nearest[node] < 0 || _nearest[node] == node ? null : _nearest[node];

    private int Common(int a, int b, int[] place)
    {
        while (a != b)
        {
            while (place[a] > place[b]) a = _nearest[a];
            while (place[b] > place[a]) b = _nearest[b];
        }
        return a;
    }

    /// <summary>Every node after all that lead to it.</summary>
    private static List<int> InOrder(int start, int nodes, Func<int, IEnumerable<int>> successors)
    {
        var done = new bool[nodes];
        var order = new List<int>();
        var open = new Stack<(int Node, IEnumerator<int> Next)>();
        done[start] = true;
        open.Push((start, successors(start).GetEnumerator()));
        while (open.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                order.Add(open.Pop().Node);
                continue;
            }
            if (done[top.Next.Current]) continue;
            done[top.Next.Current] = true;
            open.Push((top.Next.Current, successors(top.Next.Current).GetEnumerator()));
        }
        order.Reverse();
        return order;
    }

    private (int[] Enter, int[] Leave) Number(int start, int nodes)
    {
        var children = new List<int>?[nodes];
        for (var node = 0; node < nodes; node++)
            if (_nearest[node] >= 0 && node != start) (children[_nearest[node]] ??= []).Add(node);
        var enter = new int[nodes];
        var leave = new int[nodes];
        var clock = 0;
        var open = new Stack<(int Node, bool Done)>([(start, false)]);
        while (open.TryPop(out var at))
        {
            if (at.Done)
            {
                leave[at.Node] = ++clock;
                continue;
            }
            enter[at.Node] = ++clock;
            open.Push((at.Node, true));
            foreach (var child in children[at.Node] ?? []) open.Push((child, false));
        }
        return (enter, leave);
    }
}
