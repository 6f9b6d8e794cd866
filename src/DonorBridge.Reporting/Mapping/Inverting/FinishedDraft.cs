using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.Checks;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>A draft as the bytes of report.json, with all that a check of it will still ask for.</summary>
internal static class FinishedDraft
{
    public static DraftedReport Of(JsonObject root, IReadOnlyList<ReadingNote> notes, ReadTraces traces, StandardReportDefinition questions)
    {
        var lacking = LackingMembers.Of(root);
        var json = Encoding.UTF8.GetBytes(root.ToJsonString(new(ReportJson.Options) { WriteIndented = true, NewLine = "\n" }) + "\n");
        List<ValueOrigin> origins = [.. traces.Origins(root), .. lacking.Select(member => new ValueOrigin(member.Path, ValueOriginKind.Missing))];
        var wanted = LackingMembers.Said(lacking).Concat(Checked(root, questions)).ToList();
        var isWhole = lacking.Count == 0;
        if (isWhole)
        {
            try
            {
                json = ReportJson.Write(ReportJson.Read<ReportFile>(json));
            }
            catch (Exception wrong) when (wrong is ArgumentException or JsonException)
            {
                (isWhole, wanted) = (false, [new WantedValue("", wrong.Message), .. wanted]);
            }
        }
        return new DraftedReport(json, isWhole, notes, origins, wanted);
    }

    // What is lacking is made up for the length of a check, so that what is there can be checked at all; nothing that is said of what was made up is passed on.
    private static IReadOnlyList<WantedValue> Checked(JsonObject root, StandardReportDefinition questions)
    {
        var copy = root.DeepClone().AsObject();
        var madeUp = new List<string>();
        for (var lacking = LackingMembers.Of(copy); lacking.Count > 0; lacking = LackingMembers.Of(copy))
            foreach (var member in lacking)
            {
                member.In[member.Name] = MadeUp(member, copy);
                madeUp.Add(member.Path);
            }
        try
        {
            var report = ReportJson.Read<ReportFile>(Encoding.UTF8.GetBytes(copy.ToJsonString()));
            return [.. ReportCheck.Problems(report, questions).Where(problem => problem.Weight == Weight.MustMend && !madeUp.Exists(path => problem.Place.StartsWith(path, StringComparison.Ordinal))).Select(problem => new WantedValue(problem.Place, problem.Text))];
        }
        catch (Exception wrong) when (wrong is ArgumentException or JsonException)
        {
            return [new WantedValue("", wrong.Message)];
        }
    }

    private static JsonNode MadeUp(LackingMember member, JsonObject root)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        // A kind that the figures there already fit.
        if (type == typeof(FigureKind)) return JsonValue.Create(HasRatio(root, (string?)member.In["id"]) ? "ratio" : "stock");
        if (type == typeof(DateOnly)) return JsonValue.Create(member.Name is "start" or "from" ? "1900-01-01" : "2199-12-31");
        if (type == typeof(decimal)) return JsonValue.Create("0");
        if (type == typeof(int)) return JsonValue.Create(1);
        if (type == typeof(bool)) return JsonValue.Create(false);
        if (type == typeof(Money)) return new JsonObject { ["amount"] = "0", ["currency"] = Currency(root) };
        if (type.IsEnum) return JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetNames(type)[0]));
        if (type == typeof(string)) return JsonValue.Create("-");
        return type.IsGenericType ? new JsonArray() : new JsonObject();
    }

    private static bool HasRatio(JsonObject root, string? indicator) =>
        root["dueReports"]![0]!["results"] is JsonArray results && results.Any(result => (string?)result!["indicator"] == indicator && result["actual"]?["numerator"] is not null);

    private static string Currency(JsonObject root)
    {
        var waiting = new Stack<JsonNode>([root["dueReports"]![0]!]);
        while (waiting.TryPop(out var node))
        {
            if (node is JsonObject thing && thing["currency"] is JsonValue code && thing["amount"] is JsonValue) return (string)code!;
            foreach (var child in node is JsonObject own ? own.Select(member => member.Value) : node is JsonArray list ? list : [])
                if (child is not null) waiting.Push(child);
        }
        return "EUR";
    }
}
