using System.Text.Json;

namespace DonorBridge.Workflows.Definitions;

/// <summary>Reads Elsa 3 definitions (WorkflowDefinitionModel of 3.5.3, 3.7.1 and 3.8). Unknown members are kept in the source.</summary>
internal static class DefinitionReader
{
    public static WorkflowDefinition Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > DefinitionLimits.Bytes)
            throw new FormatException($"The definition is {json.Length / 1048576.0:0.#} MB; at most {DefinitionLimits.Bytes / 1048576} MB is read. Split it into several workflows.");
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        JsonElement root;
        try { root = JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = DefinitionLimits.JsonDepth }); }
        catch (JsonException bad) { throw new FormatException($"The definition is not JSON that can be read: {bad.Message}", bad); }
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("A workflow definition must be a JSON object.");
        if (!root.TryGetProperty("root", out var rootActivity) || rootActivity.ValueKind != JsonValueKind.Object)
            throw new FormatException("The definition has no 'root' activity: it is not an Elsa 3 workflow definition.");
        var definitionId = root.Text("definitionId") ?? root.Text("id") ?? throw new FormatException("The definition has neither 'definitionId' nor 'id'.");
        var version = root.Number("version") ?? 1;
        var options = root.Object("options");
        return new WorkflowDefinition
        {
            Id = root.Text("id") ?? $"{definitionId}:{version}",
            DefinitionId = definitionId,
            Version = version,
            Name = root.Text("name"),
            Description = root.Text("description"),
            IsPublished = root.Flag("isPublished"),
            IsLatest = root.Flag("isLatest"),
            Variables = Variables(root),
            Inputs = [.. root.Items("inputs").Select(i => new InputDefinition(i.Text("name") ?? "", i.Text("type") ?? "Object", i.Text("storageDriverType")))],
            Outputs = [.. root.Items("outputs").Select(o => new OutputDefinition(o.Text("name") ?? "", o.Text("type") ?? "Object"))],
            Outcomes = [.. root.Items("outcomes").Where(o => o.ValueKind == JsonValueKind.String).Select(o => o.GetString()!)],
            Activation = Activation(options?.Text("activationStrategyType")),
            IncidentStrategy = options?.Text("incidentStrategyType")?.Contains("ContinueWithIncidents", StringComparison.Ordinal) == true
                ? IncidentStrategy.ContinueWithIncidents : IncidentStrategy.Fault,
            Root = new ActivityReader().Read(rootActivity, "root", 0),
            Source = root
        };
    }

    internal static List<VariableDefinition> Variables(JsonElement owner) =>
        [.. owner.Items("variables").Where(v => v.ValueKind == JsonValueKind.Object).Select(v => new VariableDefinition(
            v.Text("id") ?? v.Text("name") ?? "", v.Text("name") ?? "", v.Flag("isArray") ? $"List<{v.Text("typeName") ?? "Object"}>" : v.Text("typeName") ?? "Object",
            v.TryGetProperty("value", out var value) ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Null => null,
                _ => value.GetRawText()
            } : null,
            v.Text("storageDriverTypeName")))];

    private static ActivationStrategy Activation(string? type) => type?.Split(',')[0].Split('.')[^1].Replace("Strategy", "", StringComparison.Ordinal) switch
    {
        "Singleton" => ActivationStrategy.Singleton,
        "Correlation" => ActivationStrategy.Correlation,
        "CorrelatedSingleton" => ActivationStrategy.CorrelatedSingleton,
        _ => ActivationStrategy.AllowAlways
    };
}
