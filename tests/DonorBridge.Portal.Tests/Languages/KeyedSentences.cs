using System.Text.RegularExpressions;

namespace DonorBridge.Portal.Tests.Languages;

/// <summary>A sentence of the core or the store with the key by which a page says it.</summary>
/// <param name="Holes">How many values it speaks of.</param>
internal sealed record KeyedSentence(string Key, int Holes);

/// <summary>The sentences that core and store write with a key, read from their sources.</summary>
internal static partial class KeyedSentences
{
    /// <summary>"refusal.KEY": refusals of the use cases and of the database's own triggers.</summary>
    public static IReadOnlyList<KeyedSentence> Refusals(IEnumerable<string> sources) =>
    [
        .. sources.SelectMany(source => NotThere().Matches(source)).Select(match => new KeyedSentence("refusal.no-" + match.Groups[1].Value.Replace(' ', '-'), 0)),
        .. sources.SelectMany(source => TooLate().Matches(source)).Select(match => Written("refusal.", match)),
        .. sources.SelectMany(source => Trigger().Matches(source)).Select(match => new KeyedSentence("refusal." + match.Groups[1].Value, 0)),
    ];

    /// <summary>"mapping.KEY": what a donor's form lacks or bends.</summary>
    public static IReadOnlyList<KeyedSentence> OfForms(IEnumerable<string> sources) =>
        [.. sources.SelectMany(source => OfForm().Matches(source)).Select(match => Written("mapping.", match))];

    /// <summary>"import.KEY": why a part of an imported file is left out, or wants a look.</summary>
    public static IReadOnlyList<KeyedSentence> OfImports(IEnumerable<string> sources) =>
        [.. sources.SelectMany(source => OfForm().Matches(source)).Select(match => Written("import.", match))];

    private static KeyedSentence Written(string prefix, Match match) => new(prefix + match.Groups[1].Value, Hole().Count(match.Groups[2].Value));

    [GeneratedRegex("""NotThere\("([^"]+)"\)""")]
    private static partial Regex NotThere();

    [GeneratedRegex("""TooLate\("([^"]+)",\s*\$"((?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex TooLate();

    [GeneratedRegex("""(?:Note\(MappingProblemKind\.\w+,|new\(|new Sentence\()\s*"([a-z0-9-]+)",\s*\$"((?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex OfForm();

    [GeneratedRegex("""errcode = 'DB409', constraint = '([^']+)'""")]
    private static partial Regex Trigger();

    [GeneratedRegex("""\{[^{}]+\}""")]
    private static partial Regex Hole();
}
