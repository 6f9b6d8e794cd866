namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>A line of sources.csv: what can feed a field, and what it is called. A row that begins with @ names a group.</summary>
internal sealed record SourceRow(string Key, string Group, string English, string Swedish, string Expression, string When)
{
    public static IReadOnlyList<SourceRow> All { get; } = [.. DraftData.Rows("sources.csv").Select(row => new SourceRow(row[0], row[1], row[2], row[3], row[4], row[5]))];

    public bool IsGroup => Key.StartsWith('@');

    /// <summary>The list it is a column of, or null.</summary>
    public string? List => Key.IndexOf('/') is var slash and > 0 ? Key[..slash] : null;

    /// <summary>Its name within its list, or its key.</summary>
    public string Name => Key[(Key.IndexOf('/') + 1)..];

    public string In(string language) => Spoken(language) == "sv" ? Swedish : English;

    /// <summary>What a value of a closed list is called.</summary>
    public static IReadOnlyList<(string List, string Code, string English, string Swedish, IReadOnlyList<string> Words)> Choices { get; } = [.. DraftData.Rows("choices.csv").Select(row => (row[0], row[1], row[2], row[3], (IReadOnlyList<string>)row[4].Split('/', StringSplitOptions.RemoveEmptyEntries)))];

    public static string Spoken(string language) => language.Split('-')[0];
}
