using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>Gives one field its value, and says how that went.</summary>
internal static class FieldFilling
{
    public static FormValue? Value(Scope scope, FormField field, out FieldState state)
    {
        state = FieldState.NotAsked;
        if (field.When is { } when && !when(scope)) return null;

        var value = field.Value?.Value(scope);
        if (value is null)
        {
            state = field.Optional ? FieldState.Empty : FieldState.NotReported;
            return null;
        }
        state = FieldState.Filled;
        if (field.Limit is { } limit) value = Within(scope, value, limit, ref state);
        return scope.MostInOnePlace is { } most ? InOnePlace(scope, value, most, ref state) : value;
    }

    private static FormValue Within(Scope scope, FormValue value, Limit limit, ref FieldState state)
    {
        if (value is WordsValue words)
        {
            var within = ChosenWords.Within(scope, words, limit);
            if (within.Limit is not null) state = FieldState.ShorterVersion;
            else if (!limit.Holds(within.Text)) state = FieldState.OverLimit;
            return within;
        }
        if (value is TextValue text && !limit.Holds(text.Text))
        {
            ChosenWords.Over(scope, limit, text.Text);
            state = FieldState.OverLimit;
        }
        return value;
    }

    // What the donor allows and what the file can hold are two things: a text may be within the one and over the other.
    private static FormValue InOnePlace(Scope scope, FormValue value, Limit most, ref FieldState state)
    {
        var whole = value switch { TextValue text => text.Text, WordsValue words => words.Text, _ => null };
        if (whole is null || most.Holds(whole)) return value;
        if (value is WordsValue answer && ChosenWords.Shorter(answer, most) is { } shorter)
        {
            state = FieldState.ShorterVersion;
            return shorter;
        }
        state = FieldState.OverLimit;
        scope.Note(MappingProblemKind.OverLimit, "over-one-place", $"The text has {most.Measure(whole)} characters; a cell of a workbook holds {most.Most}. It stands whole in an annex until its author writes a shorter version.");
        return new AnnexedValue(value, Annex.Pointer(scope.Format, scope.Language), most);
    }
}
