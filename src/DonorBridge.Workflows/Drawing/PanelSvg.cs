using System.Globalization;
using System.Text;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Drawing;

/// <summary>A panel's boxes and arrows.</summary>
internal static class PanelSvg
{
    private const int CharactersInBox = 23;

    public static void Write(StringBuilder svg, Panel panel, Progress progress)
    {
        var boxes = panel.Nodes.ToDictionary(n => n.Node, n => n.Box);
        var names = panel.Nodes.ToDictionary(n => n.Node, n => n.Name);
        var leaving = panel.Edges.ToLookup(e => e.Source);
        foreach (var edge in panel.Edges.Where(e => !progress.Taken.Contains(e))) Arrow(svg, edge, boxes, false);
        foreach (var edge in panel.Edges.Where(progress.Taken.Contains)) Arrow(svg, edge, boxes, true);
        foreach (var node in panel.Nodes) Node(svg, node, [.. leaving[node.Node].Select(e => $"{e.Port ?? "no port"} to {names[e.Target]}")], progress);
        foreach (var edge in panel.Edges)
            if (edge.Port is not (null or "Done") || leaving[edge.Source].Skip(1).Any()) Port(svg, edge, boxes);
    }

    private static void Node(StringBuilder svg, PlacedNode placed, IReadOnlyList<string> next, Progress progress)
    {
        var (state, words) = StateOf(placed.Node, progress);
        var box = placed.Box;
        var said = $"{placed.Name}. {placed.Type}, {placed.Node.Id}.{(words is null ? "" : $" {words}.")}{(next.Count == 0 ? "" : $" Next: {string.Join("; ", next)}.")}";
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"node {state}\" role=\"img\" aria-label=\"{SvgText.Escape(said)}\"><title>{SvgText.Escape(said)}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"box\" x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"{(placed.Node.Behaviour.Terminal ? 30 : 8)}\"/>");
        var lines = SvgText.Lines(placed.Name, CharactersInBox);
        for (var i = 0; i < lines.Count; i++) Line(svg, box, lines.Count == 1 ? 27 : 20 + 16 * i, "", lines[i]);
        Line(svg, box, lines.Count == 1 ? 45 : 54, "small", SvgText.Lines(placed.Type.Split('.')[^1] + (placed.HasInside ? " (see below)" : ""), 30)[0]);
        if (words is not null)
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"state\" x=\"{box.X:0.#}\" y=\"{box.Y + box.Height + 15:0.#}\">{SvgText.Escape(SvgText.Lines(words, 40)[0])}</text>");
        svg.Append("</g>\n");
    }

    private static (string Style, string? Words) StateOf(Node node, Progress progress) =>
        progress.Failed.TryGetValue(node, out var why) ? ("failed", $"Failed: {why}")
        : progress.Waiting.TryGetValue(node, out var wait) ? ("waits", char.ToUpperInvariant(wait[0]) + wait[1..])
        : progress.Done.Contains(node) ? ("done", "✓ done")
        : ("", null);

    private static void Line(StringBuilder svg, Box box, double down, string style, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{box.X + box.Width / 2:0.#}\" y=\"{box.Y + down:0.#}\" text-anchor=\"middle\">{SvgText.Escape(text)}</text>");

    private static void Arrow(StringBuilder svg, Edge edge, Dictionary<Node, Box> boxes, bool taken)
    {
        var way = Route.Of(edge, boxes);
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{(taken ? "taken" : "way")}\" aria-hidden=\"true\"><path class=\"edge\" d=\"{way.Path}\"/><path class=\"head\" d=\"{way.Head}\"/></g>\n");
    }

    /// <summary>The outcome's name beside the arrow's start; Done goes without saying.</summary>
    private static void Port(StringBuilder svg, Edge edge, Dictionary<Node, Box> boxes)
    {
        var at = Route.Of(edge, boxes).Label;
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"port\" aria-hidden=\"true\" x=\"{at.X:0.#}\" y=\"{at.Y:0.#}\" text-anchor=\"middle\">{SvgText.Escape(edge.Port ?? "no port")}</text>\n");
    }
}
