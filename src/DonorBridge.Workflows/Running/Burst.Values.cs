using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Running;

/// <summary>Inputs, outputs and variables during a burst.</summary>
internal sealed partial class Burst
{
    private void EvaluateInputs(Run run)
    {
        var slots = run.Node.Inputs;
        if (slots.Length == 0) return;
        var values = run.Inputs.Length == slots.Length ? run.Inputs : run.Inputs = new object?[slots.Length];
        for (var i = 0; i < slots.Length; i++)
            if (!slots[i].Lazy) values[i] = Evaluate(run, slots[i]);
    }

    public object? Evaluate(Run run, InputSlot slot)
    {
        try { return ValueConversion.To(Expressions.In(run).Evaluate(slot.Expression), slot.Kind); }
        catch (ExpressionFailure bad) { throw new ActivityFault($"Input {slot.Name}: {bad.Message}", bad); }
    }

    public bool IsTrue(Run run, Expression condition)
    {
        try { return ValueConversion.To(Expressions.In(run).Evaluate(condition), ValueKind.Boolean) is true; }
        catch (ExpressionFailure bad) { throw new ActivityFault($"Condition: {bad.Message}", bad); }
    }

    public void SetOutput(Run run, string name, object? value)
    {
        ActivityOutputs[(run.Node.Id, name)] = value;
        LastResult = value;
        foreach (var (output, variableId) in run.Node.Outputs)
            if (output == name) TrySet(run, variableId, value, lenient: true);
    }

    public void SetVariable(Run run, string? variableId, object? value)
    {
        if (variableId is null || !TrySet(run, variableId, value, lenient: false))
            throw new ActivityFault($"There is no variable '{variableId}' in the scope of {run.Node.Id}.");
    }

    private static bool TrySet(Run from, string variableId, object? value, bool lenient)
    {
        for (var run = from; run is not null; run = run.Parent)
        {
            var slots = run.Node.Variables;
            for (var i = 0; i < slots.Length; i++)
            {
                if (slots[i].Id != variableId) continue;
                try { run.Variables[i] = ValueConversion.To(value, slots[i].Kind); }
                catch (ExpressionFailure) when (lenient) { run.Variables[i] = value; }
                catch (ExpressionFailure bad) { throw new ActivityFault($"Variable {slots[i].Name}: {bad.Message}", bad); }
                return true;
            }
        }
        return false;
    }
}
