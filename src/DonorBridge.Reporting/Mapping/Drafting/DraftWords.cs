namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>The wording a format's files need so that chosen sources can be shown in words. Languages without words of their own get English.</summary>
public static class DraftWords
{
    private static readonly (string Key, string English, string Swedish)[] Always = [("notReported", "Not reported", "Inte rapporterat"), ("yes", "Yes", "Ja"), ("no", "No", "Nej")];

    /// <summary>The labels every new draft begins with.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> First(IEnumerable<string> languages) =>
        languages.ToDictionary(language => language, language => (IReadOnlyDictionary<string, string>)Always.ToDictionary(label => label.Key, label => IsSwedish(language) ? label.Swedish : label.English));

    /// <summary>Names of the choices of some lists.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Choices(string language, IReadOnlyCollection<string> lists) =>
        SourceRow.Choices.Where(choice => lists.Contains(choice.List)).Select(choice => KeyValuePair.Create($"{choice.List}.{choice.Code}", IsSwedish(language) ? choice.Swedish : choice.English));

    /// <summary>The lists of choices that an expression names.</summary>
    internal static IEnumerable<string> Lists(string json) => SourceRow.Choices.Select(choice => choice.List).Distinct().Where(list => json.Contains($"\"under\":\"{list}\"", StringComparison.Ordinal));

    /// <summary>A format that has every label, to read the offered sources against.</summary>
    internal static DonorFormat AllChoices() => new()
    {
        Id = "offered", Version = 1, Name = new Dictionary<string, string> { ["en"] = "Offered sources" }, Languages = ["en"], Source = "sources.csv", Deliverables = [],
        Labels = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["en"] = new Dictionary<string, string>(Choices("en", [.. SourceRow.Choices.Select(choice => choice.List).Distinct()])) },
    };

    private static bool IsSwedish(string language) => SourceRow.Spoken(language) == "sv";
}
