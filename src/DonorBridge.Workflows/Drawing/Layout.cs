using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Drawing;

/// <summary>Places boxes: where the designer put them when every one has a place and none lies on another, else in layers from the start.</summary>
internal static class Layout
{
    public const double BoxWidth = 190, BoxHeight = 64, ColumnStep = 290, RowStep = 116;

    public static IReadOnlyList<PlacedNode> Place(IReadOnlyList<(DefinedActivity Activity, Node Node)> children, IReadOnlyList<Edge> edges)
    {
        var boxes = Designed(children) ?? Layered(children, edges);
        return [.. children.Select((c, i) => new PlacedNode(c.Node, PlacedNode.NameOf(c.Activity), c.Activity.Type,
            c.Activity.Ports.Count > 0 || c.Activity.Activities.Count > 0 || c.Activity.Cases.Any(x => x.Activity is not null), boxes[i]))];
    }

    /// <summary>The designer's places, moved to begin at the corner and stretched so that texts and arrows have room.</summary>
    private static List<Box>? Designed(IReadOnlyList<(DefinedActivity Activity, Node Node)> children)
    {
        if (children.Count == 0 || children.Any(c => c.Activity.Position is null)) return null;
        var places = children.Select(c => c.Activity.Position!.Value).ToList();
        var left = places.Min(p => p.X);
        var top = places.Min(p => p.Y);
        var boxes = places.Select(p => new Box(p.X - left, p.Y - top, BoxWidth, BoxHeight)).ToList();
        var scale = Math.Max(1, Stretch(boxes));
        if (scale > 3) return null;
        boxes = [.. boxes.Select(b => b with { X = b.X * scale, Y = b.Y * scale })];
        for (var i = 0; i < boxes.Count && boxes.Count <= 500; i++)
            for (var j = i + 1; j < boxes.Count; j++)
                if (Math.Abs(boxes[i].X - boxes[j].X) < BoxWidth && Math.Abs(boxes[i].Y - boxes[j].Y) < BoxHeight) return null;
        return boxes;
    }

    /// <summary>How much to stretch so that neighbours in a row stand a column apart.</summary>
    private static double Stretch(List<Box> boxes)
    {
        var gap = double.MaxValue;
        foreach (var row in boxes.GroupBy(b => Math.Round(b.Y / BoxHeight)))
        {
            var xs = row.Select(b => b.X).Order().ToList();
            for (var i = 1; i < xs.Count; i++) gap = Math.Min(gap, xs[i] - xs[i - 1]);
        }
        return gap is double.MaxValue or <= 1 ? 1 : ColumnStep / gap;
    }

    private static List<Box> Layered(IReadOnlyList<(DefinedActivity Activity, Node Node)> children, IReadOnlyList<Edge> edges)
    {
        var layer = Layers(children, edges);
        var inbound = edges.ToLookup(e => e.Target, e => e.Source);
        var rows = new Dictionary<Node, double>();
        foreach (var column in children.GroupBy(c => layer[c.Node]).OrderBy(g => g.Key))
        {
            var order = column.Select((c, i) => (c.Node, wish: Wish(inbound[c.Node], rows, i))).OrderBy(c => c.wish).ToList();
            for (var row = 0; row < order.Count; row++) rows[order[row].Node] = row;
        }
        return [.. children.Select(c => new Box(layer[c.Node] * ColumnStep, rows[c.Node] * RowStep, BoxWidth, BoxHeight))];
    }

    private static double Wish(IEnumerable<Node> sources, Dictionary<Node, double> rows, int otherwise)
    {
        var placed = sources.Where(rows.ContainsKey).Select(s => rows[s]).ToList();
        return placed.Count == 0 ? otherwise : placed.Average();
    }

    /// <summary>The longest way from the start along forward connections.</summary>
    private static Dictionary<Node, int> Layers(IReadOnlyList<(DefinedActivity Activity, Node Node)> children, IReadOnlyList<Edge> edges)
    {
        var layer = children.ToDictionary(c => c.Node, _ => 0);
        if (children.Count == 0 || edges.Count == 0) return layer;
        var flowchart = children[0].Node.Parent!;
        var graph = flowchart.Flow ?? new FlowGraph([.. edges], children[0].Node, children.Count);
        var forward = edges.Where(e => !graph.IsDangling(e.Source) && !graph.IsBackward(e)).ToList();
        var outbound = forward.ToLookup(e => e.Source, e => e.Target);
        var open = forward.GroupBy(e => e.Target).ToDictionary(g => g.Key, g => g.Count());
        var ready = new Queue<Node>(children.Select(c => c.Node).Where(n => !open.ContainsKey(n)));
        while (ready.TryDequeue(out var node))
            foreach (var target in outbound[node])
            {
                layer[target] = Math.Max(layer[target], layer[node] + 1);
                if (--open[target] == 0) ready.Enqueue(target);
            }
        return layer;
    }
}
