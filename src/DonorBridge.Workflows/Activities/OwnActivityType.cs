using System.Text.Json;

namespace DonorBridge.Workflows;

/// <summary>How an activity of our own gets its outcome.</summary>
public enum OwnActivityKind
{
    /// <summary>By pure rules over its inputs, at once.</summary>
    Decides,
    /// <summary>By a job: one effect, then it waits on its own bookmark for the job's answer.</summary>
    Does,
    /// <summary>By a person or another system: it waits for whoever resumes it.</summary>
    Waits
}

/// <summary>An input or output of an activity of our own; <paramref name="Type"/> is one of Elsa's type aliases.</summary>
public sealed record ActivityParameter(string Name, string Type);

/// <summary>A rule of an activity that decides: the first whose <paramref name="When"/> (JavaScript over <c>inputs</c>) is true
/// gives the outcome; one without a condition always holds.</summary>
public sealed record DecisionRule(string Outcome, string? When);

/// <summary>A type of activity of our own, as <c>activities.json</c> declares it.</summary>
public sealed record OwnActivityType
{
    public required string Type { get; init; }
    public required OwnActivityKind Kind { get; init; }
    public IReadOnlyList<ActivityParameter> Inputs { get; init; } = [];
    public IReadOnlyList<ActivityParameter> Outputs { get; init; } = [];
    /// <summary>Empty: it completes with the default outcome (port Done).</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];
    /// <summary>The file says the kind; a type of which it says nothing is taken as one that does.</summary>
    public bool SaysKind { get; init; } = true;
    /// <summary>For <see cref="OwnActivityKind.Decides"/>.</summary>
    public IReadOnlyList<DecisionRule> Rules { get; init; } = [];
    /// <summary>One sentence for people: what it is for.</summary>
    public string? Description { get; init; }

    internal static OwnActivityType Read(JsonElement entry)
    {
        var type = Text(entry, "type") ?? throw new FormatException("activities.json has an entry without a type.");
        var outcomes = Strings(entry, "outcomes");
        var rules = entry.TryGetProperty("decides", out var decides) ? ReadRules(type, decides) : [];
        var kind = rules.Count > 0 ? OwnActivityKind.Decides
            : IsTrue(entry, "waits") ? OwnActivityKind.Waits
            : OwnActivityKind.Does;
        var unknown = rules.FirstOrDefault(r => !outcomes.Contains(r.Outcome));
        if (unknown is not null) throw new FormatException($"activities.json: {type} decides {unknown.Outcome}, which is not among its outcomes.");
        if (rules.Count > 0 && rules[^1].When is not null) throw new FormatException($"activities.json: the last rule of {type} must have no condition, so that it always decides.");
        return new()
        {
            Type = type,
            Kind = kind,
            SaysKind = kind != OwnActivityKind.Does || IsTrue(entry, "does"),
            Inputs = Parameters(entry, "inputs"),
            Outputs = Parameters(entry, "outputs"),
            Outcomes = outcomes,
            Rules = rules,
            Description = Text(entry, "description")
        };
    }

    private static List<DecisionRule> ReadRules(string type, JsonElement decides) =>
        decides.ValueKind == JsonValueKind.Array
            ? decides.EnumerateArray().Select(r => new DecisionRule(
                Text(r, "outcome") ?? throw new FormatException($"activities.json: a rule of {type} has no outcome."), Text(r, "when"))).ToList()
            : throw new FormatException($"activities.json: 'decides' of {type} must be a list of rules.");

    private static List<ActivityParameter> Parameters(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(p => new ActivityParameter(
                Text(p, "name") ?? throw new FormatException($"activities.json: an entry of {name} has no name."), Text(p, "type") ?? "Object")).ToList()
            : [];

    private static List<string> Strings(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(o => o.GetString() ?? "").ToList() : [];

    private static string? Text(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsTrue(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
