namespace DonorBridge.Reporting.Agreements;

public enum DueReportKind { Interim, Final, Nil }

public enum DeliverableKind { Narrative, Financial, Annex, Data }

/// <summary>A typed part of the standard report that a due report asks for, beside its narrative questions.</summary>
public enum AskedPart { Results, People, Spending, Funds, Forecast, Contributions, Risks, Activities, Attachments }

/// <summary>What a donor expects of one grant, for one project and one period.</summary>
public sealed record DueReport
{
    public required string Id { get; init; }

    public required string Grant { get; init; }

    public required string Project { get; init; }

    public required Period Period { get; init; }

    public required DueReportKind Kind { get; init; }

    /// <summary>Languages (BCP 47) the donor reads, the preferred one first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Keys of the narrative questions this donor asks; empty asks none.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The typed parts this donor asks for; what nobody asks is not shown to the author.</summary>
    public IReadOnlyList<AskedPart> Asks { get; init; } = [];

    public required IReadOnlyList<Deliverable> Deliverables { get; init; }
}

/// <summary>One document a due report consists of.</summary>
/// <param name="Format">A donor format as id@version, such as harmonised-8-3-2019@1; null for an annex in no form.</param>
public sealed record Deliverable(string Id, DeliverableKind Kind, string? Format, DateOnly DueOn);
