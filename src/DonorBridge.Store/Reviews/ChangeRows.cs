namespace DonorBridge.Store.Reviews;

/// <summary>Something a decision asks to be changed. Written once; owned by who wrote the decision.</summary>
public sealed class RequestedChangeRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid DueReportId { get; init; }
    public required Guid DecisionId { get; init; }

    /// <summary>A path into report.json or a question's key; null for the whole.</summary>
    public string? Anchor { get; init; }

    public required string Text { get; init; }
}

public enum ChangeAnswerKind { Changed, Explained, Disagreed }

/// <summary>What the NGO says to a requested change; a later answer stands above an earlier one. Written once.</summary>
public sealed class ChangeAnswerRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid RequestedChangeId { get; init; }
    public required Guid DueReportId { get; init; }
    public required ChangeAnswerKind Kind { get; init; }
    public string? Text { get; init; }

    /// <summary>The version of the filing that carries it.</summary>
    public required int FilingVersion { get; init; }

    public required Guid AnsweredBy { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }
}

/// <summary>The donor is content with an answer. Written once.</summary>
public sealed class ChangeClosureRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid RequestedChangeId { get; init; }
    public required Guid DueReportId { get; init; }
    public string? Note { get; init; }
    public required Guid ClosedBy { get; init; }
    public required DateTimeOffset ClosedAt { get; init; }
}

/// <summary>When and how the NGO sent a report to a donor who is not here. Written once.</summary>
public sealed class SendingRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid DueReportId { get; init; }
    public required Guid SnapshotId { get; init; }

    /// <summary>Such as "e-mail", "post", "the donor's own portal".</summary>
    public required string How { get; init; }

    public required DateOnly SentOn { get; init; }
    public string? Note { get; init; }
    public required Guid RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}
