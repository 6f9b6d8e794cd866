using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Imports;

/// <summary>One imported row as named fields, so that any two can be compared field by field.</summary>
internal sealed record PlanRow(string Kind, string Key, string Label, string? Project, IReadOnlyDictionary<string, string> Fields)
{
    public PlannedRow Planned() => new(Kind, Key, Label);

    public IEnumerable<PlannedChange> ChangesFrom(PlanRow before) =>
        Fields.Keys.Union(before.Fields.Keys)
            .Select(field => new PlannedChange(Kind, Key, Label, field, before.Fields.GetValueOrDefault(field), Fields.GetValueOrDefault(field)))
            .Where(change => change.Old != change.New);

    public static IEnumerable<PlanRow> Of(ImportedActivities activities, IReadOnlySet<string>? notHeld)
    {
        var rows = activities.Organisations.Select(row => Row("organisation", row.Id, row.Name, null, row))
            .Concat(activities.Projects.Select(row => Row("project", row.Key, row.Title, row.Key, row)))
            .Concat(activities.Grants.Select(row => Row("grant", row.Key, row.Reference, row.Project, row)))
            .Concat(activities.Money.Select(row => Row("money", row.Key, $"{row.Date:yyyy-MM-dd} {row.Amount}", row.Project, row)))
            .Concat(activities.Results.Select(row => Row("result", row.Key, row.Indicator.Title, row.Project, row)));
        return notHeld is null ? rows : rows.Select(row => row with
        {
            Fields = row.Fields.Where(field => !notHeld.Contains($"{row.Kind}.{field.Key}")).ToDictionary(),
        });
    }

    // 100 and 100.00 are one amount, however each side came to write it.
    private static readonly JsonSerializerOptions Comparable = MakeComparable();

    private static PlanRow Row<T>(string kind, string key, string label, string? project, T row)
    {
        var json = JsonSerializer.SerializeToNode(row, Comparable)!.AsObject();
        return new PlanRow(kind, key, label, project, json.ToDictionary(field => field.Key, field => Text(field.Value)));
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue single when single.TryGetValue<string>(out var text) => text,
        _ => value.ToJsonString(Comparable),
    };

    private static JsonSerializerOptions MakeComparable()
    {
        var options = new JsonSerializerOptions(ReportJson.Options);
        options.Converters.Insert(0, new PlainDecimal());
        return options;
    }

    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue((value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture));
    }
}
