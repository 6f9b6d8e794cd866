using System.Globalization;
using System.Text;
using DonorBridge.Workflows.Activities;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Drawing;

/// <summary>Draws a definition as an SVG that people and screen readers can read; with an instance, the path taken, where it
/// waits and what went wrong. Text is 14 units high at the drawing's own size: show it at that size and let it scroll.</summary>
public static class WorkflowDrawing
{
    private const double Margin = 24;
    /// <summary>For ways that go back over the first row.</summary>
    private const double HeadRoom = 30;

    /// <summary>The SVG document, the same for the same definition and instance.</summary>
    /// <param name="instance">An instance of this very version, or null.</param>
    public static string Svg(WorkflowDefinition definition, WorkflowInstance? instance = null)
    {
        var program = WorkflowProgram.Compile(definition, Drawn(definition));
        var progress = Progress.Of(program, instance);
        var panels = Panel.Of(definition, program.Root.Activities[0]);
        var width = Math.Max(panels.Max(p => p.Width), 320) + 2 * Margin;
        var top = Margin + 34;
        var body = new StringBuilder();
        foreach (var panel in panels)
        {
            if (panel.Title is not null)
            {
                Text(body, Margin, top + 16, "heading", panel.Title);
                top += 34;
            }
            top += HeadRoom;
            body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({Margin} {top})\">");
            PanelSvg.Write(body, panel, progress);
            body.Append("</g>\n");
            top += panel.Height + 28;
        }
        var name = definition.Name ?? definition.DefinitionId;
        var title = $"{name}, version {definition.Version}";
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0}\" height=\"{top:0}\" viewBox=\"0 0 {width:0} {top:0}\" role=\"group\" aria-labelledby=\"workflow-title workflow-description\">\n");
        svg.Append("<title id=\"workflow-title\">").Append(SvgText.Escape(title)).Append("</title>\n<desc id=\"workflow-description\">")
            .Append(SvgText.Escape(Described(definition, progress))).Append("</desc>\n").Append(SvgStyle.Css);
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"paper\" width=\"{width:0}\" height=\"{top:0}\"/>\n");
        Text(svg, Margin, Margin + 10, "heading", title);
        return svg.Append(body).Append("</svg>\n").ToString();
    }

    /// <summary>A drawing needs no list of our types: every type that is not Elsa's counts as one of ours.</summary>
    private static ActivityCatalogue Drawn(WorkflowDefinition definition) => ActivityCatalogue.Of(definition.Activities.Select(a => a.Type).Distinct()
        .Where(type => StandardActivities.Find(type) is null).Select(type => new OwnActivityType { Type = type, Kind = OwnActivityKind.Waits }));

    private static string Described(WorkflowDefinition definition, Progress progress) =>
        string.Join(' ', new[] { definition.Description, progress.Sentence }.Where(s => !string.IsNullOrEmpty(s)));

    private static void Text(StringBuilder svg, double x, double y, string style, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\">{SvgText.Escape(text)}</text>\n");
}
