using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows;

/// <summary>Elsa's two main states.</summary>
public enum WorkflowStatus { Running, Finished }

/// <summary>Elsa's sub-states: Pending, Executing and Suspended are Running, the others Finished.</summary>
public enum WorkflowSubStatus { Pending, Executing, Suspended, Finished, Cancelled, Faulted }

/// <summary>One run of a definition version: where it waits and the ids it holds. Immutable and small; goes to JSON and back without loss.</summary>
public sealed record WorkflowInstance
{
    /// <summary>How many trigger keys an instance remembers.</summary>
    public const int KeysKept = 64;

    public required string Id { get; init; }
    /// <summary>The version it runs on for ever: <see cref="WorkflowDefinition.Id"/>.</summary>
    public required string DefinitionVersionId { get; init; }
    public required string DefinitionId { get; init; }
    public string? CorrelationId { get; init; }
    /// <summary>Set by <c>Elsa.SetName</c>.</summary>
    public string? Name { get; init; }
    public required WorkflowSubStatus SubStatus { get; init; }
    public WorkflowStatus Status => SubStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled or WorkflowSubStatus.Faulted
        ? WorkflowStatus.Finished : WorkflowStatus.Running;
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>The time of the last trigger taken.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
    /// <summary>The last number given to an activity, bookmark or effect.</summary>
    public required int Sequence { get; init; }
    /// <summary>Only the inputs whose definition has the workflow-instance storage driver outlive a burst.</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = Values.None;
    public IReadOnlyDictionary<string, object?> Output { get; init; } = Values.None;
    /// <summary>The activities not yet over, the workflow first.</summary>
    public IReadOnlyList<ActivityState> Activities { get; init; } = [];
    /// <summary>Flowcharts that are over, one entry each.</summary>
    public IReadOnlyList<EndedFlow> Ended { get; init; } = [];
    /// <summary>What it waits for, oldest first.</summary>
    public IReadOnlyList<Bookmark> Bookmarks { get; init; } = [];
    public IReadOnlyList<Incident> Incidents { get; init; } = [];
    /// <summary>Fingerprints of the last trigger keys taken.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The bookmarks that fall due by themselves, earliest first.</summary>
    public IEnumerable<Bookmark> Timers => Bookmarks.Where(b => b.DueAt is not null).OrderBy(b => b.DueAt);

    /// <summary>Running, but nothing can wake it: an incident under the continue strategy, or a join that never fills.</summary>
    public bool IsStuck => Status == WorkflowStatus.Running && Bookmarks.Count == 0;

    /// <summary>The variables of the workflow that are kept, by variable id.</summary>
    public IReadOnlyDictionary<string, object?> Variables => Activities.Count == 0 ? Values.None : Activities[0].Variables;

    /// <summary>Whether a trigger with this key was taken.</summary>
    public bool HasTaken(string key) => Keys.Contains(KeyFingerprint.Of(key));

    /// <summary>UTF-8 JSON, the same bytes for the same instance.</summary>
    public byte[] ToJson() => InstanceJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not an instance; the message says where.</exception>
    public static WorkflowInstance FromJson(ReadOnlySpan<byte> json) => InstanceJson.Read(json);
}
