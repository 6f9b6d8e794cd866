using DonorBridge.Reporting.Mapping.Drafting;

namespace DonorBridge.Documents.Studio;

public enum FieldChange
{
    /// <summary>The same label at the same place.</summary>
    Same,
    /// <summary>The same label elsewhere.</summary>
    Moved,
    /// <summary>A near label, or another label at the same place.</summary>
    Renamed,
    New,
    Gone,
}

/// <summary>A field of two versions of a donor's form.</summary>
/// <param name="Old">Null when it is new.</param>
/// <param name="New">Null when it is gone.</param>
/// <param name="Columns">Of rows that are in both.</param>
public sealed record FieldMatch(FieldChange Change, FoundField? Old, FoundField? New, IReadOnlyList<FieldMatch> Columns);

/// <summary>What a donor's new form has in common with its old one, so that a mapping can be carried over.</summary>
public static class FormComparison
{
    // Half of the words in common, at the same place; more where the place tells nothing.
    private const double NearAtPlace = 0.34;
    private const double NearElsewhere = 0.7;

    /// <summary>Every field and suggestion of both, in the new form's order, then what is gone.</summary>
    public static IReadOnlyList<FieldMatch> Of(StudiedForm old, StudiedForm @new) => Match([.. old.All], [.. @new.All]);

    private static List<FieldMatch> Match(List<FoundField> old, List<FoundField> all)
    {
        var pairs = new Dictionary<FoundField, (FieldChange Change, FoundField Old)>(ReferenceEqualityComparer.Instance);
        var left = old.ToHashSet<FoundField>(ReferenceEqualityComparer.Instance);
        Pair(FieldChange.Same, (one, other) => SameLabel(one, other) && SamePlace(one, other) ? 1 : 0);
        Pair(FieldChange.Same, (one, other) => SameLabel(one, other) && SameHeading(one, other) ? 1 : 0);
        Pair(FieldChange.Moved, (one, other) => SameLabel(one, other) ? 1 : 0);
        Pair(FieldChange.Renamed, (one, other) => SamePlace(one, other) || SameHeading(one, other) ? Above(Alike(one, other), NearAtPlace) : 0);
        Pair(FieldChange.Renamed, (one, other) => Above(Alike(one, other), NearElsewhere));
        Pair(FieldChange.Renamed, (one, other) => one is { IsMarked: true } && other.IsMarked && one.Id == other.Id ? 1 : 0);
        return
        [
            .. all.Select(field => pairs.TryGetValue(field, out var pair)
                ? new FieldMatch(pair.Change, pair.Old, field, Match([.. pair.Old.Columns], [.. field.Columns]))
                : new FieldMatch(FieldChange.New, null, field, [])),
            .. old.Where(left.Contains).Select(field => new FieldMatch(FieldChange.Gone, field, null, [])),
        ];

        // The likest pair first, each field once.
        void Pair(FieldChange change, Func<FoundField, FoundField, double> alike)
        {
            var open = all.Where(field => !pairs.ContainsKey(field)).ToList();
            foreach (var (was, now, _) in left.SelectMany(was => open.Where(now => (was.Kind == FoundKind.Rows) == (now.Kind == FoundKind.Rows)).Select(now => (was, now, score: alike(was, now)))).Where(pair => pair.score > 0).OrderByDescending(pair => pair.score).ToList())
                if (left.Contains(was) && pairs.TryAdd(now, (change, was))) left.Remove(was);
        }
    }

    private static double Above(double score, double least) => score >= least ? score : 0;

    private static bool SameLabel(FoundField one, FoundField other) => string.Equals(Plain(one.Label), Plain(other.Label), StringComparison.OrdinalIgnoreCase);

    private static bool SamePlace(FoundField one, FoundField other) => one.Place == other.Place;

    private static bool SameHeading(FoundField one, FoundField other) =>
        one.Place.Sheet is not null ? one.Place.Sheet == other.Place.Sheet : string.Equals(Plain(one.Place.Heading ?? ""), Plain(other.Place.Heading ?? ""), StringComparison.OrdinalIgnoreCase) && one.Place.Part == other.Place.Part;

    private static double Alike(FoundField one, FoundField other)
    {
        var (a, b) = (Words(one.Label), Words(other.Label));
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private static HashSet<string> Words(string label) => [.. FieldIds.From(label, new HashSet<string>()).Split('-')];

    // A new number before a question is no new question.
    private static string Plain(string label) => label.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', ' ');
}
