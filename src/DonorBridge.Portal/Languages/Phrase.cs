using System.Text.Json;
using System.Text.RegularExpressions;

namespace DonorBridge.Portal.Languages;

/// <summary>One text with its named places, in one form or in one per plural category.</summary>
public sealed partial record Phrase(IReadOnlyDictionary<string, string> Forms)
{
    public string Other => Forms["other"];

    public bool HasPlurals => Forms.Count > 1;

    public IReadOnlySet<string> Places => Forms.Values.SelectMany(form => Place().Matches(form)).Select(match => match.Groups[1].Value).ToHashSet();

    /// <summary>The form for a category, with every place filled.</summary>
    /// <exception cref="InvalidOperationException">A place has no value: a page was written wrongly.</exception>
    public string Fill(string category, Func<string, string?> value) =>
        Place().Replace(Forms.GetValueOrDefault(category, Other), match => value(match.Groups[1].Value)
            ?? throw new InvalidOperationException($"The text \"{Other}\" needs a value for {match.Value}."));

    public static IEnumerable<(string Key, Phrase Phrase)> ReadAll(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var entry in json.RootElement.EnumerateObject())
            yield return (entry.Name, entry.Value.ValueKind switch
            {
                JsonValueKind.String => new(new Dictionary<string, string> { ["other"] = entry.Value.GetString()! }),
                JsonValueKind.Object when entry.Value.TryGetProperty("other", out _) => new(entry.Value.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!)),
                _ => throw new InvalidDataException($"{file}: \"{entry.Name}\" must be a text, or its plural forms with \"other\" among them."),
            });
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Place();
}
