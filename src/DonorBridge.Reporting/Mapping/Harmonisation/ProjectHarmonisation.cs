namespace DonorBridge.Reporting.Mapping.Harmonisation;

/// <summary>The texts one donor's forms ask.</summary>
/// <param name="DueReport">The due report's id.</param>
/// <param name="Alone">Texts to write if this donor's forms were all there is.</param>
/// <param name="Only">Of the filing's texts, those no other donor gets: questions, versions, translations.</param>
public sealed record DonorTexts(string DueReport, string Donor, int Alone, int Only);

/// <summary>What one filing spares its authors across the donors it answers.</summary>
/// <remarks>
/// A text is one piece of writing: an answer, its translation into one language, its shorter version for one limit, or an answer for one donor.
/// Written alone, a donor's forms need each text they ask once, in the length and language asked. One filing needs each answer once, and besides it
/// the translations, shorter versions and donors' own answers that any donor asks; a shorter version serves every donor with that limit or a higher one.
/// Score = 100 x (alone - together) / (alone - largest): 100 when the filing needs no more texts than the donor who asks most, 0 when nothing is shared.
/// </remarks>
/// <param name="Alone">The sum of what each donor's forms would need if written alone.</param>
/// <param name="Together">The distinct texts this filing needs for all of them.</param>
/// <param name="Largest">What the donor who asks most would need alone.</param>
public sealed record ProjectHarmonisation(int Alone, int Together, int Largest, IReadOnlyList<DonorTexts> Donors)
{
    /// <summary>0 to 100; null with one donor, or none that asks texts, since there is nothing to share then.</summary>
    public int? Score => Alone == Largest ? null : Math.Max(0, (int)Math.Round(100m * (Alone - Together) / (Alone - Largest), MidpointRounding.AwayFromZero));

    /// <param name="donors">Per due report: its id, its donor's name, and its forms, weighed.</param>
    public static ProjectHarmonisation Of(IReadOnlyList<(string DueReport, string Donor, IReadOnlyList<WeighedField> Fields)> donors)
    {
        var texts = donors.Select(donor => (donor.DueReport, donor.Donor, Asked: donor.Fields.Where(field => field.Question is not null).ToList())).ToList();
        var needed = texts.Select(donor => Needed(donor.DueReport, donor.Asked, texts.SelectMany(other => other.Asked)).ToHashSet()).ToList();
        var alone = texts.ConvertAll(donor => donor.Asked.Select(field => field.Question).Distinct().Count());
        return new ProjectHarmonisation(
            alone.Sum(), needed.SelectMany(some => some).Distinct().Count(), alone.DefaultIfEmpty(0).Max(),
            [.. texts.Select((donor, index) => new DonorTexts(
                donor.DueReport, donor.Donor, alone[index],
                needed[index].Count(text => needed.Where((_, other) => other != index).All(others => !others.Contains(text)))))]);
    }

    private static IEnumerable<string> Needed(string dueReport, IEnumerable<WeighedField> asked, IEnumerable<WeighedField> everybody)
    {
        foreach (var field in asked)
        {
            if (field.Anew != WrittenAnew.OwnText) yield return field.Key;
            switch (field.Anew)
            {
                case WrittenAnew.OwnText:
                    yield return $"{field.Key} for {dueReport}";
                    break;
                case WrittenAnew.Translation:
                    yield return $"{field.Key} in {field.Language}";
                    break;
                case WrittenAnew.Shorter:
                    // The lowest limit asked of this answer serves all of them.
                    var most = everybody.Where(other => other.Key == field.Key && other.Limit?.Unit == field.Limit!.Unit).Min(other => other.Limit!.Most);
                    yield return $"{field.Key} within {most} {field.Limit!.Unit}";
                    break;
                default:
                    break;
            }
        }
    }
}
