using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>What report.json must have and a draft does not.</summary>
internal static partial class LackingMembers
{
    public static IReadOnlyList<ReadingNote> Of(JsonObject report)
    {
        var found = new List<string>();
        Look(report, typeof(ReportFile), "", found);
        return
        [
            .. found.GroupBy(path => Index().Replace(path, "[]")).Select(same => new ReadingNote(
                ReadingNoteKind.Lacking, same.Key, "", same.Count() == 1 ? "a report needs it, and this form does not say it." : $"a report needs it in each row, and this form does not say it for {same.Count()} of them."))
        ];
    }

    private static void Look(JsonNode node, Type type, string path, List<string> found)
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
            else if (member.IsRequired) found.Add(own);
        }
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
