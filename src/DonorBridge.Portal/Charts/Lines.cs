using System.Text;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Charts;

internal static class Lines
{
    // Each series has its own stroke and its own point: full, dashed, dotted …
    private static readonly string?[] Dashes = [null, "7 4", "2 4", "10 3 2 3", "4 2", "12 5"];

    public static Markup Draw(LineChart chart, string id, int width)
    {
        var frame = new Frame(chart, Scale.For(chart.Series.SelectMany(series => series.Values)), width);
        var markup = Drawing.Canvas(chart, id, width, frame.Height, textures: 1);
        frame.Axes(markup, chart.Steps);
        frame.Base(markup);
        foreach (var (index, series) in chart.Series.Index())
        {
            markup.Open("g", ("class", $"series-{index % 6 + 1}"))
                .Void("path", ("class", "line"), ("stroke-dasharray", Dashes[index % 6]), ("d", Path(series, frame)));
            foreach (var (step, value) in series.Values.Index())
                if (value is { } known)
                    markup.Void("circle", ("class", "ink edge"), ("cx", Drawing.N(frame.Middle(step))), ("cy", Drawing.N(frame.Y(known))), ("r", "4.5"),
                        ("data-tip", $"{chart.Steps[step]}, {series.Name}: {chart.Say(known)}"));
            markup.Close();
        }
        return markup.Close();
    }

    public static void Sign(Markup markup, int series) => markup.Open("g", ("class", $"series-{series % 6 + 1}"))
        .Void("path", ("class", "line"), ("stroke-dasharray", Dashes[series % 6]), ("d", "M0 8h24"))
        .Void("circle", ("class", "ink edge"), ("cx", "12"), ("cy", "8"), ("r", "4.5")).Close();

    private static string Path(Series series, Frame frame)
    {
        var path = new StringBuilder();
        var drawing = false;
        foreach (var (step, value) in series.Values.Index())
        {
            if (value is { } known) path.Append(drawing ? 'L' : 'M').Append(Drawing.N(frame.Middle(step))).Append(' ').Append(Drawing.N(frame.Y(known)));
            drawing = value is not null;
        }
        return path.ToString();
    }
}
