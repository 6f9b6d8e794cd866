namespace DonorBridge.Workflows;

/// <summary>Something that happened outside and moves a workflow. It carries everything that is not a pure
/// function of definition and instance: the time and the source of new ids. Replaying the same triggers in
/// the same order gives the same instance, byte for byte.</summary>
public abstract record Trigger
{
    private protected Trigger() { }

    /// <summary>The time at which it happened; <c>Date.now()</c> in an expression, and the base of every timer, read it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Idempotency key: an instance that has taken a trigger with this key ignores a second one
    /// (the last <see cref="WorkflowInstance.KeysKept"/> keys are remembered).</summary>
    public required string Key { get; init; }

    /// <summary>What random-looking ids are derived from (<c>newGuid()</c>); the key when null.</summary>
    public string? Seed { get; init; }

    /// <summary>Starts a new instance. Only this one is run without an instance.</summary>
    public sealed record Start : Trigger
    {
        /// <summary>Id of the instance to be, chosen by the caller; unique.</summary>
        public required string InstanceId { get; init; }

        /// <summary>What the instance is about, for example the due report.</summary>
        public string? CorrelationId { get; init; }

        /// <summary>The workflow's inputs by name; values as <see cref="Values"/> allows.</summary>
        public IReadOnlyDictionary<string, object?> Input { get; init; } = Values.None;

        /// <summary>The activity that is the trigger of this run (an event, a timer), null when started by hand.</summary>
        public string? StartActivityId { get; init; }
    }

    /// <summary>Resumes one bookmark. A bookmark that is no longer there makes it a no-op.</summary>
    public sealed record Resume : Trigger
    {
        /// <summary>The bookmark waited on.</summary>
        public required string BookmarkId { get; init; }

        /// <summary>For our own activities <c>Decision</c> names the outcome, the rest are its outputs by name.</summary>
        public IReadOnlyDictionary<string, object?> Input { get; init; } = Values.None;
    }

    /// <summary>An event was published: resumes every <c>Elsa.Event</c> of that name that waits in this instance,
    /// unless <see cref="CorrelationId"/> is given and is not the instance's.</summary>
    public sealed record Event : Trigger
    {
        /// <summary>The event's name, matched exactly.</summary>
        public required string Name { get; init; }

        /// <summary>Null reaches any instance.</summary>
        public string? CorrelationId { get; init; }

        /// <summary>Becomes the activity's Result.</summary>
        public object? Payload { get; init; }
    }

    /// <summary>A timer of <see cref="WorkflowInstance.Timers"/> fell due.</summary>
    public sealed record TimerDue : Trigger
    {
        /// <summary>The timer's bookmark.</summary>
        public required string BookmarkId { get; init; }
    }

    /// <summary>Ends the instance: sub-status Cancelled, no bookmarks. A finished instance is left as it is.</summary>
    public sealed record Cancel : Trigger;
}
