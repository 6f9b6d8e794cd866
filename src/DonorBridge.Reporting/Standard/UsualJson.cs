using System.Text.Json;

namespace DonorBridge.Reporting.Standard;

/// <summary>Reads a data file that is as it should be, member by member. Of any other it says only that it is unusual: then <see cref="ReportJson"/> reads it, and says what is wrong.</summary>
/// <remarks>That reader learns types by reflection, and its first use costs a new process more than all else that compiling every shipped format takes.</remarks>
internal static class UsualJson
{
    /// <returns>Null where something is unusual.</returns>
    public static T? Read<T>(ReadOnlySpan<byte> utf8, Func<JsonElement, T> read) where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.Read() ? null : read(document.RootElement);
        }
        catch (Exception unusual) when (unusual is JsonException or UnusualException)
        {
            return null;
        }
    }

    /// <summary>An object with no member but these, each once at most.</summary>
    public static JsonElement Only(this JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new UnusualException();
        var seen = 0;
        foreach (var member in element.EnumerateObject())
        {
            var at = names.IndexOf(member.Name);
            if (at < 0 || (seen & 1 << at) != 0) throw new UnusualException();
            seen |= 1 << at;
        }
        return element;
    }

    public static string Word(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new UnusualException();

    public static string Word(this JsonElement element, string name) => element.Need(name).Word();

    public static string? WordIfAny(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.Word() : null;

    public static int Whole(this JsonElement element, string name) => element.Need(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) ? whole : throw new UnusualException();

    public static bool Flag(this JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new UnusualException(),
    };

    public static List<T> List<T>(this JsonElement element, string name, Func<JsonElement, T> read)
    {
        var items = element.Need(name);
        if (items.ValueKind != JsonValueKind.Array) throw new UnusualException();
        var list = new List<T>(items.GetArrayLength());
        foreach (var item in items.EnumerateArray()) list.Add(read(item));
        return list;
    }

    public static List<string> Words(this JsonElement element, string name) => element.List(name, item => item.Word());

    public static Dictionary<string, T> Map<T>(this JsonElement element, string name, Func<JsonElement, T> read) where T : class => element.Need(name).Map(read);

    public static Dictionary<string, T> Map<T>(this JsonElement element, Func<JsonElement, T> read) where T : class
    {
        if (element.ValueKind != JsonValueKind.Object) throw new UnusualException();
        var map = new Dictionary<string, T>();
        foreach (var member in element.EnumerateObject())
            if (!map.TryAdd(member.Name, read(member.Value))) throw new UnusualException();
        return map;
    }

    /// <summary>A member of an enumeration by its kebab-case name.</summary>
    public static object Choice(this JsonElement element, Type choices)
    {
        var word = element.Word();
        foreach (var name in Enum.GetNames(choices))
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(name) == word) return Enum.Parse(choices, name);
        throw new UnusualException();
    }

    public static bool Has(this JsonElement element, string name) => element.TryGetProperty(name, out _);

    public static JsonElement Need(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : throw new UnusualException();

    private sealed class UnusualException : Exception;
}
