using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Charts;

internal static class StackedBars
{
    public static Markup Draw(StackedBarChart chart, string id, int width)
    {
        var frame = new Frame(chart, Scale.For(Enumerable.Range(0, chart.Steps.Count).Select(chart.SumAt)), width);
        var markup = Drawing.Canvas(chart, id, width, frame.Height, chart.Series.Count);
        frame.Axes(markup, chart.Steps);
        var broad = Math.Min(64, frame.StepWidth * 0.62);

        for (var step = 0; step < chart.Steps.Count; step++)
        {
            var (x, sum) = (frame.Middle(step) - broad / 2, 0m);
            foreach (var (index, series) in chart.Series.Index())
            {
                if (series.Values[step] is not { } value || value <= 0) continue;
                var (low, high) = (frame.Y(sum), frame.Y(sum += value));
                markup.Area(id, index, x, high, broad, low - high, $"{chart.Steps[step]}, {series.Name}: {chart.Say(value)}");
            }
            // On a phone the totals stand in the table only: they would run into one another.
            if (width >= 480 || chart.SumAt(step) is null) markup.Word(chart.Say(chart.SumAt(step)), frame.Middle(step), frame.Y(sum) - 7, "middle", chart.SumAt(step) is null ? "axis-text" : null);
        }
        return frame.Base(markup).Close();
    }
}
