using System.Text.Json;
using DonorBridge.Reporting.Mapping.Reading;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>The inversions of the vocabulary's words; null where one has none.</summary>
internal static class Backwards
{
    // Worked out by the core from other things it holds; spentInAll and balance do lead back, beside their neighbours.
    private static readonly string[] WorkedOut =
        ["due.months", "lines.left", "lines.usedPercent", "results.targetPercent", "commitment", "years.from", "years.to", "years.amount", "pictures.title", "standardReport"];

    // What the core's own types never lack, so that a joined text cannot have left it out.
    private static readonly string[] Always =
        ["project.title", "grant.start", "grant.end", "due.from", "due.to", "results.code", "results.title", "lines.code", "lines.name", "people.group", "activities.title", "risks.title"];

    public static Inverse? Field(ReadPath path) => path.Type is ValueType.Picture || path.Type is ValueType.Truth && path.Source.StartsWith("asked.", StringComparison.Ordinal) || WorkedOut.Contains(path.Source)
        ? null
        : new FieldInverse(path.Source, path.Type, path.Choices);

    public static Inverse? Label(Expression of, string under, StandardWords? standard)
    {
        if (of.Back is not { } back) return null;
        if (of.Type == ValueType.Truth)
            return new TruthInverse(back, scope => [(true, scope.Format.Label($"{under}.yes", scope.Language)!), (false, scope.Format.Label($"{under}.no", scope.Language)!)]);
        return new CodedInverse(back, scope =>
            from code in Labelled(scope, under).Concat(of.Choices).Concat(standard?.Codes(under) ?? []).Distinct()
            let shown = scope.Format.Label($"{under}.{code}", scope.Language) ?? standard?.Name(under, code, scope.Language)
            where shown is not null
            select (code, shown), ShownAsItIs: true);
    }

    public static Inverse? Code(Expression of, Crosswalk walk, Expression? other)
    {
        if (of.Back is not { } back) return null;
        var coded = new CodedInverse(back, _ => walk.Pairs.Select(pair => (pair.Key, pair.Value)), ShownAsItIs: false);
        return other is null ? coded : other.Back is { } fallback ? new FirstInverse([coded, fallback]) : null;
    }

    public static Inverse? Switch(Expression on, IReadOnlyDictionary<string, Expression> cases, Expression? other)
    {
        if (on.Back is not { } back || other is not null && other.Back is not FixedInverse || cases.Values.Any(value => value.Back is not FixedInverse)) return null;
        // A default stands for every value without a case, so what it says leads back to none.
        return on.Type == ValueType.Truth
            ? new TruthInverse(back, scope => cases.Select(one => (one.Key == "true", Fixed(one.Value, scope))))
            : new CodedInverse(back, scope => cases.Select(one => (one.Key, Fixed(one.Value, scope))), ShownAsItIs: false);
    }

    public static Inverse? First(IReadOnlyList<Expression> parts) =>
        parts.Any(part => part.Back is null) ? null : new FirstInverse([.. parts.Select(part => part.Back!)]);

    public static Inverse? Joined(IReadOnlyList<Expression> parts, string separator) =>
        parts.Any(part => part.Back is null) ? null : new JoinedInverse([.. parts.Select(part => (part.Back!, part.Sources.Count == 0 || part.Sources.All(Always.Contains)))], separator);

    public static Inverse? Join(ReadList list, Expression of, string separator) =>
        of.Back is { } back && list.Back is { } rows ? new JoinInverse(rows.Source, back, separator) : null;

    public static Inverse? Typed(Expression of) => of.Back is { } back ? new TypedInverse(back, of.Type) : null;

    /// <summary>What "is" says of the rows of a list.</summary>
    public static Func<InverseScope, IReadOnlyList<Solution>>? Is(string test, LocatedJson against, Expression value) =>
        test == "is" && against.Kind == JsonValueKind.String && value.Back is { } back ? scope => back.Of(new WrittenText(against.Text, ""), scope) : null;

    private static IEnumerable<string> Labelled(InverseScope scope, string under) =>
        scope.Format.Labels.Values.SelectMany(labels => labels.Keys).Where(key => key.StartsWith(under + ".", StringComparison.Ordinal)).Select(key => key[(under.Length + 1)..]);

    private static string Fixed(Expression value, InverseScope scope) => ((FixedInverse)value.Back!).Text(scope) ?? "";
}
