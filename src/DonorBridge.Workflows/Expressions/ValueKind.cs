namespace DonorBridge.Workflows.Expressions;

/// <summary>What a value must become, from Elsa's type aliases.</summary>
internal enum ValueKind { Object, Text, Boolean, Integer, Real, Decimal, Guid, DateTime, DateTimeOffset, TimeSpan, List }

internal static class ValueKinds
{
    private static readonly Dictionary<string, ValueKind> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["String"] = ValueKind.Text, ["Boolean"] = ValueKind.Boolean, ["Int16"] = ValueKind.Integer, ["Int32"] = ValueKind.Integer,
        ["Int64"] = ValueKind.Integer, ["Long"] = ValueKind.Integer, ["Single"] = ValueKind.Real, ["Double"] = ValueKind.Real, ["Decimal"] = ValueKind.Decimal,
        ["Guid"] = ValueKind.Guid, ["DateTime"] = ValueKind.DateTime, ["DateTimeOffset"] = ValueKind.DateTimeOffset, ["TimeSpan"] = ValueKind.TimeSpan,
        ["Object"] = ValueKind.Object, ["JSON"] = ValueKind.Object, ["JsonElement"] = ValueKind.Object, ["JsonNode"] = ValueKind.Object, ["JsonObject"] = ValueKind.Object,
        ["StringDictionary"] = ValueKind.Object, ["ObjectDictionary"] = ValueKind.Object, ["StringMap"] = ValueKind.Object, ["ObjectMap"] = ValueKind.Object,
        ["ByteArray"] = ValueKind.Object, ["Stream"] = ValueKind.Object
    };

    /// <summary>The kind of an alias, null when it is no alias we know.</summary>
    public static ValueKind? Find(string alias)
    {
        var name = alias.Trim().TrimEnd('?');
        if (name.StartsWith("List<", StringComparison.Ordinal) || name.EndsWith("[]", StringComparison.Ordinal)) return ValueKind.List;
        if (Aliases.TryGetValue(name, out var kind)) return kind;
        var clr = name.Split(',')[0].Trim();
        if (clr.StartsWith("System.Collections.Generic.", StringComparison.Ordinal)) return clr.Contains("Dictionary", StringComparison.Ordinal) ? ValueKind.Object : ValueKind.List;
        return clr.StartsWith("System.", StringComparison.Ordinal) && Aliases.TryGetValue(clr[7..], out kind) ? kind : null;
    }

    /// <summary>The kind of an alias; an unknown one is taken as Object.</summary>
    public static ValueKind Of(string alias) => Find(alias) ?? ValueKind.Object;
}
