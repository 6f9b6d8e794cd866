namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Reads field after field, and keeps what came of each.</summary>
internal sealed class FieldReadings(InverseScope scope)
{
    private bool _convertedNoted;

    public List<ReadValue> Values { get; } = [];

    public List<ReadRow> Rows { get; } = [];

    public List<ReadingNote> Notes { get; } = [];

    public void Read(FormField field, WrittenValue? written)
    {
        if (field.IsQuestionOfAsking || field.Back is FixedInverse && written is null) return;
        if (field.Columns.Any(column => column.Sources.Any(source => source.StartsWith("pictures.", StringComparison.Ordinal))))
        {
            Note(ReadingNoteKind.Derived, field, "", "pictures and their captions are files that go with the report; they are not read back.");
            return;
        }
        if (IsNothing(written))
        {
            if (written is null && !field.Optional && field.NoSource is null) Note(ReadingNoteKind.NotInDocument, field, "", "the document does not hold it.");
            return;
        }
        if (field.NoSource is not null) Note(ReadingNoteKind.NoPlace, field, written!.Place, "the standard report has no place for it.");
        else if (field.Type == ValueType.Rows) ReadRows(field, written!);
        else if (Solved(field, written!) is { } solution)
        {
            foreach (var (source, value) in solution.Values) Values.Add(new ReadValue(source, value, field.Path, written!.Place, field.Limit));
            NoteAsShown(field, written!);
        }
    }

    private void ReadRows(FormField list, WrittenValue written)
    {
        if (written is not WrittenRows rows) return;
        if (list.Back is not RowsInverse back)
        {
            Note(ReadingNoteKind.Derived, list, written.Place, "its rows put several of the report's together; they do not lead back to single ones.");
            return;
        }
        var known = back.Known(scope);
        if (known.Count > 1) Note(ReadingNoteKind.Unclear, list, written.Place, $"its rows could be of {string.Join(" or ", known)}.");
        var derived = list.Columns.Where(column => column.Back is null && column.NoSource is null && rows.Rows.Any(row => !IsNothing(row.Cells.GetValueOrDefault(column.Id)))).ToList();
        foreach (var column in derived) Note(ReadingNoteKind.Derived, column, rows.Place, Why);

        foreach (var row in rows.Rows)
        {
            var members = new Dictionary<string, FormValue>(StringComparer.Ordinal);
            foreach (var column in list.Columns)
            {
                if (derived.Contains(column) || row.Cells.GetValueOrDefault(column.Id) is not { } cell || IsNothing(cell) || column.NoSource is not null) continue;
                if (Solved(column, cell) is not { } solution) continue;
                foreach (var (source, value) in solution.Values) members[Within(back.Source, source)] = value;
                NoteAsShown(column, cell);
            }
            if (members.Count == 0) continue;
            if (known is [var one])
                foreach (var (source, value) in one.Values) members.TryAdd(Within(back.Source, source), value);
            Rows.Add(new ReadRow(back.Source, members, row.Place));
        }
    }

    private const string Why = "the form works it out; it does not lead back to one value of the report.";

    private Solution? Solved(FormField field, WrittenValue written)
    {
        if (field.Back is not { } back)
        {
            Note(ReadingNoteKind.Derived, field, written.Place, Why);
            return null;
        }
        var ways = back.Of(written, scope);
        if (ways is [var one]) return one;
        if (ways.Count == 0) Note(ReadingNoteKind.Unreadable, field, written.Place, $"{Shown(written)} {Trouble(field, back)}");
        else Note(ReadingNoteKind.Unclear, field, written.Place, $"{Shown(written)} can be read as {string.Join(", or as ", ways)}: say which.");
        return null;
    }

    // A number typed with a sign that nobody can tell, or an amount without currency, is asked about and not guessed.
    private string Trouble(FormField field, Inverse back) => back switch
    {
        FixedInverse => "stands where the form has its own wording.",
        CodedInverse => "is none of the values the form offers.",
        JoinedInverse or JoinInverse => "is not put together as the form does it.",
        _ => field.Type switch
        {
            ValueType.Number => "is not a number.",
            ValueType.Money when scope.Currency is null => "is not an amount with its currency, and the document names no currency for its amounts.",
            ValueType.Money => "is not an amount.",
            ValueType.Date => "is not a date.",
            ValueType.Truth => "is neither yes nor no.",
            _ => "is none of the values it can have.",
        },
    };

    private void NoteAsShown(FormField field, WrittenValue written)
    {
        if (field is { Type: ValueType.Words, Limit: { } limit })
            Note(ReadingNoteKind.AsShown, field, written.Place, $"the form takes {limit.Most} {(limit.Unit == Standard.LimitUnit.Words ? "words" : "characters")}: this may be the author's shorter version of a longer answer.");
        if (field.Back is not ConvertInverse || _convertedNoted) return;
        _convertedNoted = true;
        Note(ReadingNoteKind.AsShown, field, "", $"amounts are read in {scope.Currency ?? "the currency shown"} as the form shows them; where it converted them, the accounts hold others.");
    }

    private bool IsNothing(WrittenValue? written) => written switch
    {
        null => true,
        WrittenText text => string.IsNullOrWhiteSpace(text.Text) || text.Text.Trim() == (scope.Format.Label("notReported", scope.Language) ?? "–") || text.Text.Trim() == Annex.Pointer(scope.Format, scope.Language),
        _ => false,
    };

    private static string Shown(WrittenValue written) => written switch
    {
        WrittenText text => $"'{(text.Text.Length > 60 ? text.Text[..60] + "…" : text.Text).ReplaceLineEndings(" ")}'",
        WrittenNumber number => FormattableString.Invariant($"{number.Number}"),
        WrittenDate day => FormattableString.Invariant($"{day.Date:yyyy-MM-dd}"),
        WrittenTruth truth => truth.Truth ? "a tick" : "an empty box",
        _ => "it",
    };

    private void Note(ReadingNoteKind kind, FormField field, string place, string text)
    {
        var note = new ReadingNote(kind, field.Path, place, text);
        if (!Notes.Contains(note)) Notes.Add(note);
    }

    private static string Within(string list, string source) => source.StartsWith(list + ".", StringComparison.Ordinal) ? source[(list.Length + 1)..] : source;
}
