using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Drawing;

/// <summary>A container drawn by itself: its children as boxes with a place each. What hangs behind a port of a child is a panel below.</summary>
internal sealed record Panel(string? Title, IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<Edge> Edges)
{
    public double Width => Nodes.Count == 0 ? 0 : Nodes.Max(n => n.Box.X + n.Box.Width) + 30;
    public double Height => Nodes.Count == 0 ? 0 : Nodes.Max(n => n.Box.Y + n.Box.Height) + 30;

    /// <summary>The root's panel and, below it, one for each container within.</summary>
    public static IReadOnlyList<Panel> Of(WorkflowDefinition definition, Node root)
    {
        var panels = new List<Panel>();
        var waiting = new Queue<(string? Title, DefinedActivity Activity, Node Node)>([(null, definition.Root, root)]);
        while (waiting.TryDequeue(out var next))
        {
            var (title, activity, node) = next;
            var pairs = IsContainer(activity) ? activity.Activities.Zip(node.Activities).ToList() : [(activity, node)];
            var edges = activity.Type switch
            {
                "Elsa.Flowchart" => node.Edges,
                "Elsa.Sequence" => [.. node.Activities.Zip(node.Activities.Skip(1)).Select((p, n) => new Edge(n, p.First, "Done", p.Second))],
                _ => []
            };
            panels.Add(new Panel(title, Layout.Place(pairs, edges), edges));
            foreach (var (child, childNode) in pairs) Inside(child, childNode, waiting, isRoot: !IsContainer(activity));
        }
        return panels;
    }

    private static bool IsContainer(DefinedActivity activity) => activity.Type is "Elsa.Flowchart" or "Elsa.Sequence" or "Elsa.Parallel" && activity.Activities.Count > 0;

    private static void Inside(DefinedActivity child, Node node, Queue<(string?, DefinedActivity, Node)> waiting, bool isRoot)
    {
        var name = PlacedNode.NameOf(child);
        if (!isRoot && IsContainer(child)) waiting.Enqueue(($"{name}: inside", child, node));
        foreach (var (port, activity) in child.Ports)
            if (node.Port(port) is { } inner) waiting.Enqueue(($"{name}: {port}", activity, inner));
        foreach (var (one, slot) in child.Cases.Zip(node.Cases))
            if (one.Activity is not null && slot.Activity is not null) waiting.Enqueue(($"{name}: case {one.Label}", one.Activity, slot.Activity));
    }
}

/// <summary>A box of a drawing.</summary>
internal sealed record PlacedNode(Node Node, string Name, string Type, bool HasInside, Box Box)
{
    public static string NameOf(DefinedActivity activity) =>
        !string.IsNullOrWhiteSpace(activity.DisplayText) ? activity.DisplayText : !string.IsNullOrWhiteSpace(activity.Name) ? activity.Name : activity.Id;
}
