using DonorBridge.Reporting.Standard.ThreeWay;

namespace DonorBridge.Documents.Offline;

/// <summary>One part with the words a person sees.</summary>
/// <param name="Lead">What to do here, in a sentence or two.</param>
/// <param name="Labels">By column.</param>
/// <param name="Choices">By column, then code: what is offered in its place.</param>
public sealed record OfflineSheet(
    OfflinePart Part, string Title, string Lead, IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Choices);

/// <summary>Everything a filing asks, to be filled in as one Word document or one Excel workbook.</summary>
public sealed record OfflineBook
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>What the first page or sheet is called.</summary>
    public required string InstructionsTitle { get; init; }

    public required IReadOnlyList<string> Instructions { get; init; }

    /// <summary>BCP 47: its culture writes and reads numbers and dates in Word.</summary>
    public required string Language { get; init; }

    public required IReadOnlyList<OfflineSheet> Sheets { get; init; }

    /// <summary>Custom document properties by which the file is known when it comes back.</summary>
    public required IReadOnlyList<(string Name, string Value)> Properties { get; init; }

    /// <summary>The part of questions and answers: each answer gets a place of its own rather than a row.</summary>
    public const string Answers = "answers";
}
