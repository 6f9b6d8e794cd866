namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>By what a row of a list is known: the same thing in two forms, or in a form and a known report, has the same key.</summary>
internal static class RowKeys
{
    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["results"] = ["code", "id", "title"],
        ["lines"] = ["code"],
        ["people"] = ["group+reach"],
        ["activities"] = ["title"],
        ["risks"] = ["title"],
        ["contributions"] = ["objective"],
        ["entries"] = ["id"],
        ["forecast"] = ["year"],
        ["rates"] = ["currency+date+kind"],
        ["sources"] = ["name"],
        ["attachments"] = ["name"],
        ["project.partners"] = ["name"],
        ["project.countries"] = ["code"],
        ["project.sectors"] = ["code+vocabulary", "code"],
        ["grant.instalments"] = ["id", "dueOn"],
        ["grant.amendments"] = ["number"],
    };

    /// <summary>The members that name a row; empty for a list without such.</summary>
    public static string[] Of(string list, Func<string, bool> has)
    {
        foreach (var key in Members.GetValueOrDefault(list) ?? [])
            if (key.Split('+') is var members && members.All(has)) return members;
        return [];
    }

    /// <summary>The row's key, or null where it does not say it.</summary>
    public static string? Of(ReadRow row) =>
        Of(row.List, row.Members.ContainsKey) is { Length: > 0 } members ? string.Join('|', members.Select(member => Plain(DraftJson.Of(row.Members[member]).ToString()))) : null;

    /// <summary>Without regard to blanks and to the signs of a list.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split('\n').Select(line => line.TrimStart('-', '•', ' ')).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
