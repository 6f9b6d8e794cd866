using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Charts;

internal static class Bars
{
    private const double Letter = 7.2; // the usual width of a letter at 13 units

    public static Markup Draw(BarChart chart, string id, int width)
    {
        var narrow = width < 480;
        var lane = narrow ? 46.0 : 34.0;
        var scale = Scale.For(chart.Points.Select(point => point.Value));
        // On a phone the name stands above its bar; else beside it.
        var left = narrow ? 0 : Math.Min(width * 0.36, 16 + Letter * chart.Points.Max(point => (double?)point.Label.Length) ?? 0);
        var right = 14 + Letter * chart.Points.Max(point => (double?)chart.Say(point.Value).Length) ?? 0;
        var length = Math.Max(60, width - left - right);
        var markup = Drawing.Canvas(chart, id, width, lane * chart.Points.Count + 6, textures: 1);
        var zero = left + scale.At(0, length);

        foreach (var (index, point) in chart.Points.Index())
        {
            var top = index * lane;
            var (barTop, middle) = narrow ? (top + 20, top + 33) : (top + 6, top + 22.5);
            markup.Word(Cut(point.Label, narrow ? width : left - 12), narrow ? 0 : left - 12, narrow ? top + 14 : middle, narrow ? "start" : "end");
            var end = zero;
            if (point.Value is { } value)
            {
                end = left + scale.At(value, length);
                markup.Area(id, 0, Math.Min(zero, end), barTop, Math.Abs(end - zero), narrow ? 18 : 22, $"{point.Label}: {chart.Say(value)}");
            }
            markup.Word(chart.Say(point.Value), Math.Max(zero, end) + 7, middle + (narrow ? 1 : 0), style: point.Value is null ? "axis-text" : null);
        }
        // On a phone the line would run through the names above the bars.
        if (!narrow) markup.Rule("base", zero, 0, zero, lane * chart.Points.Count + 4);
        return markup.Close();
    }

    private static string Cut(string label, double room) => label.Length * Letter <= room + Letter ? label : label[..Math.Max(1, (int)(room / Letter) - 1)].TrimEnd() + "…";
}
