using System.Text.Json;
using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Reporting.Mapping.Reading;

internal sealed record Condition(Func<Scope, bool> Holds, IReadOnlyList<string> Sources)
{
    /// <summary>Every way it can hold; null where that says nothing of single values.</summary>
    public Func<InverseScope, IReadOnlyList<Solution>>? Back { get; init; }
}

/// <summary>Reads what stands after when and where.</summary>
internal static class ConditionReader
{
    private static readonly string[] Tests = ["is", "isNot", "in", "given", "over", "under"];

    public static Condition Read(LocatedJson node, Surroundings around)
    {
        if (node.Kind != JsonValueKind.Object || node.Members.Count == 0)
            throw new Refusal(node, "a condition is an object: { \"field\": path, \"is\": value }, or all, any, not.");
        if (node["all"] is { } all) return Joined(node, all, "all", around, conditions => scope => conditions.All(one => one.Holds(scope)));
        if (node["any"] is { } any) return Joined(node, any, "any", around, conditions => scope => conditions.Any(one => one.Holds(scope)));
        if (node["not"] is { } not)
        {
            node.Only("a condition", "not");
            var inner = Read(not, around);
            return inner with { Holds = scope => !inner.Holds(scope) };
        }

        node.Only("a condition", ["field", "of", .. Tests]);
        var value = node["field"] is { } path
            ? ExpressionReader.Read(Wrapped(path), around)
            : ExpressionReader.Read(node.Need("of", "a condition without \"field\""), around);
        var tests = node.Members.Where(member => Tests.Contains(member.Name)).ToList();
        return tests.Count switch
        {
            0 when value.Type == ValueType.Truth => new Condition(scope => value.Value(scope) is TruthValue { Truth: true }, value.Sources),
            1 => new Condition(Test(tests[0].Name, tests[0].Value, value), value.Sources) { Back = Backwards.Is(tests[0].Name, tests[0].Value, value) },
            0 => throw new Refusal(node, $"a condition needs one of {string.Join(", ", Tests)}."),
            _ => throw new Refusal(node, $"a condition takes one of {string.Join(", ", Tests)}; put two into \"all\"."),
        };
    }

    private static Condition Joined(LocatedJson node, LocatedJson list, string name, Surroundings around, Func<IReadOnlyList<Condition>, Func<Scope, bool>> join)
    {
        node.Only("a condition", name);
        if (list.Kind != JsonValueKind.Array || list.Items.Count == 0) throw new Refusal(list, $"\"{name}\" takes a list of conditions.");
        var conditions = list.Items.Select(item => Read(item, around)).ToList();
        return new Condition(join(conditions), [.. conditions.SelectMany(one => one.Sources).Distinct()]);
    }

    private static Func<Scope, bool> Test(string test, LocatedJson against, Expression value)
    {
        switch (test)
        {
            case "given":
                var wanted = against.Truth("given");
                return scope => value.Value(scope) is not null == wanted;
            case "is":
                var same = Constant(against, value);
                return scope => Equal(value.Value(scope), same);
            case "isNot":
                var other = Constant(against, value);
                return scope => !Equal(value.Value(scope), other);
            case "in":
                if (against.Kind != JsonValueKind.Array) throw new Refusal(against, "\"in\" takes a list of values.");
                var many = against.Items.Select(item => Constant(item, value)).ToList();
                return scope => value.Value(scope) is { } found && many.Any(one => Equal(found, one));
            default:
                if (value.Type is not (ValueType.Number or ValueType.Money) || against.Kind != JsonValueKind.Number)
                    throw new Refusal(against, $"\"{test}\" compares a number or an amount with a number.");
                var bound = against.Number;
                return scope => Size(value.Value(scope)) is { } size && (test == "over" ? size > bound : size < bound);
        }
    }

    private static FormValue Constant(LocatedJson node, Expression value)
    {
        FormValue constant = (node.Kind, value.Type) switch
        {
            (JsonValueKind.String, ValueType.Text) => new TextValue(node.Text),
            (JsonValueKind.Number, ValueType.Number) => new NumberValue(node.Number),
            (JsonValueKind.True, ValueType.Truth) => TruthValue.Yes,
            (JsonValueKind.False, ValueType.Truth) => TruthValue.No,
            _ => throw new Refusal(node, $"the condition compares {ExpressionReader.Named(value.Type)} with something else."),
        };
        if (value.Choices.Count > 0 && !value.Choices.Contains(node.Text)) throw Refusal.Unknown(node, "a value it can have", node.Text, value.Choices);
        return constant;
    }

    private static bool Equal(FormValue? one, FormValue other) => other.Equals(one);

    private static decimal? Size(FormValue? value) => value switch
    {
        NumberValue number => number.Number,
        MoneyValue money => money.Money.Amount,
        _ => null,
    };

    private static LocatedJson Wrapped(LocatedJson path) => new()
    {
        File = path.File, Line = path.Line, Kind = JsonValueKind.Object, Members = [new LocatedJson.Member("field", path)],
    };
}
