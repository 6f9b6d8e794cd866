using System.Text.Json;

namespace DonorBridge.Workflows.Definitions;

/// <summary>An activity as written in a definition.</summary>
public sealed record DefinedActivity
{
    public required string Id { get; init; }
    /// <summary>False: the file had none and we gave it one.</summary>
    public bool HasOwnId { get; init; } = true;
    public required string Type { get; init; }
    /// <summary>Null: the newest registered version.</summary>
    public int? Version { get; init; }
    public string? Name { get; init; }
    /// <summary>What the designer shows.</summary>
    public string? DisplayText { get; init; }
    public string? Description { get; init; }
    public bool CanStartWorkflow { get; init; }
    /// <summary>Place and size set in the designer.</summary>
    public Box? Position { get; init; }
    /// <summary>Children of a flowchart, sequence or parallel.</summary>
    public IReadOnlyList<DefinedActivity> Activities { get; init; } = [];
    /// <summary>Children behind a port: body, then, else, default.</summary>
    public IReadOnlyDictionary<string, DefinedActivity> Ports { get; init; } = new Dictionary<string, DefinedActivity>();
    public IReadOnlyList<Connection> Connections { get; init; } = [];
    public IReadOnlyList<VariableDefinition> Variables { get; init; } = [];
    /// <summary>Cases of a switch.</summary>
    public IReadOnlyList<SwitchCase> Cases { get; init; } = [];
    /// <summary>All other members: inputs and outputs, by their name in the file.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Its direct children, however they hang on it.</summary>
    public IEnumerable<DefinedActivity> Children =>
        Activities.Concat(Ports.Values).Concat(Cases.Where(c => c.Activity is not null).Select(c => c.Activity!));

    /// <summary>Itself and everything within, containers before their contents.</summary>
    public IEnumerable<DefinedActivity> AndAllWithin()
    {
        var waiting = new Stack<DefinedActivity>([this]);
        while (waiting.TryPop(out var activity))
        {
            yield return activity;
            foreach (var child in activity.Children.Reverse()) waiting.Push(child);
        }
    }
}
