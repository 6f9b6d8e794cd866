using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>A part of a mapping after reading: its type is known, and it gives a value or nothing.</summary>
internal sealed record Expression(ValueType Type, Func<Scope, FormValue?> Value)
{
    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>For rows.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];

    /// <summary>How what it wrote leads back; null where it does not.</summary>
    public Inverse? Back { get; init; }

    public static IReadOnlyList<string> SourcesOf(params IEnumerable<Expression> parts) => [.. parts.SelectMany(part => part.Sources).Distinct()];
}
