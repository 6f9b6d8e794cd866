using System.Text.Json;

namespace DonorBridge.Workflows.Definitions;

/// <summary>Reads members of an object that may be absent, null or of another kind.</summary>
internal static class JsonMembers
{
    public static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string? AsText(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static int? Number(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    public static double? Real(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    public static bool Flag(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static JsonElement? Object(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>A member under its camel-case or Pascal-case name: 3.7 reads both in connections.</summary>
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind != JsonValueKind.Object ? null
        : json.TryGetProperty(name, out var value) || json.TryGetProperty(char.ToUpperInvariant(name[0]) + name[1..], out value) ? value : null;

    /// <summary>The items of a list; 3.7 also reads one wrapped in <c>$values</c> and a single object.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value)) return [];
        if (value.ValueKind == JsonValueKind.Object) return value.TryGetProperty("$values", out var wrapped) ? wrapped.EnumerateArray() : [value];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
    }
}
