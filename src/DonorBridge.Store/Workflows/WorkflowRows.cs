namespace DonorBridge.Store.Workflows;

/// <summary>A version of a definition, as read. Written once; running instances keep to theirs.</summary>
public sealed class WorkflowDefinitionRow
{
    /// <summary>Id of the version.</summary>
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }
    public required int Version { get; init; }
    public required byte[] Json { get; init; }
    public required string Sha256 { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
}

/// <summary>
/// Where a workflow stands. Without row-level security, so it holds ids only: the state, and for whom its jobs and timers run.
/// </summary>
public sealed class WorkflowInstanceRow
{
    public required string Id { get; init; }
    public required string DefinitionVersionId { get; set; }
    public required string DefinitionId { get; init; }
    public string? CorrelationId { get; set; }
    public required string Status { get; set; }
    public required string SubStatus { get; set; }
    public required byte[] State { get; set; }

    /// <summary>The key of the start: the same start twice is one instance.</summary>
    public required string StartKey { get; init; }

    /// <summary>Who started it; jobs and timers run with this identity.</summary>
    public required Guid PersonId { get; init; }

    public Guid? OrgId { get; init; }
    public string? Role { get; init; }
    public string? Country { get; init; }

    /// <summary>The bookmark of another instance that waits for this one's end.</summary>
    public string? ParentBookmarkId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public int Incidents { get; set; }
}

/// <summary>What an instance waits for; with a due time it is a timer.</summary>
public sealed class WorkflowBookmarkRow
{
    public required string Id { get; init; }
    public required string InstanceId { get; init; }

    /// <summary>Type of the activity that waits.</summary>
    public required string Name { get; init; }

    public required string ActivityId { get; init; }
    public string? EventName { get; init; }
    public DateTimeOffset? DueAt { get; init; }
}
