using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Xml;

/// <summary><c>{field}</c> or <c>{field:part}</c> in a template.</summary>
internal sealed record Hole(string Field, string? Part)
{
    /// <summary>A whole text that is one hole; anything else is the template's own wording.</summary>
    public static Hole? Of(string text)
    {
        text = text.Trim();
        if (text is not ['{', .., '}']) return null;
        var inside = text[1..^1].Split(':', 2);
        return new Hole(inside[0], inside.Length > 1 ? inside[1] : null);
    }

    public string? Text(Frame frame, FieldPlace place) => (frame.Value(place), Part) switch
    {
        (null, _) => null,
        (MoneyValue money, "currency") => money.Money.Currency,
        (WordsValue words, "language") => words.Language,
        (_, "currency" or "language") => null,
        var (value, _) => InvariantText.Of(value, place.Field),
    };

    /// <summary>Whether there is something to show: a value, and not a no.</summary>
    public static bool Given(Frame frame, FieldPlace place) =>
        frame.Value(place) is { } value && value is not TruthValue { Truth: false } && value is not RowsValue { Rows.Count: 0 };
}
