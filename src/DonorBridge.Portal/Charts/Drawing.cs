using System.Globalization;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Charts;

/// <summary>
/// Draws charts as SVG. Pure: the same chart, width and id give the same markup. Inks are classes of the theme; each
/// series also has its own texture, so that colour is never the only difference.
/// </summary>
public static class Drawing
{
    /// <param name="id">Unique on the page: titles and textures are found by it.</param>
    /// <param name="width">Units across: 760 for a wide screen, 290 for a phone. Letters keep their size.</param>
    public static Markup Draw(Chart chart, string id, int width) => chart switch
    {
        BarChart bars => Bars.Draw(bars, id, width),
        StackedBarChart stack => StackedBars.Draw(stack, id, width),
        LineChart lines => Lines.Draw(lines, id, width),
        TimelineChart timeline => Timeline.Draw(timeline, id, width),
        _ => throw new NotSupportedException($"No drawing is known for {chart.GetType().Name}."),
    };

    /// <summary>The sign of one series beside its name.</summary>
    public static Markup Sign(Chart chart, int series, string id)
    {
        var markup = new Markup().Open("svg", ("viewBox", "0 0 24 16"), ("aria-hidden", "true"));
        if (chart is LineChart) Lines.Sign(markup, series);
        else markup.Textures(id, series + 1).Area(id, series, 0, 0, 24, 16);
        return markup.Close();
    }

    internal static Markup Canvas(Chart chart, string id, int width, double height, int textures) => new Markup()
        .Open("svg", ("viewBox", $"0 0 {width} {N(height)}"), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"), ("xmlns", "http://www.w3.org/2000/svg"))
        .Element("title", chart.Title, ("id", id + "-title"))
        .Element("desc", Said(chart), ("id", id + "-desc"))
        .Textures(id, textures);

    internal static Markup Textures(this Markup markup, string id, int count)
    {
        markup.Open("defs");
        for (var series = 1; series < count; series++)
        {
            markup.Open("pattern", ("id", $"{id}-texture-{series}"), ("width", "8"), ("height", "8"), ("patternUnits", "userSpaceOnUse"));
            if (series % 4 == 1) markup.Void("path", ("class", "texture"), ("d", "M-2 2l4-4M0 8l8-8M6 10l4-4"));
            else if (series % 4 == 2) markup.Void("circle", ("class", "texture-dot"), ("cx", "4"), ("cy", "4"), ("r", "1.6"));
            else if (series % 4 == 3) markup.Void("path", ("class", "texture"), ("d", "M0 4h8"));
            else markup.Void("path", ("class", "texture"), ("d", "M4 0v8M0 4h8"));
            markup.Close();
        }
        return markup.Close();
    }

    /// <summary>A filled area of one series: its ink, its texture over it, and a thin edge between neighbours.</summary>
    internal static Markup Area(this Markup markup, string id, int series, double x, double y, double width, double height, string? tip = null)
    {
        (string, string?)[] box = [("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height))];
        markup.Open("g", ("class", $"series-{series % 6 + 1}"), ("data-tip", tip)).Void("rect", [("class", "ink edge"), .. box]);
        if (series > 0) markup.Void("rect", [("fill", $"url(#{id}-texture-{series})"), .. box]);
        return markup.Close();
    }

    internal static Markup Word(this Markup markup, string text, double x, double y, string anchor = "start", string? style = null) =>
        markup.Element("text", text, ("x", N(x)), ("y", N(y)), ("text-anchor", anchor == "start" ? null : anchor), ("class", style));

    internal static Markup Rule(this Markup markup, string style, double x1, double y1, double x2, double y2) =>
        markup.Void("line", ("class", style), ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2)));

    internal static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    // The figures as one sentence, for readers who hear the page; the table says the same in full.
    private static string Said(Chart chart) =>
        chart.Subtitle + ". " + string.Join("; ", chart.Rows.Take(12).Select(row => string.Join(", ", row))) + ".";
}
