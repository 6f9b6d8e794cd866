using System.Collections.Frozen;

namespace DonorBridge.Documents.Iati.Shape;

/// <param name="Required">At least once.</param>
/// <param name="Repeats">More than once is allowed.</param>
internal sealed record ChildShape(string Name, bool Required, bool Repeats);

/// <param name="Type">An XML Schema simple type, such as date.</param>
internal sealed record AttributeShape(string Name, bool Required, string Type);

/// <summary>What one element of the standard may hold, as activities-2.03.txt lists it.</summary>
/// <param name="Text">The type of its text; null where it holds none.</param>
internal sealed record ElementShape(string Name, IReadOnlyList<ChildShape> Children, FrozenDictionary<string, AttributeShape> Attributes, string? Text)
{
    private static readonly Lazy<FrozenDictionary<string, ElementShape>> All = new(Load);

    /// <summary>The shape of an element inside another, or null where the standard knows none.</summary>
    public static ElementShape? Of(string? parent, string name) =>
        All.Value.GetValueOrDefault($"{parent}/{name}") ?? All.Value.GetValueOrDefault(name);

    private static FrozenDictionary<string, ElementShape> Load() =>
        EmbeddedTable.Text("Iati/Shape/activities-2.03.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(words => words[0], Parse);

    private static ElementShape Parse(string[] words) => new(
        words[0].Split('/')[^1],
        words.Skip(1).Where(word => word[0] is not ('@' or '=')).Select(Child).ToList(),
        words.Where(word => word[0] == '@').Select(Attribute).ToFrozenDictionary(attribute => attribute.Name),
        words.FirstOrDefault(word => word[0] == '=')?[1..]);

    private static ChildShape Child(string word) => word[^1] switch
    {
        '?' => new ChildShape(word[..^1], false, false),
        '*' => new ChildShape(word[..^1], false, true),
        '+' => new ChildShape(word[..^1], true, true),
        _ => new ChildShape(word, true, false),
    };

    private static AttributeShape Attribute(string word)
    {
        // xml:lang has a colon of its own.
        var name = word[1..].Replace("xml:lang", "xml-lang").Split(':') is [var before, var type] ? (before, type) : (word[1..], "string");
        return new AttributeShape(name.Item1.TrimEnd('!'), name.Item1.EndsWith('!'), name.Item2);
    }
}
