namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Whether two values that were read say the same: blanks, signs of lists and what a cell's binary fraction adds are no difference.</summary>
internal static class SameValue
{
    public static bool Is(FormValue one, FormValue other) => (one, other) switch
    {
        (TextValue a, TextValue b) => RowKeys.Plain(a.Text) == RowKeys.Plain(b.Text),
        (NumberValue a, NumberValue b) => Math.Abs(a.Number - b.Number) < 0.0000001m,
        (MoneyValue a, MoneyValue b) => a.Money.Currency == b.Money.Currency && Math.Abs(a.Money.Amount - b.Money.Amount) < 0.005m,
        _ => one.Equals(other),
    };

    public static bool Is(WrittenValue? one, WrittenValue? other) => (one, other) switch
    {
        (null, null) => true,
        (null, WrittenText { Text: var text }) => string.IsNullOrWhiteSpace(text),
        (WrittenText { Text: var text }, null) => string.IsNullOrWhiteSpace(text),
        (WrittenText a, WrittenText b) => RowKeys.Plain(a.Text) == RowKeys.Plain(b.Text),
        (WrittenNumber a, WrittenNumber b) => Math.Abs(a.Number - b.Number) < 0.0000001m,
        (WrittenDate a, WrittenDate b) => a.Date == b.Date,
        (WrittenTruth a, WrittenTruth b) => a.Truth == b.Truth,
        (WrittenRows a, WrittenRows b) => a.Rows.Count == b.Rows.Count && a.Rows.Zip(b.Rows).All(rows => rows.First.Cells.Keys.Union(rows.Second.Cells.Keys).All(cell => Is(rows.First.Cells.GetValueOrDefault(cell), rows.Second.Cells.GetValueOrDefault(cell)))),
        _ => false,
    };

    public static string Shown(FormValue value) => value switch
    {
        TextValue text => $"'{(text.Text.Length > 60 ? text.Text[..60] + "…" : text.Text).ReplaceLineEndings(" ")}'",
        NumberValue number => FormattableString.Invariant($"{number.Number}"),
        MoneyValue money => money.Money.ToString(),
        DateValue day => FormattableString.Invariant($"{day.Date:yyyy-MM-dd}"),
        TruthValue truth => truth.Truth ? "yes" : "no",
        _ => value.ToString(),
    };
}
