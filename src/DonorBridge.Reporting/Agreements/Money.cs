using System.Text.Json.Serialization;

namespace DonorBridge.Reporting.Agreements;

/// <summary>An amount in one currency. Amounts keep every decimal until <see cref="Rounded"/> is asked for, once, at the end.</summary>
/// <remarks>Adding two currencies throws: a sum across currencies needs a stated rate first (DESIGN.md 3).</remarks>
public readonly record struct Money
{
    /// <summary>The amount, unrounded.</summary>
    public decimal Amount { get; }

    /// <summary>The ISO 4217 code, three capital letters.</summary>
    public string Currency { get; }

    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    [JsonConstructor]
    public Money(decimal amount, string currency)
    {
        if (!IsCurrency(currency))
            throw new ArgumentException($"'{currency}' is not a currency code: write three capital letters as in ISO 4217, such as EUR.", nameof(currency));
        Amount = amount;
        Currency = currency;
    }

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(string currency) => new(0m, currency);

    /// <summary>Whether a text has the form of an ISO 4217 code; whether the code exists is a codelist's matter.</summary>
    public static bool IsCurrency(string? code) =>
        code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money one, Money other) => new(one.Amount + other.In(one.Currency), one.Currency);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money one, Money other) => new(one.Amount - other.In(one.Currency), one.Currency);

    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor, money.Currency);

    /// <summary>To the cent, halves away from zero.</summary>
    public Money Rounded(int decimals = 2) => new(Math.Round(Amount, decimals, MidpointRounding.AwayFromZero), Currency);

    /// <summary>The sum; an empty list is zero in <paramref name="currency"/>.</summary>
    public static Money Sum(IEnumerable<Money> parts, string currency) =>
        parts.Aggregate(Zero(currency), (sum, part) => sum + part);

    /// <summary>Splits to the cent by largest remainder: the parts sum exactly to the rounded whole.</summary>
    /// <param name="weights">Not negative, not all zero; ties go to the earlier weight.</param>
    /// <exception cref="ArgumentException">A weight is negative, or none is positive.</exception>
    public IReadOnlyList<Money> Split(IReadOnlyList<decimal> weights)
    {
        if (weights.Any(weight => weight < 0) || weights.Sum() <= 0)
            throw new ArgumentException("A split needs shares that are not negative and not all zero.", nameof(weights));

        var cents = Math.Round(Amount * 100m, 0, MidpointRounding.AwayFromZero);
        var sign = cents < 0 ? -1m : 1m;
        var whole = Math.Abs(cents);
        var total = weights.Sum();
        var exact = weights.Select(weight => whole * weight / total).ToList();
        var parts = exact.Select(decimal.Floor).ToList();
        var missing = (int)(whole - parts.Sum());
        foreach (var index in Enumerable.Range(0, parts.Count).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i).Take(missing))
            parts[index]++;

        var currency = Currency;
        return parts.Select(part => new Money(sign * part / 100m, currency)).ToList();
    }

    public override string ToString() => FormattableString.Invariant($"{Amount:0.00##########} {Currency}");

    private decimal In(string currency) => Currency == currency
        ? Amount
        : throw new InvalidOperationException($"{Currency} cannot be added to {currency}: convert it first, with a stated rate.");
}
