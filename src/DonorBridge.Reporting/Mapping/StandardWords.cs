using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>The version of the standard report a mapping is read against: its questions, and its names of codes by language.</summary>
public sealed record StandardWords(StandardReportDefinition Definition, IReadOnlyList<StandardReportWording> Wordings)
{
    /// <summary>What a code of the standard report is called, such as <c>groups</c>, <c>unaccompanied</c>; null where the language has no word.</summary>
    public string? Name(string list, string code, string language)
    {
        var wording = Wordings.FirstOrDefault(one => one.Language == language) ?? Wordings.FirstOrDefault();
        var names = list switch
        {
            "groups" => wording?.Groups,
            "sexes" => wording?.Sexes,
            "ageBands" => wording?.AgeBands,
            "budgetCategories" => wording?.BudgetCategories,
            _ => null,
        };
        return names?.GetValueOrDefault(code);
    }

    /// <summary>Every code that has a word in some language.</summary>
    public IEnumerable<string> Codes(string list) => Wordings.SelectMany(wording => list switch
    {
        "groups" => wording.Groups.Keys,
        "sexes" => wording.Sexes.Keys,
        "ageBands" => wording.AgeBands.Keys,
        "budgetCategories" => wording.BudgetCategories.Keys,
        _ => [],
    }).Distinct();
}
