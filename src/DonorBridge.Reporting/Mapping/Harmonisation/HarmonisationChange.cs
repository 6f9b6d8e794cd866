using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Harmonisation;

public enum ChangeKind
{
    /// <summary>The donor reads the report's language: no translation is written.</summary>
    ReadTheLanguage,
    /// <summary>The form takes as much as the standard report's answer has.</summary>
    RaiseTheLimit,
    /// <summary>The donor asks a question of the standard report instead of its own.</summary>
    AskTheStandardQuestion,
    /// <summary>The form leaves out what only a hand can fill in, or takes it from the report.</summary>
    LeaveOut,
}

/// <summary>A change of a donor's form that spares the NGO work.</summary>
/// <param name="Label">The field's label; the language (BCP 47) for <see cref="ChangeKind.ReadTheLanguage"/>.</param>
/// <param name="Fields">The fields it touches; of a language, the first of each text.</param>
/// <param name="Gain">Points of the score, to one decimal.</param>
/// <param name="Limit">The form's own, for <see cref="ChangeKind.RaiseTheLimit"/>.</param>
public sealed record HarmonisationChange(ChangeKind Kind, string Label, IReadOnlyList<string> Fields, decimal Gain, Limit? Limit = null)
{
    /// <summary>The changes that raise a score most, the greatest first; of equal ones the first in the form.</summary>
    internal static IReadOnlyList<HarmonisationChange> Greatest(IReadOnlyList<WeighedField> fields, int weight)
    {
        var changes =
            from field in fields
            where field.Anew != WrittenAnew.Nothing
            // One language spares all its translations; any other change is about one field.
            group field by field.Anew == WrittenAnew.Translation ? $"language {field.Language}" : field.Key into same
            let first = same.First()
            select new HarmonisationChange(
                KindOf(first.Anew), first.Anew == WrittenAnew.Translation ? first.Language! : string.Join(", ", first.Others.Prepend(first).Select(field => field.Label).Distinct()),
                [.. first.Anew == WrittenAnew.Translation ? same.Select(field => field.Field) : first.Others.Prepend(first).Select(field => field.Field)],
                Math.Round(100m * same.Sum(field => field.Spared) / weight, 1, MidpointRounding.AwayFromZero), first.Limit);
        return [.. changes.Where(change => change.Gain > 0).OrderByDescending(change => change.Gain).Take(HarmonisationScore.MostChanges)];
    }

    private static ChangeKind KindOf(WrittenAnew anew) => anew switch
    {
        WrittenAnew.Translation => ChangeKind.ReadTheLanguage,
        WrittenAnew.Shorter => ChangeKind.RaiseTheLimit,
        WrittenAnew.OwnText => ChangeKind.AskTheStandardQuestion,
        _ => ChangeKind.LeaveOut,
    };
}
