using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Expressions;

/// <summary>What an expression can see: the variables around the activity it belongs to, the workflow's input, the trigger's time.</summary>
internal sealed class ExpressionScope(Burst burst)
{
    private Run _run = null!;
    private int _ids;

    public Burst Burst => burst;

    /// <summary>The inputs of the activity that decides, for its rules.</summary>
    public IReadOnlyDictionary<string, object?>? Inputs { get; set; }

    /// <summary>The scope, seen from an activity.</summary>
    public ExpressionScope In(Run run)
    {
        _run = run;
        return this;
    }

    /// <exception cref="ExpressionFailure">It could not be evaluated.</exception>
    public object? Evaluate(Expression expression) => expression switch
    {
        Expression.Constant constant => constant.Value,
        Expression.ObjectJson { Raw: true } json => json.Text,
        Expression.ObjectJson json => json.Problem is null ? json.Value : throw new ExpressionFailure(json.Problem),
        Expression.Variable variable => VariableById(variable.Id),
        Expression.WorkflowInput input => burst.Input.GetValueOrDefault(input.Name),
        Expression.Script script => script.Code.Evaluate(this),
        Expression.Template template => template.Code.Render(this),
        _ => throw new InvalidOperationException($"An expression of kind {expression.GetType().Name} has no meaning here.")
    };

    public (object? Result, IReadOnlyList<string>? Outcomes) RunScript(string script) => JavaScript.Of(script).Run(this);

    private object? VariableById(string id)
    {
        for (var run = _run; run is not null; run = run.Parent)
        {
            var slots = run.Node.Variables;
            for (var i = 0; i < slots.Length; i++)
                if (slots[i].Id == id) return run.Variables[i];
        }
        throw new ExpressionFailure($"There is no variable with the id '{id}' here.");
    }

    /// <summary>A variable by its name, the nearest first.</summary>
    public bool TryVariable(string name, out object? value, out ValueKind kind)
    {
        for (var run = _run; run is not null; run = run.Parent)
        {
            if (run.Locals.TryGetValue(name, out value))
            {
                kind = ValueKind.Object;
                return true;
            }
            var slots = run.Node.Variables;
            for (var i = 0; i < slots.Length; i++)
            {
                if (slots[i].Name != name) continue;
                value = run.Variables[i];
                kind = slots[i].Kind;
                return true;
            }
        }
        value = null;
        kind = ValueKind.Object;
        return false;
    }

    /// <summary>Every variable in sight, the nearest of a name only.</summary>
    public IEnumerable<(string Name, object? Value, ValueKind Kind)> VariablesInSight()
    {
        var seen = new HashSet<string>();
        for (var run = _run; run is not null; run = run.Parent)
        {
            foreach (var (name, value) in run.Locals)
                if (seen.Add(name)) yield return (name, value, ValueKind.Object);
            for (var i = 0; i < run.Node.Variables.Length; i++)
                if (seen.Add(run.Node.Variables[i].Name)) yield return (run.Node.Variables[i].Name, run.Variables[i], run.Node.Variables[i].Kind);
        }
    }

    /// <summary>Sets a variable by name, as scripts do.</summary>
    public void SetVariable(string name, object? value)
    {
        for (var run = _run; run is not null; run = run.Parent)
        {
            if (run.Locals.ContainsKey(name))
            {
                run.Locals[name] = value;
                return;
            }
            for (var i = 0; i < run.Node.Variables.Length; i++)
            {
                if (run.Node.Variables[i].Name != name) continue;
                run.Variables[i] = ValueConversion.To(value, run.Node.Variables[i].Kind);
                return;
            }
        }
        throw new ExpressionFailure($"There is no variable named '{name}'.");
    }

    /// <summary>A GUID that is the same on replay.</summary>
    public Guid NewGuid()
    {
        var seed = $"{burst.Trigger.Seed ?? burst.Trigger.Key}|{burst.Instance.Id}|{burst.Sequence}|{++_ids}";
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(seed), hash);
        hash[7] = (byte)((hash[7] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16]);
    }
}
