using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Languages;

/// <summary>The core's problems in the reader's language.</summary>
public static class ProblemWords
{
    // Holes are named in their order; no sentence has more.
    private const string Holes = "abcdef";

    public static string Say(this Wording text, Problem problem) =>
        text[$"problem.{problem.Key}", [.. problem.Values.Select((value, index) => (Holes[index].ToString(), Written(text, value)))]];

    private static object? Written(Wording text, object? value) => value switch
    {
        Money money => text.Money(money.Amount, money.Currency),
        Period period => $"{text.Date(period.From)} – {text.Date(period.To)}",
        _ => value,
    };
}
