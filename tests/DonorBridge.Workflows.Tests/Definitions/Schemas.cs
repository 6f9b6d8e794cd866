using NJsonSchema;
using Xunit;

namespace DonorBridge.Workflows.Tests.Definitions;

/// <summary>The data beside our definitions obeys its published schemas, and the schemas refuse what is wrong.</summary>
public class Schemas
{
    private static async Task<JsonSchema> Schema(string name) =>
        await JsonSchema.FromFileAsync(ShippedWorkflows.Path($"schemas/{name}.schema.json"), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Our_activity_types_obey_their_schema() =>
        Assert.Empty((await Schema("activities")).Validate(await File.ReadAllTextAsync(ShippedWorkflows.Path("activities.json"), TestContext.Current.CancellationToken)));

    [Fact]
    public async Task Every_script_obeys_its_schema()
    {
        var schema = await Schema("script");
        foreach (var script in Directory.EnumerateFiles(ShippedWorkflows.Path("scenarios"), "script.json", SearchOption.AllDirectories))
            Assert.Empty(schema.Validate(await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("activities", """[ { "type": "DonorBridge.X" } ]""")]
    [InlineData("activities", """[ { "type": "DonorBridge.X", "does": true, "waits": true } ]""")]
    [InlineData("activities", """[ { "type": "DonorBridge.X", "does": true, "input": [] } ]""")]
    [InlineData("script", """{ "steps": [ { "wiat": 1 } ] }""")]
    [InlineData("script", """{ "inputs": {} }""")]
    public async Task What_is_wrong_is_refused_by_the_schema(string schema, string json) => Assert.NotEmpty((await Schema(schema)).Validate(json));

    [Fact]
    public void Every_activity_type_we_ship_says_what_it_is_for_and_is_used()
    {
        var used = ShippedWorkflows.Definitions().SelectMany(d => d.Activities).Select(a => a.Type).ToHashSet();
        Assert.All(ActivityCatalogue.Shipped().Types, type => Assert.False(string.IsNullOrWhiteSpace(type.Description), type.Type));
        Assert.Empty(ActivityCatalogue.Shipped().Types.Where(type => !used.Contains(type.Type)).Select(type => type.Type));
    }
}
