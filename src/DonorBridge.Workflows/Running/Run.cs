using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Running;

/// <summary>One activity under way within a burst (Elsa: ActivityExecutionContext). Lives only while a burst runs.</summary>
internal sealed class Run(int id, Node node, Run? parent)
{
    private static readonly Dictionary<string, object?> NoLocals = [];

    public int Id { get; } = id;
    public Node Node { get; } = node;
    public Run? Parent { get; } = parent;
    public ActivityStatus Status { get; set; } = ActivityStatus.Pending;
    public bool Backward { get; set; }
    /// <summary>Children not yet over.</summary>
    public List<Run> Children { get; } = [];
    public List<Node> Awaited { get; } = [];
    public object?[] Variables { get; set; } = [];
    public Dictionary<string, object?> Locals { get; set; } = NoLocals;
    public Dictionary<string, object?> Memory { get; } = [];
    public object?[] Inputs { get; set; } = [];
    public Visits? Visits { get; set; }
    public Outcomes? Outcomes { get; set; }
    public FlowGraph? Flow { get; set; }

    public bool IsOver => Status is ActivityStatus.Completed or ActivityStatus.Canceled;

    public bool IsBreaking
    {
        get => Memory.ContainsKey("breaking");
        set { if (value) Memory["breaking"] = true; }
    }

    public bool IsWithin(Run ancestor)
    {
        for (var run = this; run is not null; run = run.Parent)
            if (run == ancestor) return true;
        return false;
    }

    public object? Input(string name)
    {
        var index = Node.IndexOfInput(name);
        return index < 0 ? null : Inputs[index];
    }
}

/// <summary>How often each activity and connection of a flowchart was visited; only those visited take room.</summary>
internal sealed class Visits
{
    private readonly SortedDictionary<int, int> _activities = [];
    private readonly SortedDictionary<int, (int Count, int Taken, bool Last)> _edges = [];

    public void Visit(Node node) => _activities[node.Number] = Of(node) + 1;

    public int Of(Node node) => _activities.GetValueOrDefault(node.Number);

    public void Visit(Edge edge, bool followed)
    {
        var before = _edges.GetValueOrDefault(edge.Number);
        _edges[edge.Number] = (before.Count + 1, before.Taken + (followed ? 1 : 0), followed);
    }

    public int Of(Edge edge) => _edges.GetValueOrDefault(edge.Number).Count;

    public bool LastFollowed(Edge edge) => _edges.GetValueOrDefault(edge.Number).Last;

    public IReadOnlyList<int> Activities => [.. _activities.SelectMany(a => new[] { a.Key, a.Value })];

    public IReadOnlyList<int> Edges => [.. _edges.SelectMany(e => new[] { e.Key, e.Value.Count, e.Value.Taken, e.Value.Last ? 1 : 0 })];

    /// <summary>Adds what an earlier run of the same flowchart visited.</summary>
    public void Add(IReadOnlyList<int> activities, IReadOnlyList<int> edges)
    {
        for (var i = 0; i + 1 < activities.Count; i += 2) _activities[activities[i]] = _activities.GetValueOrDefault(activities[i]) + activities[i + 1];
        for (var i = 0; i + 3 < edges.Count; i += 4)
        {
            var before = _edges.GetValueOrDefault(edges[i]);
            _edges[edges[i]] = (before.Count + edges[i + 1], before.Taken + edges[i + 2], edges[i + 3] == 1);
        }
    }

    public static Visits From(ActivityState state)
    {
        var visits = new Visits();
        visits.Add(state.ActivityVisits, state.ConnectionVisits);
        return visits;
    }
}

/// <summary>The outcomes an activity completes with. The default is followed by ports named Done and by those without a name.</summary>
internal sealed record Outcomes(params string?[] Names)
{
    public static readonly Outcomes Default = new(null, "Done");
    public static readonly Outcomes None = new();

    public bool Follow(string? port) => Array.IndexOf(Names, port) >= 0;
}

/// <summary>An activity waiting its turn in the burst.</summary>
internal readonly record struct WorkItem(Node Node, Run? Owner, Run? Existing, bool Backward, Dictionary<string, object?>? Locals);

/// <summary>An activity failed; the sentence becomes the incident.</summary>
internal sealed class ActivityFault(string message, Exception? inner = null) : Exception(message, inner);
