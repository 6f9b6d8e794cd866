using System.Text.Json;

namespace DonorBridge.Workflows.Instances;

/// <summary>Reads what <see cref="InstanceJson"/> writes. An unknown member is refused: it would be lost on the next write.</summary>
internal static class InstanceReader
{
    private delegate T ReadItem<T>(ref Utf8JsonReader json);

    public static WorkflowInstance Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        json.Read();
        Expect(json, JsonTokenType.StartObject);
        string? id = null, definition = null, version = null, correlation = null, name = null;
        WorkflowSubStatus? status = null;
        DateTimeOffset? created = null, updated = null;
        int? sequence = null;
        var instanceInput = Values.None;
        var output = Values.None;
        List<ActivityState> activities = [];
        List<EndedFlow> ended = [];
        List<Bookmark> bookmarks = [];
        List<Incident> incidents = [];
        List<string> keys = [];
        while (Member(ref json))
        {
            if (Is(ref json, "id"u8)) id = json.GetString();
            else if (Is(ref json, "definition"u8)) definition = json.GetString();
            else if (Is(ref json, "version"u8)) version = json.GetString();
            else if (Is(ref json, "correlation"u8)) correlation = json.GetString();
            else if (Is(ref json, "name"u8)) name = json.GetString();
            else if (Is(ref json, "status"u8)) status = SubStatus(ref json);
            else if (Is(ref json, "created"u8)) created = json.GetDateTimeOffset();
            else if (Is(ref json, "updated"u8)) updated = json.GetDateTimeOffset();
            else if (Is(ref json, "sequence"u8)) sequence = json.GetInt32();
            else if (Is(ref json, "input"u8)) instanceInput = ValueJson.ReadMap(ref json);
            else if (Is(ref json, "output"u8)) output = ValueJson.ReadMap(ref json);
            else if (Is(ref json, "activities"u8)) activities = List(ref json, Activity);
            else if (Is(ref json, "ended"u8)) ended = List(ref json, Ended);
            else if (Is(ref json, "bookmarks"u8)) bookmarks = List(ref json, Bookmark);
            else if (Is(ref json, "incidents"u8)) incidents = List(ref json, Incident);
            else if (Is(ref json, "keys"u8)) keys = List(ref json, Text);
            else throw Unknown(json);
        }
        return new WorkflowInstance
        {
            Id = id ?? throw Missing("id"),
            DefinitionId = definition ?? throw Missing("definition"),
            DefinitionVersionId = version ?? throw Missing("version"),
            CorrelationId = correlation,
            Name = name,
            SubStatus = status ?? throw Missing("status"),
            CreatedAt = created ?? throw Missing("created"),
            UpdatedAt = updated ?? throw Missing("updated"),
            Sequence = sequence ?? throw Missing("sequence"),
            Input = instanceInput,
            Output = output,
            Activities = activities,
            Ended = ended,
            Bookmarks = bookmarks,
            Incidents = incidents,
            Keys = keys
        };
    }

    private static ActivityState Activity(ref Utf8JsonReader json)
    {
        int? id = null, parent = null;
        string? activity = null;
        var state = new ActivityState(0, "", null);
        while (Member(ref json))
        {
            if (Is(ref json, "id"u8)) id = json.GetInt32();
            else if (Is(ref json, "activity"u8)) activity = json.GetString();
            else if (Is(ref json, "parent"u8)) parent = json.GetInt32();
            else if (Is(ref json, "status"u8)) state = state with { Status = Enum.Parse<ActivityStatus>(json.GetString()!) };
            else if (Is(ref json, "backward"u8)) state = state with { Backward = json.GetBoolean() };
            else if (Is(ref json, "variables"u8)) state = state with { Variables = ValueJson.ReadMap(ref json) };
            else if (Is(ref json, "locals"u8)) state = state with { Locals = ValueJson.ReadMap(ref json) };
            else if (Is(ref json, "memory"u8)) state = state with { Memory = ValueJson.ReadMap(ref json) };
            else if (Is(ref json, "awaited"u8)) state = state with { Awaited = List(ref json, Text) };
            else if (Is(ref json, "visits"u8)) state = state with { ActivityVisits = List(ref json, Number) };
            else if (Is(ref json, "followed"u8)) state = state with { ConnectionVisits = List(ref json, Number) };
            else throw Unknown(json);
        }
        return state with { Id = id ?? throw Missing("activities.id"), ActivityId = activity ?? throw Missing("activities.activity"), Parent = parent };
    }

    private static EndedFlow Ended(ref Utf8JsonReader json)
    {
        var state = new ActivityState(0, "", null);
        string? activity = null;
        while (Member(ref json))
        {
            if (Is(ref json, "activity"u8)) activity = json.GetString();
            else if (Is(ref json, "visits"u8)) state = state with { ActivityVisits = List(ref json, Number) };
            else if (Is(ref json, "followed"u8)) state = state with { ConnectionVisits = List(ref json, Number) };
            else throw Unknown(json);
        }
        return new EndedFlow(activity ?? throw Missing("ended.activity"), state.ActivityVisits, state.ConnectionVisits);
    }

    private static Bookmark Bookmark(ref Utf8JsonReader json)
    {
        string? id = null, name = null, activity = null, eventName = null;
        int? of = null;
        DateTimeOffset? due = null;
        while (Member(ref json))
        {
            if (Is(ref json, "id"u8)) id = json.GetString();
            else if (Is(ref json, "name"u8)) name = json.GetString();
            else if (Is(ref json, "activity"u8)) activity = json.GetString();
            else if (Is(ref json, "of"u8)) of = json.GetInt32();
            else if (Is(ref json, "due"u8)) due = json.GetDateTimeOffset();
            else if (Is(ref json, "event"u8)) eventName = json.GetString();
            else throw Unknown(json);
        }
        return new Bookmark(id ?? throw Missing("bookmarks.id"), name ?? throw Missing("bookmarks.name"),
            activity ?? throw Missing("bookmarks.activity"), of ?? throw Missing("bookmarks.of")) { DueAt = due, EventName = eventName };
    }

    private static Incident Incident(ref Utf8JsonReader json)
    {
        string? activity = null, type = null, message = null;
        DateTimeOffset? at = null;
        while (Member(ref json))
        {
            if (Is(ref json, "activity"u8)) activity = json.GetString();
            else if (Is(ref json, "type"u8)) type = json.GetString();
            else if (Is(ref json, "message"u8)) message = json.GetString();
            else if (Is(ref json, "at"u8)) at = json.GetDateTimeOffset();
            else throw Unknown(json);
        }
        return new Incident(activity ?? throw Missing("incidents.activity"), type ?? throw Missing("incidents.type"),
            message ?? throw Missing("incidents.message"), at ?? throw Missing("incidents.at"));
    }

    private static string Text(ref Utf8JsonReader json) => json.GetString() ?? throw Missing("a text in a list");

    private static int Number(ref Utf8JsonReader json) => json.GetInt32();

    private static WorkflowSubStatus SubStatus(ref Utf8JsonReader json) => Enum.Parse<WorkflowSubStatus>(json.GetString()!);

    private static List<T> List<T>(ref Utf8JsonReader json, ReadItem<T> read)
    {
        Expect(json, JsonTokenType.StartArray);
        var list = new List<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) list.Add(read(ref json));
        return list;
    }

    /// <summary>Moves to the next member's name; false at the end of the object.</summary>
    private static bool Member(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    /// <summary>When the member has this name, moves on to its value.</summary>
    private static bool Is(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => json.ValueTextEquals(name) && json.Read();

    private static void Expect(in Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type) throw new FormatException($"This is not a workflow instance: {type} was expected at byte {json.TokenStartIndex}, {json.TokenType} found.");
    }

    private static FormatException Unknown(in Utf8JsonReader json) =>
        new($"Unknown member at byte {json.TokenStartIndex} of a workflow instance: it was written by another version.");

    private static FormatException Missing(string name) => new($"A workflow instance without '{name}'.");
}
