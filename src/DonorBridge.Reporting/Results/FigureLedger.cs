using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Results;

/// <summary>Finds what recorded figures say about a period, without ever guessing.</summary>
public static class FigureLedger
{
    /// <summary>The figure of a period, or null where it must be asked: nothing is pro-rated.</summary>
    /// <remarks>
    /// A figure recorded for exactly that window always counts. A flow is also summed where recorded windows tile the
    /// period exactly. A stock is the level recorded at the period's last day. Nothing else adds up over time.
    /// </remarks>
    public static Figure? For(FigureKind kind, IReadOnlyList<Figure> recorded, Period period)
    {
        if (recorded.LastOrDefault(figure => figure.Window == period) is { } exact) return exact;
        return kind switch
        {
            FigureKind.Flow => Sum(Tiles(recorded, period), period),
            FigureKind.Stock => recorded.LastOrDefault(figure => figure.Window.To == period.To) is { } level ? level with { Window = period } : null,
            _ => null,
        };
    }

    // Windows may be recorded monthly and quarterly side by side: find one row of them that fits, if there is any.
    private static List<Figure>? Tiles(IReadOnlyList<Figure> recorded, Period period)
    {
        var startingOn = recorded
            .Where(figure => period.Contains(figure.Window) && figure.Value is not null)
            .GroupBy(figure => figure.Window)
            .Select(same => same.Last())
            .ToLookup(figure => figure.Window.From);
        var deadEnds = new HashSet<DateOnly>();
        var row = new Stack<(Figure Figure, IEnumerator<Figure> Others)>();
        var next = period.From;
        var choices = startingOn[next].OrderByDescending(figure => figure.Window.To).GetEnumerator();

        while (true)
        {
            if (!deadEnds.Contains(next) && choices.MoveNext())
            {
                row.Push((choices.Current, choices));
                next = choices.Current.Window.To.AddDays(1);
                if (next == period.To.AddDays(1)) return row.Select(step => step.Figure).Reverse().ToList();
                choices = startingOn[next].OrderByDescending(figure => figure.Window.To).GetEnumerator();
                continue;
            }
            deadEnds.Add(next);
            if (!row.TryPop(out var last)) return null;
            next = last.Figure.Window.From;
            choices = last.Others;
        }
    }

    private static Figure? Sum(List<Figure>? tiles, Period period)
    {
        if (tiles is null) return null;
        // A split is only whole where every window was split; otherwise the total stands alone.
        var splitEverywhere = tiles.All(figure => figure.Parts.Count > 0);
        return new Figure
        {
            Window = period,
            Value = tiles.Sum(figure => figure.Value),
            Source = string.Join("; ", tiles.Select(figure => figure.Source).Where(source => source is not null).Distinct()) is { Length: > 0 } sources ? sources : null,
            Parts = splitEverywhere
                ? [.. tiles.SelectMany(figure => figure.Parts)
                    .GroupBy(part => (part.Sex, part.AgeBand, part.Group))
                    .Select(same => new FigurePart(same.Sum(part => part.Value), same.Key.Sex, same.Key.AgeBand, same.Key.Group))]
                : [],
        };
    }
}
