using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>How an indicator's figures add up. IATI does not say, so a rule proposes it from the measure and the words of the title, and a person confirms.</summary>
internal static class IndicatorKinds
{
    private static readonly string[] PeopleWords =
        ["children", "child", "girls", "boys", "people", "persons", "women", "men", "parents", "carers", "caregivers", "professionals", "beneficiaries", "guardians", "participants", "staff", "teachers", "youth", "adolescents", "families", "households", "patients", "trainees"];

    private static readonly string[] LevelWords = ["capacity", "places", "beds", "posts", "existing", "available", "functional", "operational", "in place", "at the end", "currently", "level", "rate", "index", "score"];

    public static (FigureKind Kind, Sentence? Confirm) Of(IndicatorMeasure measure, string title) => measure switch
    {
        IndicatorMeasure.Percentage => (FigureKind.Ratio, new Sentence("percentage-alone", $"IATI gives a percentage without its parts: it is held as so many of 100.")),
        IndicatorMeasure.Qualitative => (FigureKind.Text, null),
        IndicatorMeasure.Nominal or IndicatorMeasure.Ordinal => (FigureKind.Stock, new Sentence("scale-as-level", $"A value on a scale was taken as the level at each window's last day.")),
        _ when Has(title, LevelWords) => (FigureKind.Stock, new Sentence("title-of-level", $"The title's words speak of a level: it was taken at each window's last day and is never summed.")),
        _ when Has(title, PeopleWords) => (FigureKind.UniquePersons, new Sentence("title-of-people", $"The title counts people: windows are never summed, since a person may be in two.")),
        _ => (FigureKind.Flow, new Sentence("title-of-flow", $"Nothing in the title speaks of people or of a level: windows are summed.")),
    };

    private static bool Has(string title, string[] words)
    {
        var text = $" {string.Concat(title.Select(letter => char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' '))} ";
        return words.Any(word => text.Contains($" {word} ", StringComparison.Ordinal));
    }
}
