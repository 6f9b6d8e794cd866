using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>A member that report.json must have and a draft does not.</summary>
internal sealed record LackingMember(JsonObject In, string Name, Type Type, string Path);

/// <summary>What report.json must have and a draft does not, and what belongs there.</summary>
internal static partial class LackingMembers
{
    public static IReadOnlyList<LackingMember> Of(JsonObject report)
    {
        var found = new List<LackingMember>();
        Look(report, typeof(ReportFile), "", found);
        return found;
    }

    /// <summary>One line for a member, also where every row of a list lacks it.</summary>
    public static IReadOnlyList<WantedValue> Said(IReadOnlyList<LackingMember> lacking) =>
    [
        .. lacking.GroupBy(member => Index().Replace(member.Path, "[]")).Select(same => same.Count() == 1
            ? new WantedValue(same.Single().Path, $"is needed: {Kind(same.First().Type)}.")
            : new WantedValue(same.Key, $"is needed in {same.Count()} rows ({string.Join(", ", same.Select(member => NameOf(member)).Take(6))}{(same.Count() > 6 ? " …" : "")}): {Kind(same.First().Type)}."))
    ];

    private static void Look(JsonNode node, Type type, string path, List<LackingMember> found)
    {
        var info = ReportJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        if (info.Kind == JsonTypeInfoKind.Enumerable && node is JsonArray array)
        {
            for (var index = 0; index < array.Count; index++) Look(array[index]!, info.ElementType!, $"{path}[{index}]", found);
            return;
        }
        if (info.Kind != JsonTypeInfoKind.Object || node is not JsonObject thing) return;
        foreach (var member in info.Properties)
        {
            var own = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (thing[member.Name] is { } value) Look(value, member.PropertyType, own, found);
            else if (member.IsRequired) found.Add(new LackingMember(thing, member.Name, member.PropertyType, own));
        }
    }

    // A row is named by what people know it by, else by its number.
    private static string NameOf(LackingMember member) =>
        new[] { "code", "title", "name", "objective", "line", "indicator", "id" }.Select(key => member.In[key]?.ToString()).FirstOrDefault(name => !string.IsNullOrEmpty(name))
        ?? Number().Match(member.Path).Groups["at"].Value;

    private static string Kind(Type type)
    {
        var own = Nullable.GetUnderlyingType(type) ?? type;
        return own == typeof(DateOnly) ? "a day, such as 2026-12-31"
            : own == typeof(decimal) || own == typeof(int) ? "a number"
            : own == typeof(Money) ? "an amount with its currency"
            : own == typeof(Period) ? "its first and last day"
            : own == typeof(Organisation) ? "an organisation, by id and name"
            : own.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(own).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}"
            : own == typeof(string) ? "words"
            : "see the report's JSON Schema";
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"\[(?<at>[0-9]+)\][^\[]*$")]
    private static partial Regex Number();
}
