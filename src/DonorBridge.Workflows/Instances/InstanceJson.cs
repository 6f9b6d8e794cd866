using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DonorBridge.Workflows.Instances;

/// <summary>The instance as JSON: short names, members with nothing in them left out, always in the same order.</summary>
internal static class InstanceJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic] private static ArrayBufferWriter<byte>? _buffer;
    [ThreadStatic] private static Utf8JsonWriter? _writer;

    public static byte[] Write(WorkflowInstance instance)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        var json = _writer ??= new Utf8JsonWriter(buffer, Options);
        json.Reset(buffer);
        Write(json, instance);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, WorkflowInstance instance)
    {
        json.WriteStartObject();
        json.WriteString("id", instance.Id);
        json.WriteString("definition", instance.DefinitionId);
        json.WriteString("version", instance.DefinitionVersionId);
        if (instance.CorrelationId is not null) json.WriteString("correlation", instance.CorrelationId);
        if (instance.Name is not null) json.WriteString("name", instance.Name);
        json.WriteString("status", instance.SubStatus.ToString());
        json.WriteString("created", instance.CreatedAt);
        json.WriteString("updated", instance.UpdatedAt);
        json.WriteNumber("sequence", instance.Sequence);
        WriteMap(json, "input", instance.Input);
        WriteMap(json, "output", instance.Output);
        json.WriteStartArray("activities");
        foreach (var activity in instance.Activities) Write(json, activity);
        json.WriteEndArray();
        if (instance.Ended.Count > 0) WriteAll(json, "ended", instance.Ended, Write);
        if (instance.Bookmarks.Count > 0) WriteAll(json, "bookmarks", instance.Bookmarks, Write);
        if (instance.Incidents.Count > 0) WriteAll(json, "incidents", instance.Incidents, Write);
        WriteStrings(json, "keys", instance.Keys);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ActivityState activity)
    {
        json.WriteStartObject();
        json.WriteNumber("id", activity.Id);
        json.WriteString("activity", activity.ActivityId);
        if (activity.Parent is { } parent) json.WriteNumber("parent", parent);
        if (activity.Status != ActivityStatus.Running) json.WriteString("status", activity.Status.ToString());
        if (activity.Backward) json.WriteBoolean("backward", true);
        WriteMap(json, "variables", activity.Variables);
        WriteMap(json, "locals", activity.Locals);
        WriteMap(json, "memory", activity.Memory);
        WriteStrings(json, "awaited", activity.Awaited);
        WriteNumbers(json, "visits", activity.ActivityVisits);
        WriteNumbers(json, "followed", activity.ConnectionVisits);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EndedFlow ended)
    {
        json.WriteStartObject();
        json.WriteString("activity", ended.ActivityId);
        WriteNumbers(json, "visits", ended.ActivityVisits);
        WriteNumbers(json, "followed", ended.ConnectionVisits);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Bookmark bookmark)
    {
        json.WriteStartObject();
        json.WriteString("id", bookmark.Id);
        json.WriteString("name", bookmark.Name);
        json.WriteString("activity", bookmark.ActivityId);
        json.WriteNumber("of", bookmark.ActivityInstanceId);
        if (bookmark.DueAt is { } due) json.WriteString("due", due);
        if (bookmark.EventName is not null) json.WriteString("event", bookmark.EventName);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("activity", incident.ActivityId);
        json.WriteString("type", incident.ActivityType);
        json.WriteString("message", incident.Message);
        json.WriteString("at", incident.At);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, object?> map)
    {
        if (map.Count == 0) return;
        json.WritePropertyName(name);
        ValueJson.WriteMap(json, map);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<int> items)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteNumberValue(item);
        json.WriteEndArray();
    }

    public static WorkflowInstance Read(ReadOnlySpan<byte> bytes)
    {
        try { return InstanceReader.Read(bytes); }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException($"This is not a workflow instance: {bad.Message}", bad);
        }
    }
}
