namespace DonorBridge.Workflows;

/// <summary>Runs workflows for everyone else. Implemented in Store, so that instance, bookmarks, timers, jobs and the
/// caller's rows change in one transaction; Elsa itself could stand behind it. Code outside names definitions and
/// kinds of wait (activity types), never a step.</summary>
public interface IWorkflowEngine
{
    /// <summary>Starts the newest published version, obeying its activation strategy.</summary>
    /// <exception cref="WorkflowNotStartedException">The definition is unknown or its activation strategy forbids a second instance.</exception>
    Task<EngineReceipt> StartAsync(StartWorkflow request, CancellationToken cancel);

    /// <summary>Resumes what waits; <see cref="StepOutcome.NothingWaits"/> when nothing does.</summary>
    Task<EngineReceipt> ResumeAsync(ResumeWorkflow request, CancellationToken cancel);

    /// <summary>Delivers an event to every instance that waits for it.</summary>
    Task<int> PublishAsync(PublishToWorkflows request, CancellationToken cancel);

    /// <summary>Cancels a running instance; a finished one is left as it is.</summary>
    Task<EngineReceipt> CancelAsync(string instanceId, string key, CancellationToken cancel);

    /// <summary>The instance as it is, or null.</summary>
    Task<WorkflowInstance?> InspectAsync(string instanceId, CancellationToken cancel);
}

/// <summary>Asks for a new instance.</summary>
public sealed record StartWorkflow(string DefinitionId, string? CorrelationId, IReadOnlyDictionary<string, object?> Input, string Key);

/// <summary>Names what to resume: one bookmark by id, or the one wait of a kind (activity type) under a definition and correlation.</summary>
public sealed record ResumeWorkflow(IReadOnlyDictionary<string, object?> Input, string Key)
{
    public string? BookmarkId { get; init; }
    public string? DefinitionId { get; init; }
    public string? CorrelationId { get; init; }
    public string? WaitsFor { get; init; }
}

/// <summary>An event for whoever waits.</summary>
public sealed record PublishToWorkflows(string Name, string? CorrelationId, object? Payload, string Key);

/// <summary>What became of a request.</summary>
public sealed record EngineReceipt(string? InstanceId, StepOutcome Outcome, WorkflowStatus? Status, WorkflowSubStatus? SubStatus);

/// <summary>A start that the definition does not allow; the message says why.</summary>
public sealed class WorkflowNotStartedException(string message) : Exception(message);
