using System.Text.Json;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Checking;

/// <summary>Inputs and outputs that would be lost without a word.</summary>
internal static class MemberRules
{
    public static IEnumerable<WorkflowProblem> Of(CheckedActivity activity)
    {
        if (!activity.IsKnown) yield break;
        var inputs = activity.InputNames.Select(Camel).ToHashSet();
        var outputs = activity.OutputNames.Select(Camel).ToHashSet();
        var bare = activity.Standard?.Bare ?? [];
        var ports = activity.Standard?.Embedded ?? [];
        var names = inputs.Concat(outputs).Concat(bare).Concat(ports).ToList();
        foreach (var (name, value) in activity.Activity.Members)
        {
            if (bare.Contains(name) || value.ValueKind == JsonValueKind.Null) continue;
            if (inputs.Contains(name)) foreach (var problem in Input(activity, name, value)) yield return problem;
            else if (!outputs.Contains(name) && !(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0))
                yield return activity.Problem("unknown-member", $"{activity.Activity.Type} has no input or output '{name}'; it is ignored.{DidYouMean.Among(name, names)}");
        }
        foreach (var port in activity.Activity.Ports.Keys.Where(p => !ports.Contains(p)))
            yield return activity.Problem("unknown-member", $"{activity.Activity.Type} has no port '{port}'; the activity in it never runs.{DidYouMean.Among(port, ports)}");
    }

    private static IEnumerable<WorkflowProblem> Input(CheckedActivity activity, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) yield break;
        if (value.Object("expression") is not { } expression) yield break;
        if (!value.TryGetProperty("typeName", out _))
            yield return activity.Problem("input-without-type", $"Input {name} has no 'typeName', so Elsa reads it as empty. Add \"typeName\".");
        var type = expression.Text("type");
        if (!Expression.IsRegistered(type))
            yield return activity.Problem("unregistered-expression",
                $"Input {name} is written in '{type}', which is not registered, so Elsa reads it as empty.{DidYouMean.Among(type ?? "", ["Literal", "Object", "Variable", "Input", "JavaScript", "Liquid"])}");
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
