namespace DonorBridge.Reporting.Mapping;

public enum MappingChangeKind { Added, Removed, Changed }

/// <param name="Field">As deliverable/field.</param>
public sealed record MappingChange(MappingChangeKind Kind, string Field, string Text);

/// <summary>What a donor's new form changes against its old one: what an NGO must look at before its next report.</summary>
public static class MappingDifference
{
    public static IReadOnlyList<MappingChange> Between(CompiledMapping old, CompiledMapping other)
    {
        var (before, after) = (Fields(old), Fields(other));
        return
        [
            .. before.Where(field => !after.ContainsKey(field.Key)).Select(field => new MappingChange(MappingChangeKind.Removed, field.Key, Label(field.Value, old))),
            .. after.Where(field => !before.ContainsKey(field.Key)).Select(field => new MappingChange(MappingChangeKind.Added, field.Key, Label(field.Value, other))),
            .. after.Where(field => before.ContainsKey(field.Key)).SelectMany(field => Changes(before[field.Key], field.Value).Select(text => new MappingChange(MappingChangeKind.Changed, field.Key, text))),
        ];
    }

    private static Dictionary<string, FormField> Fields(CompiledMapping mapping) =>
        (from form in mapping.Forms from field in form.Fields from one in field.Columns.Prepend(field) select (Key: $"{form.Deliverable.Id}/{one.Path}", one)).ToDictionary(field => field.Key, field => field.one);

    private static IEnumerable<string> Changes(FormField old, FormField other)
    {
        foreach (var (language, label) in other.Label)
            if (old.Label.TryGetValue(language, out var before) && before != label) yield return $"label ({language}): '{before}' becomes '{label}'";
        if (old.Type != other.Type) yield return $"kind of value: {old.Type} becomes {other.Type}";
        if (old.Limit != other.Limit) yield return $"limit: {Limit(old)} becomes {Limit(other)}";
        if (!old.Sources.SequenceEqual(other.Sources)) yield return $"source: {string.Join(", ", old.Sources)} becomes {string.Join(", ", other.Sources)}";
        if (old.Optional != other.Optional) yield return other.Optional ? "may be empty now" : "must be filled now";
        if (old.NoSource != other.NoSource) yield return $"source: {(other.NoSource is null ? "the standard report feeds it now" : other.NoSource)}";
    }

    private static string Limit(FormField field) => field.Limit is { } limit ? $"{limit.Most} {limit.Unit.ToString().ToLowerInvariant()}" : "none";

    private static string Label(FormField field, CompiledMapping mapping) => field.LabelIn(mapping.Format.Languages[0]);
}
