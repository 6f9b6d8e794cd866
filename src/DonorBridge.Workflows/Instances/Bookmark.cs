namespace DonorBridge.Workflows;

/// <summary>A place where an instance waits.</summary>
/// <param name="Id">Unique for ever: instance id, a slash, a number.</param>
/// <param name="Name">The kind of wait: an activity type; a time limit of another wait is named <c>Elsa.Delay</c>.</param>
/// <param name="ActivityId">The activity of the definition.</param>
/// <param name="ActivityInstanceId">The activity's number within the instance.</param>
public sealed record Bookmark(string Id, string Name, string ActivityId, int ActivityInstanceId)
{
    /// <summary>When it resumes by itself; null when only the outside can.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The event waited for, for <c>Elsa.Event</c>.</summary>
    public string? EventName { get; init; }
}

/// <summary>A fault of an activity, as Elsa's ActivityIncident.</summary>
public sealed record Incident(string ActivityId, string ActivityType, string Message, DateTimeOffset At);
