using System.Text.Json;
using DonorBridge.Tests;
using Xunit;

namespace DonorBridge.Cli.Tests;

public sealed class CoverageTests
{
    private static readonly string Example = Path.Combine(Checkout.Folder, "src", "StandardReport", "2026", "examples", "three-donors", "report.json");

    [Fact]
    public async Task The_coverage_of_a_format_ends_in_a_score_and_what_would_raise_it()
    {
        var output = await RunAsync("format", "coverage", "foundation-letter");

        Assert.Contains("fields asked are filled.", output);
        Assert.Matches(@"Harmonisation: \d+ of 100; what would raise it most:\n  \+\d+\.\d  '.+' takes more than \d+ words", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task As_json_it_carries_the_score_its_changes_and_every_field()
    {
        using var json = JsonDocument.Parse(await RunAsync("format", "coverage", "partner-project-report", Example, "--json"));

        var harmonisation = json.RootElement.GetProperty("harmonisation");
        Assert.InRange(harmonisation.GetProperty("score").GetInt32(), 1, 99);
        Assert.Equal("ask-the-standard-question", harmonisation.GetProperty("changes")[0].GetProperty("kind").GetString());
        Assert.Equal(json.RootElement.GetProperty("asked").GetInt32(), json.RootElement.GetProperty("lines").EnumerateArray().Count(line => line.GetProperty("state").GetString() != "not-asked"));
    }

    private static async Task<string> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(0, await Terminal.RunAsync(args, output, error));
        return output.ToString();
    }
}
