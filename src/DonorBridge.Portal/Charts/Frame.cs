using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Charts;

/// <summary>Upright axes: figures at the left, steps at the foot.</summary>
internal sealed class Frame(Chart chart, Scale scale, int width)
{
    private const double Top = 26, Foot = 30;

    private readonly double _plot = width < 480 ? 190 : 250;
    private readonly double _left = 12 + 7.4 * scale.Ticks.Max(tick => chart.Format(tick).Length);
    private int _steps = 1;

    public double Height => Top + _plot + Foot;

    public double StepWidth => (width - _left - 4) / _steps;

    public double Middle(int step) => _left + StepWidth * (step + 0.5);

    public double Y(decimal value) => Top + _plot - scale.At(value, _plot);

    public void Axes(Markup markup, IReadOnlyList<string> steps)
    {
        _steps = Math.Max(1, steps.Count);
        foreach (var tick in scale.Ticks)
        {
            markup.Rule("grid", _left, Y(tick), width, Y(tick));
            markup.Word(chart.Format(tick), _left - 8, Y(tick) + 4.5, "end", "axis-text");
        }
        // As many names as there is room for; the first and every so-manyth.
        var every = (int)Math.Ceiling(steps.Max(step => (double?)step.Length * 7.4 + 8) / StepWidth ?? 1);
        for (var step = 0; step < steps.Count; step += Math.Max(1, every))
            markup.Word(steps[step], Middle(step), Top + _plot + 20, "middle", "axis-text");
    }

    public Markup Base(Markup markup) => markup.Rule("base", _left, Y(0), width, Y(0));
}
