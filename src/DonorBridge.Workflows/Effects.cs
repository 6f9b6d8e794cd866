namespace DonorBridge.Workflows;

/// <summary>Something the step asks the outside to do, once per <see cref="Key"/>.</summary>
public abstract record Effect
{
    private protected Effect() { }

    /// <summary>Unique for ever and the same on replay: the dedupe key of the job.</summary>
    public required string Key { get; init; }

    /// <summary>The activity of the definition that asks; for display, never for deciding.</summary>
    public required string ActivityId { get; init; }

    /// <summary>A <c>DonorBridge.*</c> activity that <c>does</c>: one job. When the job is done, resume <see cref="BookmarkId"/>
    /// with <c>Decision</c> = the outcome and the outputs by name.</summary>
    public sealed record DoActivity : Effect
    {
        /// <summary>The kind of work: the activity's type.</summary>
        public required string ActivityType { get; init; }
        public required string ActivityInstanceId { get; init; }
        public required string BookmarkId { get; init; }
        /// <summary>The evaluated inputs by name.</summary>
        public required IReadOnlyDictionary<string, object?> Inputs { get; init; }
    }

    /// <summary>An event to deliver to whoever waits for it, this instance included.</summary>
    public sealed record PublishEvent : Effect
    {
        public required string Name { get; init; }
        public string? CorrelationId { get; init; }
        /// <summary>True: only the publishing instance may receive it.</summary>
        public bool Local { get; init; }
        public object? Payload { get; init; }
    }

    /// <summary>Starts another workflow. With a <see cref="BookmarkId"/> the parent waits: resume it with the child's outputs when the child ends.</summary>
    public sealed record DispatchWorkflow : Effect
    {
        public required string DefinitionId { get; init; }
        public string? CorrelationId { get; init; }
        public required IReadOnlyDictionary<string, object?> Input { get; init; }
        public string? BookmarkId { get; init; }
    }

    /// <summary><c>Elsa.RunTask</c>: when done, resume <see cref="BookmarkId"/> with <c>RunTaskInput</c>.</summary>
    public sealed record RunTask : Effect
    {
        public required string Name { get; init; }
        public required string BookmarkId { get; init; }
        public object? Payload { get; init; }
    }
}
