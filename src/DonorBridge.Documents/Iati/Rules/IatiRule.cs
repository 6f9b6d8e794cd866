using System.Text.Json;
using System.Text.Json.Serialization;

namespace DonorBridge.Documents.Iati.Rules;

/// <summary>The forms a rule can take, as in the standard's ruleset specification.</summary>
internal enum RuleKind { Unique, StartsWith, AtLeastOne, NoMoreThanOne, None, DateOrder, TimeLimit, Regex, NoSpaces, Sum, Range, IfThen }

/// <summary>One data quality rule of IATI 2.03, as rules-2.03.json states it. Places are XPath from the activity, or from each element that <see cref="At"/> finds.</summary>
internal sealed record IatiRule
{
    /// <summary>The rule's number in the standard's ruleset.</summary>
    public required string Id { get; init; }

    public required IatiSeverity Severity { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    public required string Says { get; init; }

    public string At { get; init; } = ".";

    /// <summary>The rule holds once for each distinct value found here, which stands for $1 in the other places.</summary>
    public string? Each { get; init; }

    /// <summary>The rule is asked only where this is true.</summary>
    public string? When { get; init; }

    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Where the allowed beginnings stand; "agency" is the list of registration agencies.</summary>
    public IReadOnlyList<string> Prefix { get; init; } = [];

    public string Separator { get; init; } = "";

    public string? Regex { get; init; }

    public decimal? Sum { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Less { get; init; }

    /// <summary>The later date's place, or "today".</summary>
    public string? More { get; init; }

    public string? If { get; init; }

    public string? Then { get; init; }

    /// <summary>An identifier on the list of organisations, or made from one, is not asked.</summary>
    public bool UnlessKnown { get; init; }

    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<IatiRule> All { get; } = Load();

    private static List<IatiRule> Load()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        return JsonSerializer.Deserialize<List<IatiRule>>(EmbeddedTable.Text("Iati/Rules/rules-2.03.json"), options)!;
    }
}
