using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace DonorBridge.Reporting.Standard;

/// <summary>The published JSON Schema of <c>report.json</c>, made from the types themselves so that it cannot drift.</summary>
public static class ReportSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON Schema 2020-12, indented, with a line break at the end.</summary>
    public static string Json(string standardReport)
    {
        var schema = ReportJson.Options.GetJsonSchemaAsNode(typeof(ReportFile), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Refine,
        }).AsObject();

        var published = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:donorbridge:report:{standardReport}",
            ["title"] = $"DonorBridge standard report {standardReport}",
        };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            published[key] = value;
        }
        return published.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        // Our converter writes decimals as strings; the exporter cannot see into it.
        if (type == typeof(decimal))
            return new JsonObject
            {
                ["description"] = "A number written as a string, with a point and no thousands separator.",
                ["type"] = new JsonArray("string", "number"),
                ["pattern"] = "^-?[0-9]+(\\.[0-9]+)?$",
            };
        if (context.TypeInfo.Kind == System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Object && node is JsonObject body)
            body["additionalProperties"] = false;
        return node;
    }
}
