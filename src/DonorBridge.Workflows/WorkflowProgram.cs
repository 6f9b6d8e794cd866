using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows;

/// <summary>A definition compiled against the list of our own activities: ready to run, unchanging, safe for many threads. Keep one per definition version.</summary>
public sealed class WorkflowProgram
{
    private readonly Dictionary<string, Node> _nodes;

    private WorkflowProgram(WorkflowDefinition definition, ActivityCatalogue activities, Node root, Dictionary<string, Node> nodes)
    {
        Definition = definition;
        Activities = activities;
        Root = root;
        _nodes = nodes;
    }

    public WorkflowDefinition Definition { get; }
    public ActivityCatalogue Activities { get; }
    internal Node Root { get; }

    /// <summary>Compiles. What is wrong with the definition shows when it runs, as in Elsa; <c>workflow check</c> tells before.</summary>
    public static WorkflowProgram Compile(WorkflowDefinition definition, ActivityCatalogue activities) =>
        Compile(definition, activities, OwnBehaviours.Product);

    internal static WorkflowProgram Compile(WorkflowDefinition definition, ActivityCatalogue activities, Func<OwnActivityType, Behaviour> own)
    {
        var compiler = new ProgramCompiler(definition, activities, own);
        return new WorkflowProgram(definition, activities, compiler.Root(), compiler.Nodes);
    }

    internal Node? Find(string key) => _nodes.GetValueOrDefault(key);

    internal object?[] FreshVariables(Node node)
    {
        if (node.Variables.Length == 0) return [];
        var values = new object?[node.Variables.Length];
        for (var i = 0; i < values.Length; i++) values[i] = node.Variables[i].Default;
        return values;
    }
}
