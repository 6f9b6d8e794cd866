using Acornima.Ast;

namespace DonorBridge.Workflows.Expressions;

/// <summary>Runs the commonest expressions without an engine. Filled in by <see cref="FastCompiler"/>.</summary>
internal sealed class FastScript(Func<ExpressionScope, object?> run)
{
    /// <summary>JavaScript's undefined.</summary>
    public static readonly object Undefined = new();

    /// <summary>The value is of a kind only the engine handles.</summary>
    public static readonly object NotHere = new();

    public static FastScript? TryCompile(Script script) =>
        script.Body is [ExpressionStatement { Expression: var expression }] && FastCompiler.Compile(expression) is { } run ? new FastScript(run) : null;

    public bool TryRun(ExpressionScope scope, out object? value)
    {
        value = run(scope);
        if (value == NotHere) return false;
        if (value == Undefined) value = null;
        else if (value is double number) value = ValueConversion.Number(number);
        return true;
    }
}
