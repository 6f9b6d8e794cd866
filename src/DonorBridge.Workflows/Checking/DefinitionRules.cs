using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Checking;

/// <summary>Variables, inputs and outputs of the definition itself.</summary>
internal static class DefinitionRules
{
    public static IEnumerable<WorkflowProblem> Of(WorkflowDefinition definition)
    {
        foreach (var id in definition.Activities.Where(a => a.HasOwnId).GroupBy(a => a.Id).Where(g => g.Count() > 1))
            yield return new("duplicate-id", id.Key, $"{id.Count()} activities have this id; connections and bookmarks go by it. Give each its own.");
        foreach (var problem in Variables(null, definition.Variables)) yield return problem;
        foreach (var activity in definition.Activities)
            foreach (var problem in Variables(activity.Id, activity.Variables)) yield return problem;
        foreach (var input in definition.Inputs.Where(i => ValueKinds.Find(i.TypeName) is null))
            yield return new("unknown-value-type", null, $"Input {input.Name} has the type '{input.TypeName}', which is no alias of Elsa.{DidYouMean.Among(input.TypeName, Aliases)}");
    }

    private static IEnumerable<WorkflowProblem> Variables(string? owner, IReadOnlyList<VariableDefinition> variables)
    {
        foreach (var twice in variables.GroupBy(v => v.Name).Where(g => g.Count() > 1))
            yield return new("duplicate-variable", owner, $"{twice.Count()} variables are named '{twice.Key}'; expressions see only the first. Rename the others.");
        foreach (var variable in variables)
        {
            if (ValueKinds.Find(variable.TypeName) is not { } kind)
                yield return new("unknown-value-type", owner, $"Variable {variable.Name} has the type '{variable.TypeName}', which is no alias of Elsa, which drops it.{DidYouMean.Among(variable.TypeName, Aliases)}");
            else if (!Converts(variable.Value, kind))
                yield return new("bad-default", owner, $"The value '{variable.Value}' of variable {variable.Name} is no {variable.TypeName}; it will start empty.");
        }
    }

    private static readonly string[] Aliases = ["String", "Boolean", "Int32", "Int64", "Double", "Decimal", "Guid", "DateTime", "DateTimeOffset", "TimeSpan", "Object"];

    private static bool Converts(string? value, ValueKind kind)
    {
        try { return ValueConversion.To(value, kind) is not null || value is null; }
        catch (ExpressionFailure) { return false; }
    }
}
