using System.Globalization;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Charts;

internal static class Timeline
{
    private const double Lane = 44, Head = 38;

    public static Markup Draw(TimelineChart chart, string id, int width)
    {
        var (from, to) = Years(chart);
        var kinds = chart.Kinds.ToList();
        var height = Head + Lane * chart.Spans.Count + 8;
        var markup = Drawing.Canvas(chart, id, width, height, kinds.Count);
        Scale(markup, from, to, width, height);
        if (chart.Today >= from && chart.Today < to)
            markup.Rule("marker", X(chart.Today), 18, X(chart.Today), height).Word(chart.TodayWord, X(chart.Today), 12, X(chart.Today) > width - 40 ? "end" : "middle");

        foreach (var (index, span) in chart.Spans.Index())
        {
            var top = Head + index * Lane;
            var (start, end) = (X(span.From), X(span.To.AddDays(1)));
            // The name stands above its stretch, moved in where it would leave the picture.
            var room = span.Label.Length * 7.2;
            markup.Word(span.Label, Math.Max(0, Math.Min(start, width - room)), top + 14);
            markup.Area(id, kinds.IndexOf(span.Kind), start, top + 20, Math.Max(3, end - start), 16,
                $"{span.Label}: {chart.FormatDate(span.From)} – {chart.FormatDate(span.To)}. {span.Note}");
            if (span.OriginalEnd is { } original && original != span.To) markup.Rule("base", X(original.AddDays(1)), top + 17, X(original.AddDays(1)), top + 39);
        }
        return markup.Close();

        double X(DateOnly day) => width * (day.DayNumber - from.DayNumber) / (double)(to.DayNumber - from.DayNumber);
    }

    private static (DateOnly From, DateOnly To) Years(TimelineChart chart)
    {
        var first = chart.Spans.Select(span => span.From).Append(chart.Today).Min().Year;
        var last = chart.Spans.Select(span => span.To).Append(chart.Today).Max().Year;
        return (new(first, 1, 1), new(last + 1, 1, 1));
    }

    private static void Scale(Markup markup, DateOnly from, DateOnly to, int width, double height)
    {
        var years = to.Year - from.Year;
        var every = (int)Math.Ceiling(years * 38.0 / width);
        for (var year = 0; year < years; year++)
        {
            var x = width * (from.AddYears(year).DayNumber - from.DayNumber) / (double)(to.DayNumber - from.DayNumber);
            markup.Rule("grid", x, 20, x, height);
            if (year % Math.Max(1, every) == 0) markup.Word((from.Year + year).ToString(CultureInfo.InvariantCulture), x + 4, 30, style: "axis-text");
        }
    }
}
