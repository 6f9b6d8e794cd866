namespace DonorBridge.Workflows.Instances;

/// <summary>Elsa's activity states; one that is over is kept only while something within it is not.</summary>
public enum ActivityStatus { Pending, Running, Faulted, Completed, Canceled }

/// <summary>An activity that is under way. Numbers of the visits follow the order of the activities and connections in the definition version.</summary>
public sealed record ActivityState(int Id, string ActivityId, int? Parent)
{
    public ActivityStatus Status { get; init; } = ActivityStatus.Running;
    /// <summary>Reached over a backward connection (a loop).</summary>
    public bool Backward { get; init; }
    /// <summary>Kept variables by id.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; init; } = Values.None;
    /// <summary>Variables given by a loop (CurrentValue, CurrentIndex), by name.</summary>
    public IReadOnlyDictionary<string, object?> Locals { get; init; } = Values.None;
    /// <summary>What the activity itself remembers between bursts: index, items, counts.</summary>
    public IReadOnlyDictionary<string, object?> Memory { get; init; } = Values.None;
    /// <summary>Children whose completion it reacts to, one entry per child scheduled.</summary>
    public IReadOnlyList<string> Awaited { get; init; } = [];
    /// <summary>Flowchart: activity number, visits, …</summary>
    public IReadOnlyList<int> ActivityVisits { get; init; } = [];
    /// <summary>Flowchart: connection number, visits, times followed, 1 when last followed else 0, …</summary>
    public IReadOnlyList<int> ConnectionVisits { get; init; } = [];
}

/// <summary>What the runs of a flowchart that are over visited, added up: the path taken, for people to see.</summary>
public sealed record EndedFlow(string ActivityId, IReadOnlyList<int> ActivityVisits, IReadOnlyList<int> ConnectionVisits);
