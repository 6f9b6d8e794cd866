namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Several forms of one report read as one: a row that stands in two of them is one row.</summary>
internal static class FormsTogether
{
    /// <summary>The rows of all forms; where two forms say different things of one row, the first is taken and it is noted.</summary>
    public static IReadOnlyList<ReadRow> Rows(IReadOnlyList<IReadOnlyList<ReadRow>> forms, List<ReadingNote> notes)
    {
        var rows = new List<ReadRow>();
        foreach (var form in forms)
        {
            var earlier = rows.Count;
            var seen = new HashSet<string>();
            foreach (var row in form)
            {
                var at = RowKeys.Of(row) is { } key && seen.Add($"{row.List}|{key}") ? rows.FindIndex(0, earlier, other => other.List == row.List && RowKeys.Of(other) == key) : -1;
                if (at < 0) rows.Add(row);
                else rows[at] = Together(rows[at], row, notes);
            }
        }
        return rows;
    }

    private static ReadRow Together(ReadRow one, ReadRow other, List<ReadingNote> notes)
    {
        var members = new Dictionary<string, FormValue>(one.Members);
        foreach (var (member, value) in other.Members)
            if (!members.TryAdd(member, value) && !SameValue.Is(members[member], value))
                notes.Add(new ReadingNote(ReadingNoteKind.Conflict, $"{one.List}.{member}", $"{one.Place} and {other.Place}", $"the forms say {SameValue.Shown(members[member])} and {SameValue.Shown(value)}; the first was taken."));
        return one with { Members = members };
    }
}
