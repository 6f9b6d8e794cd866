using System.Text;
using System.Text.Json;
using Xunit;

namespace DonorBridge.Workflows.Tests.Definitions;

public class Reading
{
    private const string FromStudio = """
        { "$schema": "https://example.org/x", "id": "v1", "definitionId": "d", "version": 3, "toolVersion": "3.7.1.0", "somethingNew": { "kept": [1, 2.50, null] },
          "root": { "id": "f", "nodeId": "Workflow1:f", "type": "Elsa.Flowchart", "version": 1, "metadata": { "designer": { "zoom": 1.5 } },
            "activities": [ { "id": "a", "nodeId": "Workflow1:f:a", "type": "Elsa.WriteLine", "version": 1, "unknownMember": "ä\u00e5\ud83d\ude00",
              "text": { "typeName": "String", "expression": { "type": "Literal", "value": "x" }, "memoryReference": { "id": "a:input-1" } },
              "metadata": { "displayText": "Say x", "designer": { "position": { "x": -20.5, "y": 7 }, "size": { "width": 100, "height": 40 } } } },
              { "id": "b", "type": "Elsa.WriteLine" } ],
            "connections": [ { "source": "a", "target": "b", "sourcePort": "Done", "targetPort": "In" },
              { "Source": { "Activity": "b", "Port": "Done" }, "Target": { "Activity": "a", "Port": "In" }, "vertices": [ { "x": 1, "y": 2 } ] } ] } }
        """;

    [Fact]
    public void A_definition_is_written_back_with_nothing_lost()
    {
        var written = WorkflowDefinition.Read(FromStudio).ToJson();
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(FromStudio), JsonElement.Parse(written)));
        Assert.Equal(written, WorkflowDefinition.Read(written).ToJson());
    }

    [Fact]
    public void What_Elsa_Studio_writes_is_read()
    {
        var definition = WorkflowDefinition.Read(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(FromStudio)).ToArray());
        var a = definition.Root.Activities[0];
        Assert.Equal(("v1", "d", 3), (definition.Id, definition.DefinitionId, definition.Version));
        Assert.Equal("Say x", a.DisplayText);
        Assert.Equal(-20.5, a.Position!.Value.X);
        Assert.True(definition.Root.Connections[0].OldShape);
        Assert.Equal(("a", "Done", "b"), (definition.Root.Connections[0].Source, definition.Root.Connections[0].Port, definition.Root.Connections[0].Target));
        Assert.Equal(("b", "Done", "a"), (definition.Root.Connections[1].Source, definition.Root.Connections[1].Port, definition.Root.Connections[1].Target));
    }

    [Theory]
    [InlineData("CorrelatedSingletonStrategy", ActivationStrategy.CorrelatedSingleton)]
    [InlineData("SingletonStrategy", ActivationStrategy.Singleton)]
    [InlineData("CorrelationStrategy", ActivationStrategy.Correlation)]
    [InlineData("AllowAlwaysStrategy", ActivationStrategy.AllowAlways)]
    public void Activation_strategies_are_read(string type, ActivationStrategy expected) =>
        Assert.Equal(expected, A.Definition(A.Flow("f", []), options: new() { ["activationStrategyType"] = $"Elsa.Workflows.Runtime.ActivationValidators.{type}, Elsa.Workflows.Runtime" }).Activation);

    [Theory]
    [InlineData("AllowAlways", true, true, true)]
    [InlineData("Singleton", false, false, true)]
    [InlineData("Correlation", false, true, false)]
    [InlineData("CorrelatedSingleton", false, true, true)]
    public void An_activation_strategy_says_whether_one_more_may_run(string strategy, bool besideTheSame, bool besideAnotherCorrelation, bool besideAnotherDefinition)
    {
        var definition = A.Definition(A.Flow("f", []), options: new() { ["activationStrategyType"] = $"Elsa.Workflows.Runtime.ActivationValidators.{strategy}Strategy, Elsa.Workflows.Runtime" });
        Assert.True(Activation.Allows(definition, "due-1", []));
        Assert.Equal(besideTheSame, Activation.Allows(definition, "due-1", [("test", "due-1")]));
        Assert.Equal(besideAnotherCorrelation, Activation.Allows(definition, "due-1", [("test", "due-2")]));
        Assert.Equal(besideAnotherDefinition, Activation.Allows(definition, "due-1", [("other", "due-1")]));
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{}", "no 'root' activity")]
    [InlineData("""{"root":{"type":"Elsa.Flowchart"}}""", "neither 'definitionId' nor 'id'")]
    [InlineData("""{"id":"x","root":{"type":"Elsa.Flowchart","activities":[{"id":"a"}]}}""", "root.activities[0] (a) has no 'type'")]
    [InlineData("""{"id":"x","root":{"type":"Elsa.Flowchart","connections":[{"source":{}}]}}""", "does not say which activities it joins")]
    public void A_file_that_is_no_definition_is_refused_with_a_sentence(string json, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => WorkflowDefinition.Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "must be a list")]
    [InlineData("""[{"outcomes":[]}]""", "without a type")]
    [InlineData("""[{"type":"X"},{"type":"X"}]""", "lists X twice")]
    [InlineData("""[{"type":"X","outcomes":["A"],"decides":[{"outcome":"B"}]}]""", "decides B, which is not among its outcomes")]
    [InlineData("""[{"type":"X","outcomes":["A"],"decides":[{"outcome":"A","when":"true"}]}]""", "the last rule of X must have no condition")]
    public void A_list_of_activities_that_cannot_be_used_is_refused_with_a_sentence(string json, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => ActivityCatalogue.Read(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);
}
