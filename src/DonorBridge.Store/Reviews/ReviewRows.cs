using DonorBridge.Store.Agreements;

namespace DonorBridge.Store.Reviews;

/// <summary>A donor's look at one due report of a filing; at most one is open per due report. Owned by the NGO, read by the donor.</summary>
public sealed class ReviewRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid DueReportId { get; init; }
    public required Guid FilingId { get; init; }
    public required Guid DonorOrg { get; init; }
    public required ReviewMode Mode { get; init; }

    /// <summary>The version in front of the donor now.</summary>
    public required Guid SnapshotId { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }
}

public enum NarrativeDecision { Accepted, AcceptedWithReservations, Returned, Rejected, NoneExpected, Silence }

public enum CostsDecision { NotDecided, Accepted, LinesDisallowed }

/// <summary>How a decision came to be written down.</summary>
public enum RecordedHow { InPortal, FromOutside, ByAgreement }

/// <summary>What the donor decided about one version, who wrote it down and how. Written once; the owner is the organisation that wrote it.</summary>
public sealed class DecisionRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid DueReportId { get; init; }

    /// <summary>The version it stands on.</summary>
    public required Guid SnapshotId { get; init; }

    public required NarrativeDecision Narrative { get; init; }
    public required CostsDecision Costs { get; init; }
    public string? Reasons { get; init; }

    /// <summary>The donor's day, which may be before it was written down.</summary>
    public required DateOnly DecidedOn { get; init; }

    public required RecordedHow How { get; init; }
    public required Guid RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public Guid? LetterFileId { get; init; }
}

/// <summary>A cost the donor does not accept. Written once.</summary>
public sealed class DisallowedCostRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid DecisionId { get; init; }
    public required Guid DueReportId { get; init; }
    public required string Line { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }
    public required string Reason { get; init; }
}

/// <summary>A remark on a question, line or figure. An internal one never leaves its author's organisation. Written once.</summary>
public sealed class CommentRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The author's organisation.</summary>
    public required Guid OwnerOrg { get; init; }

    public required Guid ReviewId { get; init; }
    public required Guid DueReportId { get; init; }
    public bool Internal { get; init; }

    /// <summary>A path into report.json or a question's key; null for the whole.</summary>
    public string? Anchor { get; init; }

    public required string Text { get; init; }
    public required Guid WrittenBy { get; init; }
    public required string WrittenByName { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
}
