using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Results;

/// <summary>A figure recorded for a window. What is absent was not reported, which is never 0.</summary>
public sealed record Figure
{
    /// <summary>Whole days the figure speaks of; a stock is the level at its last day.</summary>
    public required Period Window { get; init; }

    /// <summary>Count or level; null for a ratio or words.</summary>
    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public string? Text { get; init; }

    public string? Comment { get; init; }

    /// <summary>Where it was counted, such as "shelter register".</summary>
    public string? Source { get; init; }

    /// <summary>The figure by sex, age band or target group; may be partial.</summary>
    public IReadOnlyList<FigurePart> Parts { get; init; } = [];

    /// <summary>The ratio in percent, or null where it is none or the denominator is 0.</summary>
    public decimal? Percent() => Numerator is { } part && Denominator is { } whole && whole != 0 ? part / whole * 100m : null;
}

/// <summary>One cell of a disaggregation. A null dimension was not distinguished; "unknown" was asked and not known.</summary>
/// <param name="Sex">female, male, other or unknown.</param>
/// <param name="AgeBand">A key of StandardReport's age bands, such as 12-14, 18-24, or unknown.</param>
/// <param name="Group">A key of StandardReport's groups of people.</param>
public sealed record FigurePart(decimal Value, string? Sex = null, string? AgeBand = null, string? Group = null);

/// <summary>An indicator's figure for a due report's own period, and since the project or grant began.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Actual">For the due report's period; null was not reported.</param>
/// <param name="Cumulative">Since the grant's start, where windows tile it or it was asked; null otherwise.</param>
public sealed record IndicatorResult(string Indicator, Figure? Actual, Figure? Cumulative = null);
