using DonorBridge.Portal.Work;

namespace DonorBridge.Portal.Pages.Reviews;

public enum FieldChangeKind { Added, Changed, Removed }

/// <summary>A field of the donor's form that says something else than before. A table is told row by row.</summary>
/// <param name="Before">Rows or lines of text as they stood; empty: nothing.</param>
public sealed record FieldChange(string Deliverable, ManifestField Field, FieldChangeKind Kind, IReadOnlyList<string> Before, IReadOnlyList<string> Now);

/// <summary>What differs between two versions of a donor's own form.</summary>
public static class FormChanges
{
    /// <summary>In the form's order; empty when nothing this donor reads has changed.</summary>
    public static IReadOnlyList<FieldChange> Between(IReadOnlyList<FormManifest> before, IReadOnlyList<FormManifest> now)
    {
        var changes = new List<FieldChange>();
        foreach (var form in now)
        {
            var old = before.FirstOrDefault(other => other.Deliverable == form.Deliverable);
            foreach (var field in form.Fields)
                if (Change(form.Deliverable, old?.Fields.FirstOrDefault(other => other.Id == field.Id), field) is { } change) changes.Add(change);
            foreach (var gone in old?.Fields.Where(other => form.Fields.All(field => field.Id != other.Id)) ?? [])
                if (Change(form.Deliverable, gone, gone with { Text = null, Rows = null }) is { } change) changes.Add(change);
        }
        foreach (var gone in before.Where(old => now.All(form => form.Deliverable != old.Deliverable)).SelectMany(old => old.Fields.Select(field => (old.Deliverable, field))))
            if (Change(gone.Deliverable, gone.field, gone.field with { Text = null, Rows = null }) is { } change) changes.Add(change);
        return changes;
    }

    private static FieldChange? Change(string deliverable, ManifestField? before, ManifestField now)
    {
        var (old, said) = (Said(before), Said(now));
        if (old.SequenceEqual(said) || IsOfTheSending(now)) return null;
        var kind = old.Count == 0 ? FieldChangeKind.Added : said.Count == 0 ? FieldChangeKind.Removed : FieldChangeKind.Changed;
        return new FieldChange(deliverable, now, kind, WithoutSame(old, said), WithoutSame(said, old));
    }

    // The version's own number and day differ every time and say nothing of the project.
    private static bool IsOfTheSending(ManifestField field) =>
        field.Sources.Count > 0 && field.Sources.All(source => source.StartsWith("filing.", StringComparison.Ordinal));

    private static List<string> Said(ManifestField? field) => field switch
    {
        { Rows: { } table } => [.. table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell ?? "–")))],
        { Text: { Length: > 0 } text } => [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)],
        _ => [],
    };

    // Of a long table or text only the rows that differ are shown.
    private static List<string> WithoutSame(List<string> some, List<string> others)
    {
        var left = new List<string>(others);
        var differing = some.Where(line => !left.Remove(line)).ToList();
        return differing.Count > 0 || others.Count == 0 ? differing : [];
    }
}
