namespace DonorBridge.Portal.Charts;

/// <summary>One figure of a series; null is "not reported", which is never drawn as 0.</summary>
public sealed record Point(string Label, decimal? Value);

/// <summary>Figures of one kind, with one ink.</summary>
public sealed record Series(string Name, IReadOnlyList<decimal?> Values);

/// <summary>
/// A picture of figures and the same figures as a table. The title says the finding, the subtitle what is counted;
/// Format writes a figure in the reader's language.
/// </summary>
public abstract record Chart(string Title, string Subtitle)
{
    public required Func<decimal, string> Format { get; init; }

    /// <summary>What a figure that nobody reported is called, in picture and table.</summary>
    public required string NotReported { get; init; }

    /// <summary>The table's headings: what the rows are, then one a column of figures.</summary>
    public abstract IReadOnlyList<string> Headings { get; }

    public abstract IEnumerable<IReadOnlyList<string>> Rows { get; }

    /// <summary>Address of the rows a figure of the table is made of, by row and column from 0; null where there is none.</summary>
    public Func<int, int, string?> Link { get; init; } = (_, _) => null;

    /// <summary>Names of the series for the legend; none when there is only one.</summary>
    public virtual IReadOnlyList<string> Legend => [];

    protected internal string Say(decimal? value) => value is { } figure ? Format(figure) : NotReported;
}

/// <summary>One bar a thing, lying down so that long names can be read.</summary>
public sealed record BarChart(string Title, string Subtitle, string Of, string Measure, IReadOnlyList<Point> Points) : Chart(Title, Subtitle)
{
    public override IReadOnlyList<string> Headings => [Of, Measure];

    public override IEnumerable<IReadOnlyList<string>> Rows => Points.Select(point => (IReadOnlyList<string>)[point.Label, Say(point.Value)]);
}

/// <summary>One column a year (or other step), made of several kinds on top of one another.</summary>
public sealed record StackedBarChart(string Title, string Subtitle, string Of, string Total, IReadOnlyList<string> Steps, IReadOnlyList<Series> Series) : Chart(Title, Subtitle)
{
    public override IReadOnlyList<string> Headings => [Of, .. Series.Select(series => series.Name), Total];

    public override IEnumerable<IReadOnlyList<string>> Rows => Steps.Select((step, at) =>
        (IReadOnlyList<string>)[step, .. Series.Select(series => Say(series.Values[at])), Say(SumAt(at))]);

    public override IReadOnlyList<string> Legend => [.. Series.Select(series => series.Name)];

    /// <summary>The sum of what was reported; null when nothing was.</summary>
    public decimal? SumAt(int step) => Series.Any(series => series.Values[step] is not null) ? Series.Sum(series => series.Values[step] ?? 0) : null;
}

/// <summary>Figures over steps of time, one line a series; a line breaks where nothing was reported.</summary>
public sealed record LineChart(string Title, string Subtitle, string Of, IReadOnlyList<string> Steps, IReadOnlyList<Series> Series) : Chart(Title, Subtitle)
{
    public override IReadOnlyList<string> Headings => [Of, .. Series.Select(series => series.Name)];

    public override IEnumerable<IReadOnlyList<string>> Rows => Steps.Select((step, at) => (IReadOnlyList<string>)[step, .. Series.Select(series => Say(series.Values[at]))]);

    public override IReadOnlyList<string> Legend => Series.Count > 1 ? [.. Series.Select(series => series.Name)] : [];
}

/// <summary>A stretch of time: a grant from its start to its end. OriginalEnd, when it differs, is where it would have ended.</summary>
public sealed record Span(string Label, string Kind, DateOnly From, DateOnly To, string Note, DateOnly? OriginalEnd = null);

/// <summary>Grants over time, one lane each, with today marked: where support stops.</summary>
public sealed record TimelineChart(string Title, string Subtitle, IReadOnlyList<string> TableHeadings, IReadOnlyList<Span> Spans, DateOnly Today, string TodayWord, Func<DateOnly, string> FormatDate) : Chart(Title, Subtitle)
{
    public override IReadOnlyList<string> Headings => TableHeadings;

    public override IEnumerable<IReadOnlyList<string>> Rows => Spans.Select(span =>
        (IReadOnlyList<string>)[span.Label, span.Kind, FormatDate(span.From), FormatDate(span.To), span.Note]);

    public override IReadOnlyList<string> Legend => Kinds.Count > 1 ? Kinds : [];

    public IReadOnlyList<string> Kinds => [.. Spans.Select(span => span.Kind).Distinct()];
}
