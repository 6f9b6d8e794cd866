using DonorBridge.Tests;
using Xunit;

namespace DonorBridge.Cli.Tests;

public sealed class RenderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("donorbridge-render").FullName;

    [Fact]
    public async Task Every_due_report_gets_its_own_forms_and_one_manifest_names_them()
    {
        var (end, _, _) = await RunAsync("render", Example("three-donors"), "--out", _folder);

        Assert.Equal(0, end);
        Assert.Equal(
            ["d-bcf-2/harmonised-8-3-2019/narrative-report.docx", "d-eu-final/daphne-action-grant-final/final-financial-statement.xlsx", "d-eu-final/daphne-action-grant-final/final-technical-report.docx", "d-eu-final/iati-activity-2.03/iati-activity.xml", "d-ns-h1/harmonised-8-3-2019/narrative-report.docx", "manifest.json"],
            Files());
    }

    [Fact]
    public async Task A_report_without_what_a_form_asks_still_renders_and_the_manifest_says_what_lacks()
    {
        var (end, _, _) = await RunAsync("render", Example("small-grant"), "--format", "daphne-action-grant-final", "--out", _folder);

        Assert.Equal(0, end);
        Assert.Contains("\"not-reported\"", await File.ReadAllTextAsync(Path.Combine(_folder, "manifest.json"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--due", "nobody", "holds no due report 'nobody'")]
    [InlineData("--format", "nothing", "There is no donor format 'nothing'")]
    public async Task What_is_not_there_is_refused_and_nothing_is_written(string option, string value, string sentence)
    {
        var (end, _, error) = await RunAsync("render", Example("three-donors"), option, value, "--out", _folder);

        Assert.Equal(1, end);
        Assert.Contains(sentence, error);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Two_ways_to_choose_the_format_are_wrong_usage() =>
        Assert.Equal(2, (await RunAsync("render", Example("three-donors"), "--format", "foundation-letter", "--every-format", "--out", _folder)).End);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Files() => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal)];

    private static string Example(string name) => Path.Combine(Checkout.Folder, "src", "StandardReport", "2026", "examples", name, "report.json");

    private static async Task<(int End, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await Terminal.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
