using System.Text.Json;
using System.Text.RegularExpressions;

namespace DonorBridge.Cli.Tests.House;

/// <summary>
/// What is data stays data: no donor format, narrative question or workflow step is named in code, so that adding,
/// renaming or dropping one is an edit of its folder alone.
/// </summary>
internal static partial class DataNames
{
    public static IEnumerable<string> InCode(HouseFiles house)
    {
        var names = Formats(house).Concat(Questions(house)).Concat(Steps(house)).ToHashSet(StringComparer.Ordinal);
        return house.Under("src/", ".cs", ".cshtml")
            // Invented grants, told in code: their budget lines have codes of their own, such as A1.
            .Where(file => !file.Path.StartsWith("src/DonorBridge.Portal/DemonstrationRegion/", StringComparison.Ordinal))
            .SelectMany(file => HouseFiles.Find(file, TextLiteral()))
            .Where(found => names.Contains(found[(found.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim('"').Split('@')[0]));
    }

    private static IEnumerable<string> Formats(HouseFiles house) => house.Under("src/DonorFormats/", "/format.json")
        // The annex of whole texts stands beside every donor's form and is no donor's.
        .Where(file => !file.Text.Contains("\"family\": \"annex\"", StringComparison.Ordinal))
        .Select(file => file.Path.Split('/')[2]);

    private static IEnumerable<string> Questions(HouseFiles house) => house.Under("src/StandardReport/", "/standard-report.json")
        .SelectMany(file => Strings(file.Text, "questions", "key"));

    private static IEnumerable<string> Steps(HouseFiles house) => house.Under("workflows/", ".json")
        .Where(file => file.Path.Count(c => c == '/') == 1)
        .SelectMany(file => Strings(file.Text, "activities", "id"))
        // A step called by one plain word (start, check) cannot be told from the word.
        .Where(step => step.Any(c => !char.IsAsciiLetterLower(c)));

    // Every "name" of an object in a list called so, however deep: an Elsa activity may hold further ones.
    private static IEnumerable<string> Strings(string json, string list, string name)
    {
        using var document = JsonDocument.Parse(json);
        return Strings(document.RootElement, list, name).ToList();
    }

    private static IEnumerable<string> Strings(JsonElement element, string list, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value, list, name)
            .Concat(property.NameEquals(list) && property.Value.ValueKind == JsonValueKind.Array ? Named(property.Value, name) : [])),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, list, name)),
        _ => [],
    };

    private static IEnumerable<string> Named(JsonElement list, string name) =>
        from item in list.EnumerateArray()
        where item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        select item.GetProperty(name).GetString();

    [GeneratedRegex("\"[^\"\\n]+\"")]
    private static partial Regex TextLiteral();
}
