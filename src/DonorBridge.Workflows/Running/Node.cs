using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Running;

/// <summary>An activity made ready to run: its behaviour, its inputs compiled, its place in the tree. Never changes.</summary>
internal sealed class Node
{
    /// <summary>The id, or the path of ids where the same id is used in two containers.</summary>
    public required string Key { get; init; }
    public required string Id { get; init; }
    /// <summary>The name given in the definition, else the id.</summary>
    public string Name { get; init; } = "";
    public required string Type { get; init; }
    public required Behaviour Behaviour { get; init; }
    public Node? Parent { get; init; }
    /// <summary>Position among the activities of its flowchart.</summary>
    public int Number { get; set; }
    /// <summary>The definition asks for a version that is not registered: running it faults the workflow.</summary>
    public string? CannotRun { get; init; }
    public InputSlot[] Inputs { get; set; } = [];
    public (string Name, string VariableId)[] Outputs { get; set; } = [];
    public VariableSlot[] Variables { get; set; } = [];
    public Node[] Activities { get; set; } = [];
    public Dictionary<string, Node> Ports { get; set; } = [];
    public CaseSlot[] Cases { get; set; } = [];
    /// <summary>The variable a SetVariable sets.</summary>
    public string? TargetVariable { get; set; }
    public bool CanStartWorkflow { get; init; }
    public OwnActivityType? Own { get; init; }
    public DecisionSlot[] Decisions { get; set; } = [];
    /// <summary>The connections of a flowchart, in the file's order, those with unknown ends left out.</summary>
    public Edge[] Edges { get; set; } = [];
    /// <summary>The flow graph from the default start; null when not a flowchart or empty.</summary>
    public FlowGraph? Flow { get; set; }

    public Node? Port(string name) => Ports.GetValueOrDefault(name);

    public int IndexOfInput(string name)
    {
        for (var i = 0; i < Inputs.Length; i++)
            if (Inputs[i].Name == name) return i;
        return -1;
    }
}

/// <summary>An input: where its value comes from and what it must become. Lazy ones are evaluated by the activity itself.</summary>
internal sealed record InputSlot(string Name, ValueKind Kind, Expression Expression, bool Lazy);

internal sealed record VariableSlot(string Id, string Name, ValueKind Kind, object? Default, bool Kept);

internal sealed record CaseSlot(string Label, Expression Condition, Node? Activity);

internal sealed record DecisionSlot(string Outcome, Expression? When);

/// <summary>A connection between two activities of a flowchart. Connections written twice share a <paramref name="Number"/>, as Elsa counts them by their text.</summary>
internal sealed record Edge(int Number, Node Source, string? Port, Node Target);
