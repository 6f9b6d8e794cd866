using System.Text.Json;
using DonorBridge.Workflows.Activities;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Running;

/// <summary>Makes nodes of a definition's activities.</summary>
internal sealed class ProgramCompiler(WorkflowDefinition definition, ActivityCatalogue activities, Func<OwnActivityType, Behaviour> own)
{
    private const string NotFound = "Elsa.NotFoundActivity";

    public Dictionary<string, Node> Nodes { get; } = [];

    /// <summary>The workflow itself, which Elsa names Workflow1.</summary>
    public Node Root()
    {
        var workflow = new Node { Key = "Workflow1", Id = "Workflow1", Type = "Elsa.Workflow", Behaviour = StandardBehaviours.ByType["Elsa.Workflow"] };
        Nodes[workflow.Key] = workflow;
        workflow.Variables = Variables(definition.Variables);
        workflow.Activities = [Make(definition.Root, workflow)];
        return workflow;
    }

    private Node Make(DefinedActivity activity, Node parent)
    {
        var ours = activities.Find(activity.Type);
        var standard = ours is null ? StandardActivities.Find(activity.Type) : null;
        var known = ours is not null || standard is not null;
        var node = new Node
        {
            Key = Nodes.ContainsKey(activity.Id) ? $"{parent.Key}:{activity.Id}" : activity.Id,
            Id = activity.Id,
            Name = activity.Name ?? activity.Id,
            Type = known ? activity.Type : NotFound,
            Behaviour = ours is not null ? own(ours) : StandardBehaviours.ByType[known ? activity.Type : NotFound],
            Parent = parent,
            Own = ours,
            CanStartWorkflow = activity.CanStartWorkflow,
            CannotRun = known && activity.Version is not (null or 1) ? $"Activity type {activity.Type} version {activity.Version} could not be found; only version 1 is registered." : null
        };
        Nodes[Nodes.ContainsKey(node.Key) ? $"{node.Key}#{Nodes.Count}" : node.Key] = node;
        if (!known) return node;
        node.Inputs = ours is not null ? OwnInputs(ours, activity) : StandardInputs(standard!, activity);
        node.Outputs = Outputs(ours?.Outputs.Select(o => o.Name) ?? standard!.Outputs, activity);
        node.Variables = Variables(activity.Variables);
        node.TargetVariable = activity.Type == "Elsa.SetVariable" && activity.Members.TryGetValue("variable", out var variable) ? variable.Text("id") : null;
        node.Decisions = ours is null ? [] : [.. ours.Rules.Select(r => new DecisionSlot(r.Outcome, r.When is null ? null : new Expression.Script(JavaScript.Of(r.When))))];
        node.Activities = [.. activity.Activities.Select(child => Make(child, node))];
        for (var i = 0; i < node.Activities.Length; i++) node.Activities[i].Number = i;
        node.Ports = activity.Ports.ToDictionary(p => p.Key, p => Make(p.Value, node));
        node.Cases = [.. activity.Cases.Select(c => new CaseSlot(c.Label,
            c.Condition is { ValueKind: JsonValueKind.Object } condition ? Expression.Of(condition, ValueKind.Boolean) : Expression.Null,
            c.Activity is null ? null : Make(c.Activity, node)))];
        if (activity.Type == "Elsa.Flowchart") Connect(node, activity);
        return node;
    }

    /// <summary>Connections to unknown ids are dropped, and those that leave an unknown type: the placeholder keeps them to itself.</summary>
    private static void Connect(Node flowchart, DefinedActivity activity)
    {
        var byId = new Dictionary<string, Node>();
        foreach (var node in flowchart.Activities) byId.TryAdd(node.Id, node);
        var numbers = new Dictionary<(string, string?, string), int>();
        var edges = new List<Edge>();
        foreach (var connection in activity.Connections)
        {
            if (!byId.TryGetValue(connection.Source, out var source) || !byId.TryGetValue(connection.Target, out var target)) continue;
            if (source.Type == NotFound) continue;
            var key = (connection.Source, connection.Port, connection.Target);
            if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
            edges.Add(new Edge(number, source, connection.Port, target));
        }
        flowchart.Edges = [.. edges];
        if (FlowchartBehaviour.StartOf(flowchart, null) is { } start) flowchart.Flow = new FlowGraph(flowchart.Edges, start, flowchart.Activities.Length);
    }

    private static InputSlot[] OwnInputs(OwnActivityType type, DefinedActivity activity) =>
        [.. type.Inputs.Select(i => Slot(i.Name, ValueKinds.Of(i.Type), activity, ignoreCase: false, null, false))];

    private static InputSlot[] StandardInputs(StandardActivity type, DefinedActivity activity) =>
        [.. type.Inputs.Select(i => Slot(i.Name, Enum.Parse<ValueKind>(i.Kind), activity, ignoreCase: true, type.Default(i.Name), type.Lazy))];

    private static InputSlot Slot(string name, ValueKind kind, DefinedActivity activity, bool ignoreCase, object? otherwise, bool lazy)
    {
        var member = Member(activity, name, ignoreCase);
        return new InputSlot(name, kind, member is null ? new Expression.Constant(otherwise) : Expression.Read(member, kind), lazy);
    }

    internal static JsonElement? Member(DefinedActivity activity, string name, bool ignoreCase)
    {
        var camel = char.ToLowerInvariant(name[0]) + name[1..];
        if (activity.Members.TryGetValue(camel, out var member)) return member;
        if (!ignoreCase) return null;
        foreach (var (given, value) in activity.Members)
            if (given.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    private static (string, string)[] Outputs(IEnumerable<string> names, DefinedActivity activity) =>
        [.. names.Select(name => (name, Member(activity, name, true)?.Object("memoryReference")?.Text("id"))).Where(o => o.Item2 is not null).Select(o => (o.name, o.Item2!))];

    private static VariableSlot[] Variables(IEnumerable<VariableDefinition> variables) =>
        [.. variables.Select(v => new VariableSlot(v.Id, v.Name, ValueKinds.Of(v.TypeName), Default(v), v.IsKept))];

    /// <summary>The value is always text; one that does not convert is dropped, as Elsa drops it with a warning.</summary>
    private static object? Default(VariableDefinition variable)
    {
        try { return ValueConversion.To(variable.Value, ValueKinds.Of(variable.TypeName)); }
        catch (ExpressionFailure) { return null; }
    }
}
