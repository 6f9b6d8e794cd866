namespace DonorBridge.Reporting.Results;

/// <summary>How a figure adds up over time (DESIGN.md 3).</summary>
public enum FigureKind
{
    /// <summary>Events: sums over windows.</summary>
    Flow,
    /// <summary>Different people: windows never sum, since a person may be in two.</summary>
    UniquePersons,
    /// <summary>A level at the window's last day.</summary>
    Stock,
    /// <summary>A numerator over a denominator.</summary>
    Ratio,
    /// <summary>Words.</summary>
    Text,
}

/// <summary>IATI IndicatorMeasure 1 to 5.</summary>
public enum IndicatorMeasure { Unit = 1, Percentage = 2, Nominal = 3, Ordinal = 4, Qualitative = 5 }

/// <summary>IATI ResultType 1 to 3 and 9.</summary>
public enum ResultLevel { Output = 1, Outcome = 2, Impact = 3, Other = 9 }

/// <summary>What a project measures, once, however many donors agreed to it in their own words.</summary>
public sealed record Indicator
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The result it belongs to, such as "Children have a guardian in time".</summary>
    public required string Result { get; init; }

    public required ResultLevel Level { get; init; }

    public required FigureKind Kind { get; init; }

    public IndicatorMeasure Measure { get; init; } = IndicatorMeasure.Unit;

    public string? Unit { get; init; }

    /// <summary>Lower is better, as for children missing from care.</summary>
    public bool Descending { get; init; }

    public decimal? Baseline { get; init; }

    public int? BaselineYear { get; init; }

    /// <summary>For the project's whole life.</summary>
    public decimal? Target { get; init; }
}
