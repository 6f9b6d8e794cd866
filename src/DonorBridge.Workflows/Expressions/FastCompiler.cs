using System.Globalization;
using System.Text;
using Acornima;
using Acornima.Ast;

namespace DonorBridge.Workflows.Expressions;

/// <summary>Compiles expressions over <c>variables.X</c>, <c>getInput('X')</c>, literals, template literals, arithmetic,
/// comparisons and logic, when their operands are null, booleans, whole numbers and texts; anything else goes to the engine,
/// so that JavaScript's meaning is never guessed.</summary>
internal static class FastCompiler
{
    private const double Safe = 9007199254740991;

    public static Func<ExpressionScope, object?>? Compile(Acornima.Ast.Expression expression) => expression switch
    {
        StringLiteral text => _ => text.Value,
        NumericLiteral number => _ => number.Value,
        BooleanLiteral flag => _ => flag.Value,
        NullLiteral => _ => null,
        TemplateLiteral template => Template(template),
        MemberExpression { Computed: false, Optional: false, Object: Identifier { Name: "variables" }, Property: Identifier name } => scope => Variable(scope, name.Name),
        MemberExpression { Computed: false, Optional: false, Object: Identifier { Name: "inputs" }, Property: Identifier name } =>
            scope => scope.Inputs is null ? FastScript.NotHere : scope.Inputs.TryGetValue(name.Name, out var value) ? Given(value) : FastScript.Undefined,
        CallExpression { Optional: false, Callee: Identifier { Name: "getInput" }, Arguments: [StringLiteral name] } => scope => Given(scope.Burst.Input.GetValueOrDefault(name.Value)),
        CallExpression { Optional: false, Callee: Identifier { Name: "getVariable" }, Arguments: [StringLiteral name] } => scope => scope.TryVariable(name.Value, out var v, out var k) ? Given(v, k) : null,
        NonLogicalBinaryExpression binary => Binary(binary),
        Acornima.Ast.LogicalExpression logical => Logical(logical),
        ConditionalExpression choice => Conditional(choice),
        UnaryExpression { Operator: Operator.LogicalNot } not => Not(not),
        _ => null
    };

    private static object? Variable(ExpressionScope scope, string name) => scope.TryVariable(name, out var value, out var kind) ? Given(value, kind) : FastScript.Undefined;

    /// <summary>A value as JavaScript sees it.</summary>
    private static object? Given(object? value, ValueKind kind = ValueKind.Object) => value switch
    {
        string when kind is ValueKind.DateTime or ValueKind.DateTimeOffset => FastScript.NotHere,
        long number => Math.Abs(number) <= Safe ? (double)number : FastScript.NotHere,
        decimal or double => FastScript.NotHere,
        _ => value
    };

    private static Func<ExpressionScope, object?>? Template(TemplateLiteral template)
    {
        var parts = new Func<ExpressionScope, object?>[template.Expressions.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Compile(template.Expressions[i]) is not { } part) return null;
            parts[i] = part;
        }
        var texts = template.Quasis.Select(q => q.Value.Cooked ?? "").ToArray();
        return scope =>
        {
            var text = new StringBuilder(texts[0]);
            for (var i = 0; i < parts.Length; i++)
            {
                if (AsText(parts[i](scope)) is not { } part) return FastScript.NotHere;
                text.Append(part).Append(texts[i + 1]);
            }
            return text.ToString();
        };
    }

    private static string? AsText(object? value) => value switch
    {
        string text => text,
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => number == Math.Floor(number) && Math.Abs(number) <= Safe ? ((long)number).ToString(CultureInfo.InvariantCulture) : null,
        _ => value == FastScript.Undefined ? "undefined" : null
    };

    private static Func<ExpressionScope, object?>? Binary(NonLogicalBinaryExpression binary)
    {
        if (Compile(binary.Left) is not { } left || Compile(binary.Right) is not { } right) return null;
        Func<object?, object?, object?>? apply = binary.Operator switch
        {
            Operator.Addition => Add,
            Operator.Subtraction => (a, b) => a is double x && b is double y ? Whole(x - y) : FastScript.NotHere,
            Operator.Multiplication => (a, b) => a is double x && b is double y ? Whole(x * y) : FastScript.NotHere,
            Operator.LessThan => (a, b) => a is double x && b is double y ? x < y : FastScript.NotHere,
            Operator.LessThanOrEqual => (a, b) => a is double x && b is double y ? x <= y : FastScript.NotHere,
            Operator.GreaterThan => (a, b) => a is double x && b is double y ? x > y : FastScript.NotHere,
            Operator.GreaterThanOrEqual => (a, b) => a is double x && b is double y ? x >= y : FastScript.NotHere,
            Operator.StrictEquality => (a, b) => Same(a, b, false),
            Operator.StrictInequality => (a, b) => Same(a, b, true),
            _ => null
        };
        return apply is null ? null : scope => apply(left(scope), right(scope));
    }

    private static object? Add(object? a, object? b)
    {
        if (a is double x && b is double y) return Whole(x + y);
        if (a is not string && b is not string) return FastScript.NotHere;
        return AsText(a) is { } left && AsText(b) is { } right ? left + right : FastScript.NotHere;
    }

    private static object Whole(double number) => number == Math.Floor(number) && Math.Abs(number) <= Safe ? number == 0 ? 0.0 : number : FastScript.NotHere;

    private static object Same(object? a, object? b, bool negate) =>
        IsSimple(a) && IsSimple(b) ? Equals(a, b) != negate : FastScript.NotHere;

    private static bool IsSimple(object? value) => value is null or bool or string or double || value == FastScript.Undefined;

    private static bool? Truth(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        double number => number != 0,
        _ => value == FastScript.Undefined ? false : value == FastScript.NotHere ? null : true
    };

    private static Func<ExpressionScope, object?>? Logical(Acornima.Ast.LogicalExpression logical)
    {
        if (Compile(logical.Left) is not { } left || Compile(logical.Right) is not { } right) return null;
        return logical.Operator switch
        {
            Operator.LogicalAnd => scope => left(scope) is var a && Truth(a) is { } t ? t ? right(scope) : a : FastScript.NotHere,
            Operator.LogicalOr => scope => left(scope) is var a && Truth(a) is { } t ? t ? a : right(scope) : FastScript.NotHere,
            Operator.NullishCoalescing => scope => left(scope) is var a && a != FastScript.NotHere ? a is null || a == FastScript.Undefined ? right(scope) : a : FastScript.NotHere,
            _ => null
        };
    }

    private static Func<ExpressionScope, object?>? Conditional(ConditionalExpression choice)
    {
        if (Compile(choice.Test) is not { } test || Compile(choice.Consequent) is not { } then || Compile(choice.Alternate) is not { } otherwise) return null;
        return scope => Truth(test(scope)) is { } t ? t ? then(scope) : otherwise(scope) : FastScript.NotHere;
    }

    private static Func<ExpressionScope, object?>? Not(UnaryExpression not) =>
        Compile(not.Argument) is { } argument ? scope => Truth(argument(scope)) is { } t ? !t : FastScript.NotHere : null;
}
