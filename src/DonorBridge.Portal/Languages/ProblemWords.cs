using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store;

namespace DonorBridge.Portal.Languages;

/// <summary>What the core says in English, by its key and values in the reader's language.</summary>
public static class ProblemWords
{
    // Holes are named in their order; no sentence has more.
    private const string Holes = "abcdef";

    public static string Say(this Wording text, Problem problem) => text[$"problem.{problem.Key}", Filled(text, problem.Values)];

    public static string Say(this Wording text, RefusedException refused) => text[$"refusal.{refused.Key}", Filled(text, refused.Values)];

    /// <summary>What a donor's form lacks or bends.</summary>
    public static string SayOfForm(this Wording text, Sentence said) => said.Key.Length == 0 ? said.Text : text[$"mapping.{said.Key}", Filled(text, said.Values)];

    /// <summary>Why a part of an imported file is left out, or wants a look.</summary>
    public static string SayOfImport(this Wording text, Sentence said) => said.Key.Length == 0 ? said.Text : text[$"import.{said.Key}", Filled(text, said.Values)];

    private static (string, object?)[] Filled(Wording text, IReadOnlyList<object?> values) =>
        [.. values.Select((value, index) => (Holes[index].ToString(), Written(text, value)))];

    private static object? Written(Wording text, object? value) => value switch
    {
        Money money => text.Money(money.Amount, money.Currency),
        Period period => $"{text.Date(period.From)} – {text.Date(period.To)}",
        _ => value,
    };
}
