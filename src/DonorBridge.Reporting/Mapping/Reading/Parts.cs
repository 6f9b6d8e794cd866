using System.Text.Json;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>Takes an object's members by name and refuses what is missing, unknown or of another kind.</summary>
internal static class Parts
{
    public static void Only(this LocatedJson node, string what, params IReadOnlyList<string> known)
    {
        if (node.Kind != JsonValueKind.Object) throw new Refusal(node, $"{what} must be an object: {{ {string.Join(", ", known.Select(name => $"\"{name}\": …"))} }}.");
        foreach (var member in node.Members)
            if (!known.Contains(member.Name)) throw Refusal.Unknown(member.Value, $"a part of {what}", member.Name, known);
    }

    public static LocatedJson Need(this LocatedJson node, string name, string what) =>
        node[name] ?? throw new Refusal(node, $"{what} needs \"{name}\".");

    public static string Word(this LocatedJson node, string what) =>
        node.Kind == JsonValueKind.String ? node.Text : throw new Refusal(node, $"{what} must be text between quotation marks.");

    public static int Whole(this LocatedJson node, string what, int least = 0, int most = 1_000_000) =>
        node.Kind == JsonValueKind.Number && node.Number == decimal.Truncate(node.Number) && node.Number >= least && node.Number <= most
            ? (int)node.Number
            : throw new Refusal(node, $"{what} must be a whole number from {least} to {most}.");

    public static bool Truth(this LocatedJson node, string what) => node.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new Refusal(node, $"{what} must be true or false."),
    };

    public static T OneOf<T>(this LocatedJson node, string what) where T : struct, Enum
    {
        var names = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
        return names.TryGetValue(node.Word(what), out var value) ? value : throw Refusal.Unknown(node, what, node.Text, names.Keys);
    }
}
