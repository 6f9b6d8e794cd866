using System.Text.Json;
using System.Text.Json.Nodes;

namespace DonorBridge.Workflows.Tests;

/// <summary>Builds small definitions: activities as <c>A.Step("Elsa.Delay", "d", ("timeSpan", A.Literal("00:01:00")))</c>, connections as <c>"a:Done -> b"</c>.</summary>
internal static class A
{
    public const string Driver = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly ActivityCatalogue Catalogue = ActivityCatalogue.Read("""
        [
          { "type": "DonorBridge.Judge", "inputs": [ { "name": "Score", "type": "Int32" } ], "outcomes": [ "Good", "Bad" ],
            "decides": [ { "outcome": "Good", "when": "inputs.Score >= 50" }, { "outcome": "Bad" } ] },
          { "type": "DonorBridge.Render", "inputs": [ { "name": "Donor", "type": "String" } ], "outputs": [ { "name": "File", "type": "String" } ], "outcomes": [ "Done", "Failed" ], "does": true },
          { "type": "DonorBridge.Notify", "inputs": [ { "name": "Party", "type": "String" } ], "does": true },
          { "type": "DonorBridge.AwaitDecision", "inputs": [ { "name": "Subject", "type": "String" }, { "name": "Timeout", "type": "TimeSpan?" } ],
            "outputs": [ { "name": "Comment", "type": "String" } ], "outcomes": [ "Accept", "Return", "Timeout" ], "waits": true }
        ]
        """u8);

    public static JsonObject Literal(object? value, string type = "Object") => Wrapped(type, "Literal", value);
    public static JsonObject Js(string script, string type = "Object") => Wrapped(type, "JavaScript", script);
    public static JsonObject Object(string json) => Wrapped("Object", "Object", json);
    public static JsonObject Liquid(string template) => Wrapped("String", "Liquid", template);
    public static JsonObject FromVariable(string id) => Wrapped("Object", "Variable", new JsonObject { ["id"] = id, ["name"] = id });
    public static JsonObject To(string variable) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variable } };

    public static JsonObject Wrapped(string type, string expression, object? value) => new()
    {
        ["typeName"] = type,
        ["expression"] = new JsonObject { ["type"] = expression, ["value"] = value as JsonNode ?? JsonSerializer.SerializeToNode(value) }
    };

    public static JsonObject Step(string type, string id, params (string Name, JsonNode? Value)[] members)
    {
        var step = new JsonObject { ["id"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in members) step[name] = value;
        return step;
    }

    public static JsonObject Line(string id) => Step("Elsa.WriteLine", id, ("text", Literal(id, "String")));
    public static JsonObject Await(string id) => Step("DonorBridge.AwaitDecision", id, ("subject", Literal(id, "String")));
    public static JsonObject Set(string id, string variable, string script) =>
        Step("Elsa.SetVariable", id, ("variable", new JsonObject { ["id"] = variable, ["name"] = variable, ["typeName"] = "Object" }), ("value", Js(script)));

    public static JsonObject Variable(string id, string type = "Object", string? value = null, bool kept = true) => new()
    {
        ["id"] = id, ["name"] = id, ["typeName"] = type, ["isArray"] = false, ["value"] = value, ["storageDriverTypeName"] = kept ? Driver : null
    };

    public static JsonObject Flow(string id, JsonObject[] steps, params string[] connections) => new()
    {
        ["id"] = id, ["type"] = "Elsa.Flowchart", ["version"] = 1, ["variables"] = new JsonArray(),
        ["activities"] = new JsonArray([.. steps]), ["connections"] = new JsonArray([.. connections.Select(Connection)])
    };

    private static JsonNode Connection(string text)
    {
        var ends = text.Split("->", StringSplitOptions.TrimEntries);
        var source = ends[0].Split(':');
        var from = new JsonObject { ["activity"] = source[0] };
        if (source.Length == 1) from["port"] = "Done";
        else if (source[1] != "null") from["port"] = source[1];
        return new JsonObject { ["source"] = from, ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" } };
    }

    public static WorkflowDefinition Definition(JsonObject root, JsonObject[]? variables = null, string[]? inputs = null, bool keptInputs = true, JsonObject? options = null) =>
        WorkflowDefinition.Read(new JsonObject
        {
            ["id"] = "test-v1", ["definitionId"] = "test", ["name"] = "test", ["version"] = 1,
            ["variables"] = new JsonArray([.. variables ?? []]),
            ["inputs"] = new JsonArray([.. (inputs ?? []).Select(i => new JsonObject { ["name"] = i, ["type"] = "Object", ["storageDriverType"] = keptInputs ? Driver : null })]),
            ["outputs"] = new JsonArray(new JsonObject { ["name"] = "Result", ["type"] = "Object" }),
            ["options"] = options ?? [],
            ["root"] = root
        }.ToJsonString());

    public static WorkflowProgram Program(JsonObject root, JsonObject[]? variables = null, string[]? inputs = null, JsonObject? options = null) =>
        WorkflowProgram.Compile(Definition(root, variables, inputs, options: options), Catalogue);

    public static Trigger.Start Start(params (string Name, object? Value)[] input) => new()
    {
        At = Noon, Key = "start", InstanceId = "i-1", CorrelationId = "due-1", Input = input.ToDictionary(i => i.Name, i => i.Value)
    };

    public static Trigger.Resume Resume(WorkflowInstance instance, string activity, string? decision, string key = "resume", params (string Name, object? Value)[] more)
    {
        var input = more.ToDictionary(i => i.Name, i => i.Value);
        if (decision is not null) input["Decision"] = decision;
        return new() { At = Noon.AddHours(1), Key = key, BookmarkId = instance.Bookmarks.First(b => b.ActivityId == activity).Id, Input = input };
    }
}
