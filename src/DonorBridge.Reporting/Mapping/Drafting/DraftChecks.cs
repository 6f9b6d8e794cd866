namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>What a draft leaves open, before its files are made.</summary>
internal static class DraftChecks
{
    public static void Find(DraftDeliverable deliverable, SourceCatalogue catalogue, List<DraftProblem> problems, HashSet<(string, string)> left) =>
        Find(deliverable.Id, "", null, deliverable.Fields, catalogue, problems, left);

    private static void Find(string deliverable, string before, string? list, IReadOnlyList<DraftField> fields, SourceCatalogue catalogue, List<DraftProblem> problems, HashSet<(string, string)> left)
    {
        foreach (var same in fields.GroupBy(field => field.Id, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            problems.Add(new DraftProblem(deliverable, before + same.Key, DraftProblemKind.SameId, $"Two fields have the id '{same.Key}': give each its own."));
        foreach (var field in fields)
        {
            var path = before + field.Id;
            if (Wrong(field, list, catalogue) is var (kind, text))
            {
                problems.Add(new DraftProblem(deliverable, path, kind, text));
                left.Add((deliverable, path));
            }
            else if (field.Columns.Count > 0) Find(deliverable, path + ".", (field.Feed as SourceFeed)?.Key, field.Columns, catalogue, problems, left);
        }
    }

    private static (DraftProblemKind, string)? Wrong(DraftField field, string? list, SourceCatalogue catalogue)
    {
        var label = field.Label.Values.FirstOrDefault() ?? field.Id;
        if (field.Feed is null) return (DraftProblemKind.NotChosen, $"Choose what feeds '{label}', or say why nothing can.");
        if (field.Feed is not SourceFeed chosen) return null;
        if (catalogue.Find(chosen.Key) is not { } source) return (DraftProblemKind.UnknownSource, $"'{label}' is fed from '{chosen.Key}', which the standard report does not have: choose another source.");
        if (source.Type == ValueType.Rows && field.Columns.Count == 0) return (DraftProblemKind.NoColumns, $"'{label}' repeats a list but has no column: choose another source, or mark the table's columns.");
        if (source.Type != ValueType.Rows && field.Columns.Count > 0) return (DraftProblemKind.DoesNotFit, $"'{label}' is a table that repeats: choose a list for it.");
        if (chosen.Key.IndexOf('/') is var slash and > 0 && chosen.Key[..slash] != list) return (DraftProblemKind.DoesNotFit, $"'{label}' takes a column of another list than the one its table repeats: choose it anew.");
        return null;
    }
}
