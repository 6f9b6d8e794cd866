using System.Text.Json;

namespace DonorBridge.Workflows;

/// <summary>Our own activity types: the closed list of <c>activities.json</c>. Every other type is Elsa's.</summary>
public sealed class ActivityCatalogue
{
    private readonly Dictionary<string, OwnActivityType> _types;

    private ActivityCatalogue(IReadOnlyList<OwnActivityType> types)
    {
        Types = types;
        _types = types.ToDictionary(t => t.Type);
    }

    /// <summary>No type of our own.</summary>
    public static ActivityCatalogue Empty { get; } = new([]);

    internal static ActivityCatalogue Of(IEnumerable<OwnActivityType> types) => new([.. types]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<OwnActivityType> Types { get; }

    /// <summary>The type, or null when the list does not hold it.</summary>
    public OwnActivityType? Find(string type) => _types.GetValueOrDefault(type);

    /// <summary>The list shipped with the product (<c>workflows/activities.json</c> beside the assembly).</summary>
    public static ActivityCatalogue Shipped() => Read(File.ReadAllBytes(ShippedWorkflows.Path("activities.json")));

    /// <summary>Reads <c>activities.json</c>.</summary>
    /// <exception cref="FormatException">The file is not such a list; the message names the entry and what is wrong.</exception>
    public static ActivityCatalogue Read(ReadOnlySpan<byte> json)
    {
        JsonElement root;
        try { root = JsonElement.Parse(json); }
        catch (JsonException bad) { throw new FormatException($"activities.json is not JSON: {bad.Message}", bad); }
        if (root.ValueKind != JsonValueKind.Array) throw new FormatException("activities.json must be a list of activity types.");
        var types = root.EnumerateArray().Select(OwnActivityType.Read).ToList();
        var twice = types.GroupBy(t => t.Type).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? new(types) : throw new FormatException($"activities.json lists {twice.Key} twice.");
    }
}
