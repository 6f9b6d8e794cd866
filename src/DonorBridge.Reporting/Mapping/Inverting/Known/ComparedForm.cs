namespace DonorBridge.Reporting.Mapping.Inverting.Known;

/// <summary>A form that was read, beside the same form made from the known report and read in the same way: what differs was changed by a person, whatever the form rounds, converts or shortens.</summary>
public sealed record ComparedForm(ReadForm Form, ReadForm Known)
{
    /// <summary>Whether the form says otherwise than the known report.</summary>
    public bool IsChanged(ReadValue value) =>
        !Known.Values.Any(known => known.Source == value.Source && known.Field == value.Field && SameValue.Is(known.Value, value.Value));

    /// <summary>Every row of the form with the known report's own row, where it is one of those.</summary>
    public IReadOnlyList<(ReadRow Row, ReadRow? Known)> Rows { get; } = Paired(Form.Rows, Known.Rows);

    /// <summary>Rows that the known report gives this form and the form no longer has, of lists of which it has others.</summary>
    internal IEnumerable<ReadRow> Gone
    {
        get
        {
            var found = Rows.Select(pair => pair.Known).OfType<ReadRow>().ToHashSet(ReferenceEqualityComparer.Instance);
            return Known.Rows.Where(row => !found.Contains(row) && Rows.Any(pair => pair.Row.List == row.List && pair.Known is not null));
        }
    }

    /// <summary>What the reading noted, without what says the same of the form made from the known report: that is no news and nothing is lost by it.</summary>
    public IEnumerable<ReadingNote> News()
    {
        foreach (var note in Form.Notes)
        {
            var (field, column) = Parted(note.Field);
            var isSame = column is null
                ? SameValue.Is(Form.Written.Values.GetValueOrDefault(field), Known.Written.Values.GetValueOrDefault(field))
                : Column(Form, field, column).SequenceEqual(Column(Known, field, column));
            if (isSame) continue;
            var isKnown = Known.Notes.Any(known => known.Kind == note.Kind && known.Field == note.Field);
            // Of a list whose rows were read the note says nothing that its columns do not say.
            if (isKnown && column is null && Form.Written.Values.GetValueOrDefault(field) is WrittenRows && note.Kind == ReadingNoteKind.Unclear) continue;
            if (note.Kind == ReadingNoteKind.AsShown) continue;
            yield return note.Kind == ReadingNoteKind.Derived ? note with { Kind = ReadingNoteKind.NotTaken, Text = $"it differs from the known report, and was not taken: {note.Text}" } : note;
        }
        foreach (var known in Known.Values.Where(known => Form.Values.All(value => value.Field != known.Field) && Form.Notes.All(note => note.Field != known.Field)).DistinctBy(known => known.Field))
            yield return new ReadingNote(ReadingNoteKind.NotInDocument, known.Field, known.Place, "it is empty in the form; what the known report says stays.");
    }

    /// <summary>The members of a row that the form says otherwise than the known report.</summary>
    public static IEnumerable<KeyValuePair<string, FormValue>> Changes(ReadRow row, ReadRow? known) =>
        row.Members.Where(member => known?.Members.GetValueOrDefault(member.Key) is not { } was || !SameValue.Is(was, member.Value));

    // Sorted rows say the same.
    private static IEnumerable<string> Column(ReadForm form, string list, string column) =>
        ((form.Written.Values.GetValueOrDefault(list) as WrittenRows)?.Rows ?? []).Select(row => Plain(row.Cells.GetValueOrDefault(column))).Order(StringComparer.Ordinal);

    private static string Plain(WrittenValue? cell) => cell switch
    {
        WrittenText text => RowKeys.Plain(text.Text),
        WrittenNumber number => Math.Round(number.Number, 6).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
        WrittenDate day => day.Date.ToString("O"),
        WrittenTruth truth => truth.Truth ? "1" : "0",
        _ => "",
    };

    private (string Field, string? Column) Parted(string path) =>
        Form.Written.Form.Fields.Any(field => field.Id == path) || path.LastIndexOf('.') is not (> 0 and var dot) ? (path, null) : (path[..dot], path[(dot + 1)..]);

    // The same key is the same row; of what is left, the same place among lists of things that people name themselves.
    private static IReadOnlyList<(ReadRow, ReadRow?)> Paired(IReadOnlyList<ReadRow> form, IReadOnlyList<ReadRow> known)
    {
        var left = known.ToList();
        var pairs = form.Select(row => (Row: row, Known: (ReadRow?)null)).ToArray();
        for (var index = 0; index < pairs.Length; index++)
            if (RowKeys.Of(pairs[index].Row) is { } key && left.Find(row => row.List == pairs[index].Row.List && RowKeys.Of(row) == key) is { } same)
            {
                pairs[index].Known = same;
                left.Remove(same);
            }
        foreach (var list in new[] { "activities", "risks" })
        {
            var (ours, theirs) = (form.Where(row => row.List == list).ToList(), known.Where(row => row.List == list).ToList());
            for (var at = 0; at < Math.Min(ours.Count, theirs.Count); at++)
            {
                var index = Array.FindIndex(pairs, pair => ReferenceEquals(pair.Row, ours[at]));
                if (pairs[index].Known is null && left.Remove(theirs[at])) pairs[index].Known = theirs[at];
            }
        }
        return pairs;
    }
}
