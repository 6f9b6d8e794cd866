using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;

namespace DonorBridge.Reporting.Imports;

/// <summary>An indicator of a published result with its figures.</summary>
public sealed record ImportedIndicator
{
    /// <summary>The activity, and the result's and the indicator's number in it.</summary>
    public required string Key { get; init; }

    /// <summary>The project's key.</summary>
    public required string Project { get; init; }

    public required Indicator Indicator { get; init; }

    public string? ResultDescription { get; init; }

    public string? Description { get; init; }

    public DateOnly? BaselineOn { get; init; }

    public string? BaselineComment { get; init; }

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<ImportedWindow> Windows { get; init; } = [];

    public IReadOnlyList<CodeReference> References { get; init; } = [];

    public IReadOnlyList<DocumentReference> Documents { get; init; } = [];
}

/// <summary>What was aimed at and reached in a window; what is null was not reported.</summary>
public sealed record ImportedWindow(Period Window, Figure? Target = null, Figure? Actual = null);

/// <param name="Vocabulary">IATI IndicatorVocabulary or ResultVocabulary.</param>
public sealed record CodeReference(string Code, string Vocabulary, string? Uri = null);
