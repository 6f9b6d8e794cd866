using System.Globalization;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>What an inversion knows of the document it reads.</summary>
/// <param name="Currency">Of amounts written without one; null where the document does not say it.</param>
internal sealed record InverseScope(DonorFormat Format, string Language, string? Currency)
{
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Language);

    /// <summary>Every value of a type that what is written can mean; none when it is no such thing.</summary>
    public IReadOnlyList<FormValue> Values(WrittenValue written, ValueType type) => (type, written) switch
    {
        (ValueType.Text or ValueType.Words, WrittenText text) => [new TextValue(text.Text)],
        (ValueType.Text, WrittenNumber number) => [new TextValue(number.Number.ToString(CultureInfo.InvariantCulture))],
        (ValueType.Number, WrittenNumber number) => [new NumberValue(number.Number)],
        (ValueType.Number, WrittenText text) => [.. WrittenNumbers.Of(text.Text, Culture).Select(number => new NumberValue(number))],
        (ValueType.Date, WrittenDate day) => [new DateValue(day.Date)],
        (ValueType.Date, WrittenText text) => [.. WrittenDates.Of(text.Text, Culture).Select(day => new DateValue(day))],
        (ValueType.Truth, WrittenTruth truth) => [TruthValue.Of(truth.Truth)],
        (ValueType.Truth, WrittenText text) => Truth(text.Text.Trim()),
        (ValueType.Money, WrittenMoney money) => [new MoneyValue(money.Money)],
        (ValueType.Money, WrittenNumber number) => Currency is null ? [] : [new MoneyValue(new Money(number.Number, Currency))],
        (ValueType.Money, WrittenText text) => [.. Amounts(text.Text).Select(money => new MoneyValue(money))],
        _ => [],
    };

    private IReadOnlyList<FormValue> Truth(string text) =>
        Same(text, Format.Label("yes", Language) ?? "yes") ? [TruthValue.Yes]
        : Same(text, Format.Label("no", Language) ?? "no") ? [TruthValue.No] : [];

    // 1 234,50 SEK or SEK 1 234,50; without a code, the document's own currency.
    private IEnumerable<Money> Amounts(string text)
    {
        var tidy = text.Trim();
        var (currency, number) = tidy.Length > 3 && Money.IsCurrency(tidy[^3..]) ? (tidy[^3..], tidy[..^3])
            : tidy.Length > 3 && Money.IsCurrency(tidy[..3]) ? (tidy[..3], tidy[3..]) : (Currency, tidy);
        return currency is null ? [] : WrittenNumbers.Of(number, Culture).Select(amount => new Money(amount, currency));
    }

    private bool Same(string one, string other) => string.Compare(one, other, Culture, CompareOptions.IgnoreCase) == 0;
}
