using System.Text.Json;
using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>Reads the mapping vocabulary. Every word is typed here, so that a filling cannot meet a value of the wrong kind.</summary>
internal static partial class ExpressionReader
{
    private static readonly Dictionary<string, Func<LocatedJson, Surroundings, Expression>> Words = new(StringComparer.Ordinal)
    {
        ["const"] = Const,
        ["label"] = Label,
        ["field"] = Field,
        ["switch"] = Switch,
        ["first"] = First,
        ["sum"] = Sum,
        ["count"] = Count,
        ["each"] = ListReader.Each,
        ["code"] = Code,
        ["convert"] = Convert,
        ["text"] = Text,
        ["join"] = Join,
        ["number"] = Number,
        ["date"] = Date,
        ["add"] = Add,
        ["subtract"] = Subtract,
        ["share"] = Share,
        ["percent"] = Percent,
        ["least"] = Least,
        ["picture"] = Picture,
    };

    public static Expression Read(LocatedJson node, Surroundings around)
    {
        if (node.Kind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) return Const(node, around);
        if (node.Kind != JsonValueKind.Object || node.Members.Count != 1)
            throw new Refusal(node, $"a value is one word of the vocabulary with what it takes, such as {{ \"field\": \"grant.reference\" }}; there are {string.Join(", ", Words.Keys)}.");
        var (word, taken) = node.Members[0];
        return Words.TryGetValue(word, out var read) ? read(taken, around) : throw Refusal.Unknown(taken, "a word of the mapping vocabulary", word, Words.Keys);
    }

    public static Expression Read(LocatedJson node, Surroundings around, string what, params IReadOnlyList<ValueType> types)
    {
        var read = Read(node, around);
        return types.Contains(read.Type) ? read : throw new Refusal(node, $"{what} takes {string.Join(" or ", types.Select(Named))}; this gives {Named(read.Type)}.");
    }

    public static string Named(ValueType type) => type switch
    {
        ValueType.Text => "a text",
        ValueType.Words => "an answer in words",
        ValueType.Number => "a number",
        ValueType.Money => "an amount of money",
        ValueType.Date => "a date",
        ValueType.Truth => "yes or no",
        ValueType.Picture => "a picture",
        ValueType.Rows => "rows",
        _ => "a thing with parts",
    };

    private static Expression Const(LocatedJson node, Surroundings around)
    {
        switch (node.Kind)
        {
            case JsonValueKind.String:
                var text = new TextValue(node.Text);
                return new Expression(ValueType.Text, _ => text) { Back = new FixedInverse(_ => text.Text) };
            case JsonValueKind.Number:
                var number = new NumberValue(node.Number);
                return new Expression(ValueType.Number, _ => number) { Back = new FixedInverse(_ => number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)) };
            case JsonValueKind.True or JsonValueKind.False:
                var truth = TruthValue.Of(node.Kind == JsonValueKind.True);
                return new Expression(ValueType.Truth, _ => truth);
            case JsonValueKind.Object:
                var texts = Languages(node, around, "const");
                return new Expression(ValueType.Text, scope => new TextValue(In(scope.Language))) { Back = new FixedInverse(scope => In(scope.Language)) };

                string In(string language) => texts.TryGetValue(language, out var own) ? own : texts[around.Format.Languages[0]];
            default:
                throw new Refusal(node, "const takes a text, a number, true or false, or texts by language.");
        }
    }

    /// <summary>Texts by language; the form's main language must be among them.</summary>
    public static IReadOnlyDictionary<string, string> Languages(LocatedJson node, Surroundings around, string what)
    {
        var texts = node.Members.ToDictionary(member => member.Name, member => member.Value.Word($"{what} in '{member.Name}'"));
        foreach (var member in node.Members)
            if (!around.Format.Languages.Contains(member.Name)) throw Refusal.Unknown(member.Value, "a language of this format", member.Name, around.Format.Languages);
        return texts.ContainsKey(around.Format.Languages[0]) ? texts : throw new Refusal(node, $"{what} lacks the form's main language, '{around.Format.Languages[0]}'.");
    }

    private static Expression Field(LocatedJson node, Surroundings around)
    {
        var path = PathReader.Read(node, around);
        if (path.Type == ValueType.Rows) throw new Refusal(node, $"'{node.Text}' is a list: read it with each, sum or count.");
        if (path.Type == ValueType.Thing) throw new Refusal(node, $"'{node.Text}' has parts; say which: {string.Join(", ", path.Of!.Members.Select(member => member.Name))}.");
        var get = path.Get;
        return new Expression(path.Type, get as Func<Scope, FormValue?> ?? (scope => (FormValue?)get(scope))) { Sources = [path.Source], Choices = path.Choices, Back = Backwards.Field(path) };
    }

    private static Expression Label(LocatedJson node, Surroundings around)
    {
        if (node.Kind == JsonValueKind.String)
        {
            var key = Known(node, node.Text, around);
            return new Expression(ValueType.Text, scope => new TextValue(scope.Format.Label(key, scope.Language)!)) { Back = new FixedInverse(scope => scope.Format.Label(key, scope.Language)) };
        }
        node.Only("label", "of", "under");
        var of = Read(node.Need("of", "label"), around, "label", ValueType.Text, ValueType.Truth);
        var under = node.Need("under", "label").Word("\"under\" of label");
        var standard = around.Standard;
        foreach (var choice in of.Type == ValueType.Truth ? ["yes", "no"] : of.Choices) Known(node, $"{under}.{choice}", around);
        return new Expression(ValueType.Text, scope =>
        {
            var value = of.Value(scope);
            if (value is null) return null;
            var choice = value is TruthValue truth ? truth.Truth ? "yes" : "no" : ((TextValue)value).Text;
            if ((scope.Format.Label($"{under}.{choice}", scope.Language) ?? standard?.Name(under, choice, scope.Language)) is { } label) return new TextValue(label);
            scope.Note(MappingProblemKind.UnknownCode, "no-label", $"The format has no label '{under}.{choice}'; the key itself is shown.");
            return new TextValue(choice);
        }) { Sources = of.Sources, Back = Backwards.Label(of, under, standard) };
    }

    private static string Known(LocatedJson node, string key, Surroundings around)
    {
        foreach (var language in around.Format.Languages)
        {
            var known = around.Format.Labels.TryGetValue(language, out var labels) ? labels.Keys : [];
            if (!known.Contains(key)) throw Refusal.Unknown(node, $"a label of format.json in '{language}'", key, known);
        }
        return key;
    }

    private static Expression Switch(LocatedJson node, Surroundings around)
    {
        node.Only("switch", "field", "of", "case", "default");
        if ((node["field"] is null) == (node["of"] is null)) throw new Refusal(node, "switch needs \"field\" with a path, or \"of\" with a value, and not both.");
        var on = node["field"] is { } path ? Field(path, around) : Read(node["of"]!, around);
        if (on.Type is not (ValueType.Text or ValueType.Truth)) throw new Refusal(node, $"switch takes a text or yes or no; this gives {Named(on.Type)}.");

        IReadOnlyList<string> offered = on.Type == ValueType.Truth ? ["true", "false"] : on.Choices;
        var cases = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var (name, value) in node.Need("case", "switch").Members)
        {
            if (offered.Count > 0 && !offered.Contains(name)) throw Refusal.Unknown(value, "a value it can have", name, offered);
            cases.Add(name, Read(value, around));
        }
        var other = node["default"] is { } fallback ? Read(fallback, around) : null;
        if (cases.Count == 0) throw new Refusal(node, "switch needs at least one case.");
        if (other is null && offered.Except(cases.Keys).ToList() is { Count: > 0 } missing)
            throw new Refusal(node, $"switch says nothing for {string.Join(", ", missing)}: add the case, or a default.");

        IReadOnlyList<Expression> all = other is null ? [.. cases.Values] : [.. cases.Values, other];
        return new Expression(SameType(node, "switch", all), scope =>
            on.Value(scope) is { } value && cases.TryGetValue(value is TruthValue truth ? truth.Truth ? "true" : "false" : ((TextValue)value).Text, out var chosen)
                ? chosen.Value(scope)
                : other?.Value(scope)) { Sources = Expression.SourcesOf([on, .. all]), Back = Backwards.Switch(on, cases, other) };
    }

    private static Expression First(LocatedJson node, Surroundings around)
    {
        var parts = List(node, around, "first");
        return new Expression(SameType(node, "first", parts), scope =>
        {
            foreach (var part in parts)
                if (part.Value(scope) is { } value) return value;
            return null;
        }) { Sources = Expression.SourcesOf(parts), Back = Backwards.First(parts) };
    }

    private static IReadOnlyList<Expression> List(LocatedJson node, Surroundings around, string what) =>
        node.Kind == JsonValueKind.Array && node.Items.Count > 0
            ? [.. node.Items.Select(item => Read(item, around))]
            : throw new Refusal(node, $"{what} takes a list of values: [ …, … ].");

    private static ValueType SameType(LocatedJson node, string what, IReadOnlyList<Expression> parts)
    {
        var one = parts[0].Type;
        if (parts.All(part => part.Type == one)) return one;
        // A fixed text may stand in for an answer.
        if (parts.All(part => part.Type is ValueType.Text or ValueType.Words)) return ValueType.Words;
        throw new Refusal(node, $"every branch of {what} must give the same kind of value; these give {string.Join(", ", parts.Select(part => Named(part.Type)).Distinct())}.");
    }
}
