using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Harmonisation;

/// <summary>How much of a donor's form one standard report gives without writing anything for that donor alone.</summary>
/// <remarks>
/// Every thing asked has a weight (a text 10, a table 5, anything else 1; <see cref="WeighedField"/>) and costs a share of it:
/// all for a text only this donor gets and for what is filled in by hand, 0.5 for a translation, 0.3 for a shorter version, else nothing.
/// Score = 100 x (1 - sum of costs / sum of weights), rounded half away from zero. What the report merely has not answered yet costs nothing:
/// it is written once for everybody.
/// </remarks>
/// <param name="Format">Such as small-grant@1.</param>
/// <param name="Score">0 (all is written anew) to 100 (nothing is).</param>
/// <param name="Fields">Everything asked, each once, in the form's order.</param>
/// <param name="Changes">At most three changes of the form that would raise the score most, the greatest first.</param>
public sealed record HarmonisationScore(string Format, int Score, IReadOnlyList<WeighedField> Fields, IReadOnlyList<HarmonisationChange> Changes)
{
    public const int MostChanges = 3;

    /// <summary>Of a format alone: what any report would have to add for it.</summary>
    /// <param name="questions">The standard report's own limits: a form that takes less than they allow asks for shorter versions. Null leaves limits out.</param>
    /// <param name="terms">Under one agreement: only the questions it asks, in the language it asks. Null takes the whole form.</param>
    public static HarmonisationScore Of(CompiledMapping mapping, StandardReportDefinition? questions, AgreedTerms? terms = null) =>
        Of(mapping.Format.Reference, Weighing.Of(mapping, questions, terms));

    /// <summary>Of forms of one format filled from one report.</summary>
    public static HarmonisationScore Of(IReadOnlyList<FilledForm> forms, Report report) =>
        Of(forms.Count == 0 ? "" : forms[0].Format.Reference, Weighing.Of(forms, report));

    /// <summary>How many things must be written for this donor alone, by what they are.</summary>
    public int Count(WrittenAnew anew) => Fields.Count(field => field.Anew == anew);

    private static HarmonisationScore Of(string format, IReadOnlyList<WeighedField> fields)
    {
        var weight = fields.Sum(field => field.Weight);
        var score = weight == 0 ? 100 : (int)Math.Round(100m * (1 - fields.Sum(field => field.Cost) / weight), MidpointRounding.AwayFromZero);
        return new HarmonisationScore(format, score, fields, HarmonisationChange.Greatest(fields, weight));
    }
}
