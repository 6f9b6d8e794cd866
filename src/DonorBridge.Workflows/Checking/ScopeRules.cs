using System.Text.Json;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Checking;

/// <summary>References by id, and what does not outlive a wait.</summary>
internal static class ScopeRules
{
    public static IEnumerable<WorkflowProblem> Of(CheckedActivity activity)
    {
        var ids = activity.VariablesInSight().Select(v => v.Id).ToHashSet();
        foreach (var (what, id, _) in ReferencedIds(activity))
            if (id is null || !ids.Contains(id))
                yield return activity.Problem("unknown-variable-id",
                    $"{what} names the variable id '{id ?? "(none)"}', which is not in sight here.{DidYouMean.Among(id ?? "", ids)}");
        if (activity.Activity.Type == "Elsa.SetOutput" && LiteralOf(activity, "outputName") is { } output && activity.Definition.Outputs.All(o => o.Name != output))
            yield return activity.Problem("unknown-output", $"The workflow declares no output '{output}'.{DidYouMean.Among(output, activity.Definition.Outputs.Select(o => o.Name))}");
        if (!activity.AfterWait) yield break;
        foreach (var variable in LostVariables(activity))
            yield return activity.Problem("variable-not-kept",
                $"It reads the variable {variable.Name} after a wait, where it is back at its default. Give it storageDriverTypeName \"{StorageDrivers.WorkflowInstance}\".");
        foreach (var input in Names(activity, n => n.Inputs).Distinct())
            if (activity.Definition.Inputs.FirstOrDefault(i => i.Name.Equals(input, StringComparison.OrdinalIgnoreCase)) is { IsKept: false })
                yield return activity.Problem("input-not-kept",
                    $"It reads the workflow's input {input} after a wait, where it is gone. Give the input storageDriverType \"{StorageDrivers.WorkflowInstance}\".");
    }

    private static IEnumerable<VariableDefinition> LostVariables(CheckedActivity activity)
    {
        var read = Names(activity, n => n.Variables).ToHashSet();
        var ids = ReferencedIds(activity).Where(r => r.Read).Select(r => r.Id).ToHashSet();
        var loop = activity.LoopNames().ToHashSet();
        return activity.VariablesInSight().DistinctBy(v => v.Name)
            .Where(v => !v.IsKept && !loop.Contains(v.Name) && (read.Contains(v.Name) || ids.Contains(v.Id)));
    }

    private static IEnumerable<string> Names(CheckedActivity activity, Func<ScriptNames, IEnumerable<string>> which) =>
        ExpressionRules.Scripts(activity).SelectMany(s => which(ScriptNames.Of(s.Code)))
            .Concat(ExpressionRules.Templates(activity).SelectMany(t => which(ScriptNames.OfLiquid(t.Code))))
            .Concat(which(ScriptNames.OfInputExpressions(activity)));

    private static IEnumerable<(string What, string? Id, bool Read)> ReferencedIds(CheckedActivity activity)
    {
        if (activity.Activity.Type == "Elsa.SetVariable")
            yield return ("SetVariable", activity.Activity.Members.TryGetValue("variable", out var target) ? target.Text("id") : null, false);
        foreach (var (name, value) in activity.Activity.Members)
        {
            if (value.ValueKind != JsonValueKind.Object) continue;
            if (value.Object("expression") is { } expression)
            {
                if (expression.Text("type") == "Variable") yield return ($"Input {name}", (Expression.Of(expression, ValueKind.Object) as Expression.Variable)?.Id, true);
            }
            else if (value.Object("memoryReference") is { } reference && activity.OutputNames.Any(o => o.Equals(name, StringComparison.OrdinalIgnoreCase)))
                yield return ($"Output {name}", reference.Text("id"), false);
        }
    }


    private static string? LiteralOf(CheckedActivity activity, string member) =>
        activity.Activity.Members.TryGetValue(member, out var value) && value.Object("expression") is { } expression && expression.Text("type") == "Literal" ? expression.Text("value") : null;
}
