using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Checking;

/// <summary>Expressions that do not parse or name what does not exist.</summary>
internal static class ExpressionRules
{
    private static readonly HashSet<string> Provided = new(StringComparer.Ordinal)
    {
        "variables", "getVariable", "setVariable", "getInput", "getOutputFrom", "getLastResult", "getCorrelationId", "setCorrelationId",
        "getWorkflowInstanceId", "getWorkflowDefinitionId", "getWorkflowDefinitionVersionId", "getWorkflowDefinitionVersion", "getWorkflowInstanceName", "setWorkflowInstanceName",
        "isNullOrEmpty", "isNullOrWhiteSpace", "newGuid", "newGuidString", "newShortGuid", "parseGuid", "toJson", "stringToBase64", "stringFromBase64", "setOutcome", "setOutcomes",
        "undefined", "NaN", "Infinity", "globalThis", "arguments", "JSON", "Math", "Date", "Object", "Array", "String", "Number", "Boolean", "BigInt", "RegExp", "Map", "Set", "WeakMap", "WeakSet",
        "Symbol", "Intl", "Error", "TypeError", "RangeError", "SyntaxError", "Promise", "Reflect", "Proxy", "parseInt", "parseFloat", "isNaN", "isFinite", "encodeURIComponent",
        "decodeURIComponent", "encodeURI", "decodeURI", "structuredClone", "Uint8Array", "Int32Array", "Float64Array", "ArrayBuffer"
    };

    public static IEnumerable<WorkflowProblem> Of(CheckedActivity activity)
    {
        var variables = activity.VariablesInSight().Select(v => v.Name).Concat(activity.LoopNames()).ToHashSet();
        var inputs = activity.Definition.Inputs.Select(i => i.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var accessors = variables.Concat(inputs).SelectMany(n => new[] { $"get{Pascal(n)}", $"set{Pascal(n)}" }).ToHashSet();
        foreach (var (where, code) in Scripts(activity))
        {
            if (code.Problem is not null) yield return activity.Problem("expression-does-not-parse", $"{where}: {code.Problem}");
            var names = ScriptNames.Of(code);
            foreach (var problem in Unknown(activity, where, names, variables, inputs)) yield return problem;
            foreach (var name in names.Free.Where(n => !Provided.Contains(n) && !accessors.Contains(n)))
                yield return activity.Problem("unknown-name", $"{where} uses '{name}', which nothing here declares.{DidYouMean.Among(name, accessors.Concat(Provided))}");
            foreach (var id in names.OutputsFrom.Where(id => activity.Definition.Activities.All(a => a.Id != id)))
                yield return activity.Problem("unknown-activity", $"{where} asks for an output of '{id}', which is no activity here.");
        }
        foreach (var (where, template) in Templates(activity))
        {
            if (LiquidTemplate.Of(template).Problem is { } bad) yield return activity.Problem("expression-does-not-parse", $"{where}: {bad}");
            foreach (var problem in Unknown(activity, where, ScriptNames.OfLiquid(template), variables, inputs)) yield return problem;
        }
        foreach (var name in ScriptNames.OfInputExpressions(activity).Inputs.Where(n => !inputs.Contains(n)))
            yield return activity.Problem("unknown-input", $"It reads the workflow's input '{name}', which the definition does not declare.{DidYouMean.Among(name, inputs)}");
        foreach (var (where, text) in Objects(activity))
            if (Broken(text) is { } why) yield return activity.Problem("expression-does-not-parse", $"{where}: {why}");
    }

    private static IEnumerable<WorkflowProblem> Unknown(CheckedActivity activity, string where, ScriptNames names, HashSet<string> variables, HashSet<string> inputs)
    {
        foreach (var name in names.Variables.Where(n => !variables.Contains(n)))
            yield return activity.Problem("unknown-variable", $"{where} names the variable '{name}', which does not exist here.{DidYouMean.Among(name, variables)}");
        foreach (var name in names.Inputs.Where(n => !inputs.Contains(n)))
            yield return activity.Problem("unknown-input", $"{where} reads the workflow's input '{name}', which the definition does not declare.{DidYouMean.Among(name, inputs)}");
    }

    /// <summary>The JavaScript of an activity: its inputs and its cases.</summary>
    public static IEnumerable<(string Where, JavaScript Code)> Scripts(CheckedActivity activity) =>
        Written(activity, "JavaScript").Select(w => (w.Where, JavaScript.Of(w.Text)));

    public static IEnumerable<(string Where, string Code)> Templates(CheckedActivity activity) => Written(activity, "Liquid");

    private static IEnumerable<(string Where, string Text)> Objects(CheckedActivity activity) => Written(activity, "Object").Concat(Written(activity, "Json"));

    private static IEnumerable<(string Where, string Text)> Written(CheckedActivity activity, string type)
    {
        foreach (var (name, value) in activity.Activity.Members)
            if (value.Object("expression") is { } expression && expression.Text("type") == type && expression.Text("value") is { } text)
                yield return ($"Input {name}", text);
        foreach (var one in activity.Activity.Cases)
            if (one.Condition?.Text("type") == type && one.Condition?.Text("value") is { } text)
                yield return ($"Case {one.Label}", text);
    }

    private static string? Broken(string json)
    {
        if (string.IsNullOrWhiteSpace(json)) return null;
        try
        {
            ValueConversion.ParseJson(json);
            return null;
        }
        catch (ExpressionFailure bad) { return bad.Message; }
    }

    private static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
