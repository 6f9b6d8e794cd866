using System.Text.Json;
using DonorBridge.Workflows.Activities;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Checking;

/// <summary>An activity with what the checks ask about it.</summary>
internal sealed class CheckedActivity
{
    public required WorkflowDefinition Definition { get; init; }
    public required ActivityCatalogue Catalogue { get; init; }
    public required DefinedActivity Activity { get; init; }
    public required Node Node { get; init; }
    public required CheckedActivity? Parent { get; init; }
    public OwnActivityType? Own { get; init; }
    public StandardActivity? Standard { get; init; }
    public List<CheckedActivity> Children { get; } = [];
    /// <summary>It may run in a burst after a wait.</summary>
    public bool AfterWait { get; set; }

    public string Id => Activity.Id;
    public bool IsKnown => Own is not null || Standard is not null;
    public bool Waits => Own is { Kind: OwnActivityKind.Waits } or { Kind: OwnActivityKind.Does, SaysKind: true } || Standard?.Waits == true;
    public bool HoldsWait => Waits || Children.Exists(c => c.HoldsWait);
    public IEnumerable<string> InputNames => Own?.Inputs.Select(i => i.Name) ?? Standard?.Inputs.Select(i => i.Name) ?? [];
    public IEnumerable<string> OutputNames => Own?.Outputs.Select(o => o.Name) ?? Standard?.Outputs ?? [];

    /// <summary>The outcomes it may complete with; null when only its run can tell.</summary>
    public IReadOnlyList<string>? Outcomes => Activity.Type switch
    {
        "Elsa.FlowSwitch" => [.. Activity.Cases.Select(c => c.Label), "Default"],
        "Elsa.FlowFork" => Listed("branches") ?? (Activity.Members.ContainsKey("branches") ? null : ["Done"]),
        "Elsa.RunJavaScript" => Listed("possibleOutcomes") is { Count: > 0 } listed ? [.. listed, "Done"] : null,
        _ when Own is not null => Own.Outcomes.Count > 0 ? Own.Outcomes : ["Done"],
        _ => Standard?.Ports
    };

    /// <summary>A connection without a port follows it.</summary>
    public bool CompletesWithDefault => Own is { Outcomes.Count: 0 } || Activity.Type is not ("Elsa.FlowSwitch" or "Elsa.FlowFork" or "Elsa.FlowDecision") && Standard?.Ports is ["Done"];

    public WorkflowProblem Problem(string rule, string text) => new(rule, Id, text);

    /// <summary>Workflow and container variables in sight.</summary>
    public IEnumerable<VariableDefinition> VariablesInSight()
    {
        for (var at = this; at is not null; at = at.Parent)
            foreach (var variable in at.Activity.Variables) yield return variable;
        foreach (var variable in Definition.Variables) yield return variable;
    }

    /// <summary>Names a loop around it gives.</summary>
    public IEnumerable<string> LoopNames()
    {
        for (var at = Parent; at is not null; at = at.Parent)
            if (at.Activity.Type is "Elsa.ForEach" or "Elsa.ParallelForEach" or "Elsa.For") return ["CurrentValue", "CurrentIndex"];
        return [];
    }

    private IReadOnlyList<string>? Listed(string member)
    {
        if (!Activity.Members.TryGetValue(member, out var json)) return null;
        var list = json.Object("expression") is { } expression && expression.TryGetProperty("value", out var value) ? value : json;
        if (list.AsText() is { } text)
        {
            try { list = JsonElement.Parse(text); }
            catch (JsonException) { return null; }
        }
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(e => e.AsText() ?? e.GetRawText())] : null;
    }
}

/// <summary>All activities of a definition, and which of them may run after a wait.</summary>
internal sealed class CheckedTree
{
    public List<CheckedActivity> All { get; } = [];

    public static CheckedTree Of(WorkflowDefinition definition, ActivityCatalogue catalogue, WorkflowProgram program)
    {
        var tree = new CheckedTree();
        var root = tree.Add(definition, catalogue, definition.Root, program.Root.Activities[0], null);
        Mark(root, false);
        return tree;
    }

    private CheckedActivity Add(WorkflowDefinition definition, ActivityCatalogue catalogue, DefinedActivity activity, Node node, CheckedActivity? parent)
    {
        var own = catalogue.Find(activity.Type);
        var made = new CheckedActivity
        {
            Definition = definition, Catalogue = catalogue, Activity = activity, Node = node, Parent = parent,
            Own = own, Standard = own is null ? StandardActivities.Find(activity.Type) : null
        };
        All.Add(made);
        var inside = node.Activities.Concat(node.Ports.Values).Concat(node.Cases.Where(c => c.Activity is not null).Select(c => c.Activity!));
        foreach (var (child, childNode) in activity.Children.Zip(inside)) made.Children.Add(Add(definition, catalogue, child, childNode, made));
        return made;
    }

    private static void Mark(CheckedActivity activity, bool after)
    {
        activity.AfterWait = after;
        var later = activity.Activity.Type switch
        {
            "Elsa.Flowchart" => AfterAWaitIn(activity),
            "Elsa.Sequence" => activity.Children.SkipWhile(c => !c.HoldsWait).Skip(1).ToHashSet(),
            "Elsa.While" or "Elsa.For" or "Elsa.ForEach" when activity.HoldsWait => [.. activity.Children],
            _ => []
        };
        foreach (var child in activity.Children) Mark(child, after || later.Contains(child));
    }

    private static HashSet<CheckedActivity> AfterAWaitIn(CheckedActivity flowchart)
    {
        var byNode = flowchart.Children.ToDictionary(c => c.Node);
        var outbound = flowchart.Node.Edges.ToLookup(e => e.Source, e => e.Target);
        var reached = new HashSet<CheckedActivity>();
        var waiting = new Stack<CheckedActivity>(flowchart.Children.Where(c => c.HoldsWait));
        while (waiting.TryPop(out var from))
            foreach (var target in outbound[from.Node])
                if (byNode.TryGetValue(target, out var next) && reached.Add(next)) waiting.Push(next);
        return reached;
    }
}
