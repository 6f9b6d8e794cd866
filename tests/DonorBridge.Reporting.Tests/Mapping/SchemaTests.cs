using NJsonSchema;
using Xunit;

namespace DonorBridge.Reporting.Tests.Mapping;

/// <summary>The published schemas that give completion in editors agree with what is shipped.</summary>
public class SchemaTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var folder = Path.Combine(StandardData.Source, "DonorFormats");
            return [.. from kind in new[] { "format", "mapping" }
                       from file in Directory.GetFiles(folder, kind + ".json", SearchOption.AllDirectories)
                       select (kind, Path.GetRelativePath(folder, file))];
        }
    }

    [Theory, MemberData(nameof(Files))]
    public async Task A_shipped_file_follows_its_schema(string kind, string file) =>
        Assert.Empty(await Errors(kind, await File.ReadAllTextAsync(Path.Combine(StandardData.Source, "DonorFormats", file), TestContext.Current.CancellationToken)));

    [Theory]
    [InlineData("mapping", """{ "main": { "a": { "value": { "feild": "due.to" } } } }""")]
    [InlineData("mapping", """{ "main": { "a": { "value": "x", "limt": { "words": 5 } } } }""")]
    [InlineData("format", """{ "id": "x", "version": 0, "name": { "en": "X" } }""")]
    public async Task A_wrong_file_does_not(string kind, string text) => Assert.NotEmpty(await Errors(kind, text));

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> Errors(string kind, string text)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(StandardData.Source, "DonorFormats", "schema", kind + ".schema.json"), TestContext.Current.CancellationToken);
        return schema.Validate(text);
    }
}
