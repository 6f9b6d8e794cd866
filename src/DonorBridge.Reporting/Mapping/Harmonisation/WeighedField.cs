using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Harmonisation;

/// <summary>One thing a form asks, weighed once however many fields show it.</summary>
/// <param name="Key">What is asked: the question for a text made of one answer, else the deliverable and field.</param>
/// <param name="Field">The first field that shows it.</param>
/// <param name="Question">The answer's question; null where the field is no such text.</param>
/// <param name="Weight">What it would cost to write by hand: 10 for a text, 5 for a table, 1 for anything else.</param>
/// <param name="Limit">The form's own, where a shorter version is needed for it.</param>
/// <param name="Language">BCP 47, of the document, where a translation is needed.</param>
public sealed record WeighedField(
    string Key, string Field, string Label, string? Question, int Weight, WrittenAnew Anew, Limit? Limit = null, string? Language = null)
{
    public const int Text = 10;
    public const int Table = 5;
    public const int Other = 1;

    /// <summary>The part of the weight this donor alone costs: all of it for a text of its own or what is filled in by hand, half for a translation, three tenths for a shorter version.</summary>
    public decimal Cost => Weight * Share(Anew);

    /// <summary>What it still costs once that is spared: a text that need not be translated may still be too long for the form.</summary>
    public WrittenAnew Left { get; init; }

    /// <summary>Other fields that show the same and need the same of it: a change must touch them too.</summary>
    public IReadOnlyList<WeighedField> Others { get; init; } = [];

    /// <summary>Weight saved when the donor's form spares it.</summary>
    public decimal Spared => Weight * (Share(Anew) - Share(Left));

    public static decimal Share(WrittenAnew anew) => anew switch
    {
        WrittenAnew.Nothing => 0m,
        WrittenAnew.Shorter => 0.3m,
        WrittenAnew.Translation => 0.5m,
        _ => 1m,
    };
}
