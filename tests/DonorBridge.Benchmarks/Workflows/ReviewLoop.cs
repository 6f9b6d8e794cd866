using DonorBridge.Workflows;

namespace DonorBridge.Benchmarks.Workflows;

/// <summary>A review that is returned twice and then accepted: six bursts, with the expressions such a workflow has.</summary>
internal static class ReviewLoop
{
    private const string Driver = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    public static readonly ActivityCatalogue Activities = ActivityCatalogue.Read("""
        [ { "type": "DonorBridge.Judge", "inputs": [ { "name": "Submission", "type": "String" } ], "outcomes": [ "Valid", "Invalid" ],
            "decides": [ { "outcome": "Invalid", "when": "inputs.Submission === ''" }, { "outcome": "Valid" } ] },
          { "type": "DonorBridge.Await", "inputs": [ { "name": "Subject", "type": "String" }, { "name": "Timeout", "type": "TimeSpan?" } ],
            "outputs": [ { "name": "Comment", "type": "String" } ], "outcomes": [ "Accept", "Return", "Timeout" ], "waits": true },
          { "type": "DonorBridge.AwaitVersion", "inputs": [ { "name": "Submission", "type": "String" } ], "outcomes": [ "Sent" ], "waits": true } ]
        """u8);

    public static WorkflowProgram Compile() => WorkflowProgram.Compile(WorkflowDefinition.Read(Json), Activities);

    private static string Step(string id, string type, params string[] members) =>
        $$"""{ "id": "{{id}}", "type": "{{type}}", "version": 1{{string.Concat(members.Select(m => ", " + m))}} }""";

    private static string Js(string name, string script) => $$"""{{Quoted(name)}}: { "typeName": "Object", "expression": { "type": "JavaScript", "value": {{Quoted(script)}} } }""";

    private static string Literal(string name, string value) => $$"""{{Quoted(name)}}: { "typeName": "String", "expression": { "type": "Literal", "value": {{Quoted(value)}} } }""";

    private static string Reference(string name, string id) => $$"""{{Quoted(name)}}: { "typeName": "Object", "expression": { "type": "Variable", "value": { "id": "{{id}}" } } }""";

    private static string Into(string name, string id) => $$"""{{Quoted(name)}}: { "typeName": "Object", "memoryReference": { "id": "{{id}}" } }""";

    private static string Variable(string id, string type, string? value) =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "typeName": "{{type}}", "value": {{(value is null ? "null" : Quoted(value))}}, "storageDriverTypeName": "{{Driver}}" }""";

    private static string Input(string name) => $$"""{ "name": "{{name}}", "type": "String", "storageDriverType": "{{Driver}}" }""";

    private static string Way(string text)
    {
        var ends = text.Split([":", " -> "], StringSplitOptions.None);
        return $$"""{ "source": { "activity": "{{ends[0]}}", "port": "{{ends[1]}}" }, "target": { "activity": "{{ends[2]}}", "port": "In" } }""";
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static readonly string Json = $$"""
        { "id": "loop-v1", "definitionId": "loop", "version": 1,
          "variables": [ {{string.Join(", ", Variable("Comment", "String", null), Variable("Round", "Int32", "1"), Variable("MaxRounds", "Int32", "5"), Variable("Patience", "TimeSpan", "01:00:00"))}} ],
          "inputs": [ {{string.Join(", ", Input("Submission"), Input("Donor"), Input("Priority"))}} ], "outputs": [ { "name": "Decision", "type": "String" } ],
          "root": { "id": "f", "type": "Elsa.Flowchart", "version": 1, "activities": [ {{string.Join(", ",
            Step("start", "Elsa.Start"),
            Step("correlate", "Elsa.Correlate", Js("correlationId", "getInput('Submission')")),
            Step("judge", "DonorBridge.Judge", Js("submission", "getInput('Submission')")),
            Step("await", "DonorBridge.Await", Js("subject", "getInput('Submission')"), Reference("timeout", "Patience"), Into("comment", "Comment")),
            Step("count", "Elsa.SetVariable", """ "variable": { "id": "Round", "name": "Round" } """, Js("value", "variables.Round + 1")),
            Step("tooMany", "Elsa.FlowDecision", Js("condition", "variables.Round > variables.MaxRounds")),
            Step("version", "DonorBridge.AwaitVersion", Js("submission", "getInput('Submission')")),
            Step("priority", "Elsa.FlowSwitch", """ "cases": [ { "label": "High", "condition": { "type": "JavaScript", "value": "getInput('Priority') === 'High'" } } ] """),
            Step("thank", "Elsa.WriteLine", Js("text", "`accepted in round ${variables.Round}: ${variables.Comment}`")),
            Step("result", "Elsa.SetOutput", Literal("outputName", "Decision"), Literal("outputValue", "Accept")),
            Step("end", "Elsa.End"), Step("giveUp", "Elsa.End"), Step("late", "Elsa.End"), Step("invalid", "Elsa.End"), Step("express", "Elsa.End"))}} ],
            "connections": [ {{string.Join(", ", new[]
            {
                "start:Done -> correlate", "correlate:Done -> judge", "judge:Valid -> await", "judge:Invalid -> invalid", "await:Accept -> priority", "await:Return -> count",
                "await:Timeout -> late", "count:Done -> tooMany", "tooMany:True -> giveUp", "tooMany:False -> version", "version:Sent -> await",
                "priority:High -> express", "priority:Default -> thank", "thank:Done -> result", "result:Done -> end"
            }.Select(Way))}} ] } }
        """;
}
