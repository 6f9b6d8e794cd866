namespace DonorBridge.Reporting.Programmes;

/// <summary>A project's claim that it serves an objective of a national child protection programme.</summary>
/// <param name="SharePercent">Share of the project's budget that serves it, 0 to 100; null where not stated.</param>
public sealed record ProgrammeContribution(string Programme, string ProgrammeName, string Country, string Objective, decimal? SharePercent = null)
{
    public DateOnly? From { get; init; }

    /// <summary>IATI identifier of the programme, where it has one.</summary>
    public string? Identifier { get; init; }
}
