using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Checking;

/// <summary>Checks a definition before it runs.</summary>
public static class WorkflowCheck
{
    /// <summary>More problems than this are not listed: a file so wrong is repaired from the top.</summary>
    public const int MostProblems = 500;

    /// <summary>All problems, in the order of the activities; none when the definition is clean.</summary>
    public static IReadOnlyList<WorkflowProblem> Of(WorkflowDefinition definition, ActivityCatalogue activities)
    {
        var program = WorkflowProgram.Compile(definition, activities);
        var tree = CheckedTree.Of(definition, activities, program);
        return [.. DefinitionRules.Of(definition)
            .Concat(tree.All.SelectMany(TypeRules.Of))
            .Concat(tree.All.SelectMany(MemberRules.Of))
            .Concat(tree.All.SelectMany(ScopeRules.Of))
            .Concat(tree.All.SelectMany(ExpressionRules.Of))
            .Concat(tree.All.SelectMany(ConnectionRules.Of))
            .Concat(tree.All.SelectMany(GraphRules.Of))
            .Concat(tree.All.SelectMany(WaitRules.Of))
            .Take(MostProblems)];
    }
}
