using System.Text.Json.Nodes;
using DonorBridge.Tests;
using Xunit;

namespace DonorBridge.Cli.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("donorbridge-read").FullName;

    [Fact]
    public async Task A_form_we_made_is_read_back_and_what_it_does_not_say_is_listed_with_its_place()
    {
        var form = await Made("d-eu-final", "daphne-action-grant-final", "final-technical-report.docx");

        var (end, output, _) = await RunAsync("read", form, "--out", Report);

        Assert.Equal(0, end);
        var read = JsonNode.Parse(await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken))!;
        Assert.Equal("ACT-CHILD-2024-0117", (string?)read["dueReports"]![0]!["grant"]!["reference"]);
        Assert.Contains(read["shared"]!["answers"]!.AsArray(), answer => (string?)answer!["question"] == "C8");
        Assert.Contains("shared.project.start: is needed: a day, such as 2026-12-31.", output);
        Assert.Contains("the report is not whole", output);
    }

    [Fact]
    public async Task The_same_form_gives_the_same_report_and_as_JSON_the_same_list()
    {
        var form = await Made("d-eu-final", "daphne-action-grant-final", "final-financial-statement.xlsx");
        await RunAsync("read", form, "--out", Report);
        var first = await File.ReadAllBytesAsync(Report, TestContext.Current.CancellationToken);

        var (end, output, _) = await RunAsync("read", form, "--out", Report, "--json");

        Assert.Equal(0, end);
        Assert.Equal(first, await File.ReadAllBytesAsync(Report, TestContext.Current.CancellationToken));
        Assert.Contains(JsonNode.Parse(output)!["wanted"]!.AsArray(), wanted => (string?)wanted!["place"] == "shared.project.start");
    }

    [Fact]
    public async Task With_a_known_report_the_result_passes_its_check_and_says_of_each_value_where_it_came_from()
    {
        var form = await Made("d-eu-final", "daphne-action-grant-final", "final-technical-report.docx");
        var second = Path.Combine(_folder, "d-eu-final", "daphne-action-grant-final", "final-financial-statement.xlsx");

        var (end, output, _) = await RunAsync("read", form, second, "--report", Example, "--out", Report);

        Assert.Equal(0, end);
        Assert.Contains("report check finds nothing that must be mended", output);
        Assert.Equal(0, (await RunAsync("report", "check", Report)).End);
        var origins = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(Report, ".origins.json"), TestContext.Current.CancellationToken))!["values"]!.AsArray();
        Assert.Contains(origins, origin => (string?)origin!["place"] == "shared.project.start" && (string?)origin["from"] == "known");
        Assert.Contains(origins, origin => (string?)origin!["place"] == "dueReports[0].grant.reference" && (string?)origin["from"] == "form" && ((string?)origin["at"])!.StartsWith(form, StringComparison.Ordinal));

        Assert.Contains("give that by --report", (await RunAsync("read", form, "--due", "d-eu-final", "--out", Report)).Error);
        Assert.Contains("holds no due report 'd-x'", (await RunAsync("read", form, "--report", Example, "--due", "d-x", "--out", Report)).Error);
    }

    [Fact]
    public async Task A_file_that_does_not_say_its_format_is_refused_and_nothing_is_written()
    {
        var blank = Path.Combine(Checkout.Folder, "src", "DonorFormats", "foundation-letter", "1", "letter.docx");

        var (end, _, error) = await RunAsync("read", blank, "--out", Report);

        Assert.Equal(1, end);
        Assert.Contains("name it by --format", error);
        Assert.False(File.Exists(Report));
        Assert.Equal(0, (await RunAsync("read", blank, "--format", "foundation-letter", "--out", Report)).End);
    }

    [Theory]
    [InlineData("nothing.docx", null, "there is no such file")]
    [InlineData("words.xlsx", "name;amount", "no complete ZIP")]
    [InlineData("empty.docx", "", "the file is empty")]
    [InlineData("activities.xml", "<iati-activities/>", "iati import")]
    public async Task What_is_no_form_is_refused(string name, string? content, string sentence)
    {
        var path = Path.Combine(_folder, name);
        if (content is not null) await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);

        var (end, _, error) = await RunAsync("read", path, "--format", "foundation-letter", "--out", Report);

        Assert.Equal(1, end);
        Assert.Contains(sentence, error);
        Assert.False(File.Exists(Report));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Example => Path.Combine(Checkout.Folder, "src", "StandardReport", "2026", "examples", "three-donors", "report.json");

    private string Report => Path.Combine(_folder, "read.json");

    private async Task<string> Made(string due, string format, string file)
    {
        await RunAsync("render", Example, "--due", due, "--format", format, "--out", _folder);
        return Path.Combine(_folder, due, format, file);
    }

    private static async Task<(int End, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await Terminal.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
