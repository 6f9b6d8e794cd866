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
        if ((field.Limit ?? scope.MostInOnePlace) is not { } limit) return value;
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
}
