using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DonorBridge.Workflows.Instances;

/// <summary>Values to JSON and back. Numbers: whole ones are long, decimal fractions decimal, those with an exponent double.</summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string s: json.WriteStringValue(s); break;
            case bool b: json.WriteBooleanValue(b); break;
            case long n: json.WriteNumberValue(n); break;
            case decimal d: json.WriteNumberValue(d); break;
            case double d: json.WriteNumberValue(d); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IReadOnlyList<object?> list: WriteList(json, list); break;
            default: throw new InvalidOperationException($"A value of type {value.GetType().Name} cannot be kept in a workflow instance.");
        }
    }

    public static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<object?> list)
    {
        json.WriteStartArray();
        foreach (var item in list) Write(json, item);
        json.WriteEndArray();
    }

    /// <summary>Reads the value the reader stands on.</summary>
    public static object? Read(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => json.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => Number(json.ValueSpan),
        JsonTokenType.StartObject => ReadMap(ref json),
        JsonTokenType.StartArray => ReadList(ref json),
        _ => throw new FormatException($"Unexpected {json.TokenType} at byte {json.TokenStartIndex}.")
    };

    public static IReadOnlyDictionary<string, object?> ReadMap(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) throw new FormatException($"Expected an object at byte {json.TokenStartIndex}.");
        var map = new Dictionary<string, object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            map[name] = Read(ref json);
        }
        return map.Count == 0 ? Values.None : map;
    }

    private static List<object?> ReadList(ref Utf8JsonReader json)
    {
        var list = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) list.Add(Read(ref json));
        return list;
    }

    /// <summary>The same, from a parsed document.</summary>
    public static object? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(Encoding.UTF8.GetBytes(element.GetRawText())),
        JsonValueKind.Object => element.EnumerateObject().Aggregate(new Dictionary<string, object?>(), (map, member) => { map[member.Name] = From(member.Value); return map; }),
        JsonValueKind.Array => element.EnumerateArray().Select(From).ToList(),
        _ => null
    };

    private static object Number(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        if (text.IndexOfAny((byte)'e', (byte)'E') < 0 && text.Length <= 28 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)) return exact;
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
