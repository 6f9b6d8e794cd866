using System.Text.Json;

namespace DonorBridge.Workflows.Definitions;

/// <summary>Reads activities within a definition, counting them against the limits.</summary>
internal sealed class ActivityReader
{
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal)
    {
        "id", "nodeId", "name", "type", "version", "customProperties", "metadata", "canStartWorkflow", "runAsynchronously",
        "activities", "connections", "variables", "source", "_type"
    };

    private int _activities;
    private int _connections;
    private readonly Dictionary<string, int> _given = [];

    public DefinedActivity Read(JsonElement json, string where, int depth)
    {
        if (++_activities > DefinitionLimits.Activities)
            throw new FormatException($"The definition has more than {DefinitionLimits.Activities} activities. Split it into several workflows.");
        if (depth > DefinitionLimits.Nesting)
            throw new FormatException($"Activities are nested more than {DefinitionLimits.Nesting} deep at {where}. Split the workflow.");
        var type = json.Text("type") ?? throw new FormatException($"The activity at {where} ({json.Text("id") ?? "no id"}) has no 'type'; Elsa cannot load it.");
        var id = json.Text("id");
        var custom = json.Object("customProperties");
        var metadata = json.Object("metadata");
        var ports = new Dictionary<string, DefinedActivity>();
        var members = new Dictionary<string, JsonElement>();
        List<SwitchCase> cases = [];
        foreach (var member in json.EnumerateObject())
        {
            if (Structure.Contains(member.Name)) continue;
            if (member.NameEquals("cases"u8) && member.Value.ValueKind == JsonValueKind.Array) cases = Cases(member.Value, $"{where}.cases", depth);
            else if (IsActivity(member.Value)) ports[member.Name] = Read(member.Value, $"{where}.{member.Name}", depth + 1);
            else members[member.Name] = member.Value;
        }
        return new DefinedActivity
        {
            Id = id ?? Give(type),
            HasOwnId = id is not null,
            Type = type,
            Version = json.Number("version"),
            Name = json.Text("name"),
            DisplayText = metadata?.Text("displayText"),
            Description = metadata?.Text("description"),
            CanStartWorkflow = json.Flag("canStartWorkflow") || custom?.Flag("canStartWorkflow") == true,
            Position = Designer(metadata),
            Activities = [.. json.Items("activities").Where(a => a.ValueKind == JsonValueKind.Object)
                .Select((a, n) => Read(a, $"{where}.activities[{n}]", depth + 1))],
            Connections = [.. json.Items("connections").Select((c, n) => Connect(c, $"{where}.connections[{n}]"))],
            Variables = DefinitionReader.Variables(json),
            Ports = ports,
            Cases = cases,
            Members = members
        };
    }

    /// <summary>Elsa names an activity without an id after its type and a number.</summary>
    private string Give(string type)
    {
        var stem = type.Split('.')[^1];
        _given[stem] = _given.GetValueOrDefault(stem) + 1;
        return $"{stem}{_given[stem]}";
    }

    private static bool IsActivity(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.Text("type") is { } type && type.Contains('.', StringComparison.Ordinal)
        && !value.TryGetProperty("expression", out _) && !value.TryGetProperty("value", out _);

    private List<SwitchCase> Cases(JsonElement list, string where, int depth)
    {
        var cases = new List<SwitchCase>();
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object) continue;
            var activity = entry.TryGetProperty("activity", out var then) && IsActivity(then) ? Read(then, $"{where}[{cases.Count}]", depth + 1) : null;
            cases.Add(new SwitchCase(entry.Text("label") ?? "", entry.TryGetProperty("condition", out var condition) ? condition : null, activity));
        }
        return cases;
    }

    private Connection Connect(JsonElement json, string where)
    {
        if (++_connections > DefinitionLimits.Connections)
            throw new FormatException($"The definition has more than {DefinitionLimits.Connections} connections. Split it into several workflows.");
        if (json.ValueKind != JsonValueKind.Object) throw new FormatException($"{where} is not a connection.");
        var source = json.Member("source");
        var target = json.Member("target");
        var old = source?.ValueKind == JsonValueKind.String;
        return new Connection(End(source, where), old ? json.Member("sourcePort")?.AsText() : source?.Member("port")?.AsText(), End(target, where))
        {
            OldShape = old,
            Vertices = [.. json.Items("vertices").Select(v => new Point(v.Real("x") ?? 0, v.Real("y") ?? 0))]
        };
    }

    private static string End(JsonElement? end, string where) => end switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Object } shape when shape.Member("activity")?.AsText() is { } activity => activity,
        _ => throw new FormatException($"{where} does not say which activities it joins.")
    };

    private static Box? Designer(JsonElement? metadata)
    {
        if (metadata?.Object("designer") is not { } designer || designer.Object("position") is not { } position) return null;
        var size = designer.Object("size");
        return new Box(position.Real("x") ?? 0, position.Real("y") ?? 0, size?.Real("width") ?? 0, size?.Real("height") ?? 0);
    }
}
