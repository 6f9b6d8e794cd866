using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace DonorBridge.Portal.Languages;

/// <summary>One language, read from its folder: language.json says how it writes, every other file maps keys to texts.</summary>
public sealed class Language
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required CultureInfo Culture { get; init; }
    public required LanguageShapes Shapes { get; init; }
    public required FrozenDictionary<string, Phrase> Phrases { get; init; }
    public required IReadOnlyList<(string Category, PluralRule Rule)> Plurals { get; init; }

    public string PluralCategory(decimal number) =>
        Plurals.FirstOrDefault(plural => plural.Rule.Holds(number)).Category ?? "other";

    public static Language Read(string folder)
    {
        var about = JsonSerializer.Deserialize<LanguageFile>(File.ReadAllText(Path.Combine(folder, "language.json")), LanguageFile.Reading)
            ?? throw new InvalidDataException($"{folder}/language.json is empty.");
        var phrases = new Dictionary<string, Phrase>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Where(file => Path.GetFileName(file) != "language.json").Order())
            foreach (var (key, phrase) in Phrase.ReadAll(file))
                if (!phrases.TryAdd(key, phrase)) throw new InvalidDataException($"{file}: the key \"{key}\" is in another file of this language too.");

        return new()
        {
            Code = Path.GetFileName(folder),
            Name = about.Name,
            Culture = CultureInfo.GetCultureInfo(about.Culture),
            Shapes = about.Shapes,
            Phrases = phrases.ToFrozenDictionary(),
            Plurals = [.. about.Plurals.Select(plural => (plural.Key, PluralRule.Parse(plural.Value)))],
        };
    }
}

/// <summary>How a language writes what .NET's cultures leave open: dates on pages and in fields, money, moments.</summary>
public sealed record LanguageShapes
{
    /// <summary>A date as words on a page.</summary>
    public required string Date { get; init; }

    /// <summary>A date as it stands in a field, which the reader may edit.</summary>
    public required string DateField { get; init; }

    /// <summary>A date and a time of day.</summary>
    public required string Moment { get; init; }

    /// <summary>{currency} and {amount} in this language's order.</summary>
    public required string Money { get; init; }
}

internal sealed record LanguageFile(string Name, string Culture, LanguageShapes Shapes, Dictionary<string, string> Plurals)
{
    public static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };
}
