using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Agreements;

namespace DonorBridge.Store.Funding;

/// <summary>What the secretariat knows of a grant's part in a project. Projected in the transaction that changes the agreement; can be made again from it.</summary>
public sealed class FundingFactRow : IOwned
{
    public required Guid GrantId { get; init; }
    public required Guid ProjectId { get; init; }
    public required Guid OwnerOrg { get; init; }

    /// <summary>The grant it is passed on from; totals leave such grants out.</summary>
    public Guid? ParentGrantId { get; init; }

    public required string NgoName { get; set; }

    /// <summary>"another donor" where the agreement says so.</summary>
    public required string DonorName { get; set; }

    public required string ProjectTitle { get; set; }

    /// <summary>ISO 3166 codes, a project in several countries once for each.</summary>
    public IReadOnlyList<CodeShare> Countries { get; set; } = [];

    /// <summary>This project's share, as now agreed.</summary>
    public required decimal Amount { get; set; }

    public required string Currency { get; set; }

    /// <summary>By the latest published rate on or before the start; null where none is known.</summary>
    public decimal? AmountEur { get; set; }

    public required DateOnly StartOn { get; set; }
    public required DateOnly OriginalEndOn { get; set; }
    public required DateOnly EndOn { get; set; }
    public required GrantState State { get; set; }
    public required DateTimeOffset ProjectedAt { get; set; }
}

/// <summary>When a due report was due, sent and decided: never what it said.</summary>
public sealed class FilingFactRow : IOwned
{
    public required Guid DueReportId { get; init; }
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public required Guid ProjectId { get; init; }
    public required string NgoName { get; set; }
    public required string DonorName { get; set; }
    public required DateOnly FromOn { get; init; }
    public required DateOnly ToOn { get; init; }
    public required DueReportKind Kind { get; init; }
    public required DateOnly DueOn { get; set; }
    public required DueReportState State { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Spending of the grant in the project from its start to the period's end, as the latest version sent says it; null: not reported.</summary>
    public decimal? SpentToDate { get; set; }

    public string? SpentCurrency { get; set; }

    /// <summary>By the latest published rate on or before the period's end; null where none is known.</summary>
    public decimal? SpentToDateEur { get; set; }
    public required DateTimeOffset ProjectedAt { get; set; }
}
