using System.Text.Json;
using Xunit;

namespace DonorBridge.Cli.Tests.Iati;

public sealed class IatiVerbTests : IDisposable
{
    private const string Activity = """
        <iati-activity xml:lang="en" default-currency="EUR">
        <iati-identifier>LV-RE-40008000001-P1</iati-identifier>
        <reporting-org ref="LV-RE-40008000001" type="22"><narrative>Safe Shore</narrative></reporting-org>
        <title><narrative>Guardians in time</narrative></title>
        <description><narrative>Every child has a guardian.</narrative></description>
        <participating-org ref="SE-ON-802400001" type="22" role="1"><narrative>North Star</narrative></participating-org>
        <activity-status code="2"/>
        <activity-date iso-date="2025-01-15" type="2"/>
        <contact-info><person-name><narrative>Anna Bergqvist</narrative></person-name></contact-info>
        <recipient-country code="LV"/>
        <sector code="15160"/>
        </iati-activity>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("donorbridge-iati-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_clean_file_ends_with_0_and_says_nothing()
    {
        var (end, output, error) = await RunAsync("iati", "check", Save(Activity));

        Assert.Equal((0, "", ""), (end, output, error));
    }

    [Fact]
    public async Task An_error_is_one_line_with_file_line_severity_rule_and_message_and_ends_with_1()
    {
        var file = Save(Activity.Replace("<activity-status code=\"2\"/>", "<activity-status code=\"7\"/>"));

        var (end, output, _) = await RunAsync("iati", "check", file);

        Assert.Equal(1, end);
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(file)}:8 error codelist activity-status/@code \"7\" is not on the list ActivityStatus: .*\n$", output);
    }

    [Fact]
    public async Task Warnings_alone_are_listed_and_end_with_0()
    {
        var (end, output, _) = await RunAsync("iati", "check", Save(Activity.Replace("LV-RE-40008000001-P1", "LV-RE-4-P1")));

        Assert.Equal(0, end);
        Assert.Contains(" warning 1.1.21 ", output);
    }

    [Fact]
    public async Task With_json_the_problems_are_a_list()
    {
        var file = Save(Activity.Replace("<activity-status code=\"2\"/>", ""));

        var (end, output, _) = await RunAsync("iati", "check", file, "--json");

        var problem = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal(1, end);
        Assert.Equal(("error", "occurs", 2, "LV-RE-40008000001-P1"), (problem.GetProperty("severity").GetString(), problem.GetProperty("rule").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("activity").GetString()));
    }

    [Fact]
    public async Task With_json_a_clean_file_is_an_empty_list()
    {
        var (_, output, _) = await RunAsync("iati", "check", Save(Activity), "--json");

        Assert.Equal("[]", output.Trim());
    }

    [Fact]
    public async Task Import_writes_the_folder_and_says_how_much()
    {
        var outFolder = Path.Combine(_folder, "out");

        var (end, output, error) = await RunAsync("iati", "import", Save(Activity), "--out", outFolder);

        Assert.Equal((0, ""), (end, error));
        Assert.StartsWith("2 organisations, 1 projects, 1 grants, 0 transactions, 0 indicators;", output);
        Assert.Contains("a.xml,10,LV-RE-40008000001-P1,iati-activities/iati-activity/contact-info,Contact persons are never imported.\n", File.ReadAllText(Path.Combine(outFolder, "left-out.csv")));
        Assert.All(Directory.GetFiles(outFolder), file => Assert.DoesNotContain("Bergqvist", File.ReadAllText(file)));
    }

    [Fact]
    public async Task A_file_of_another_version_is_refused_and_nothing_is_written()
    {
        var outFolder = Path.Combine(_folder, "out");
        var file = Path.Combine(_folder, "old.xml");
        File.WriteAllText(file, "<iati-activities version=\"1.05\"/>");

        var (end, output, error) = await RunAsync("iati", "import", file, "--out", outFolder);

        Assert.Equal((1, ""), (end, output));
        Assert.Contains("old.xml:1: The file is in IATI 1.05", error);
        Assert.False(Directory.Exists(outFolder));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    public async Task A_folder_or_a_missing_file_is_refused_with_a_sentence(string verb)
    {
        string[] rest = verb == "import" ? ["--out", Path.Combine(_folder, "out")] : [];

        var (end, _, error) = await RunAsync(["iati", verb, _folder, .. rest]);
        var (missingEnd, _, missing) = await RunAsync(["iati", verb, Path.Combine(_folder, "none.xml"), .. rest]);

        Assert.Equal((1, 1), (end, missingEnd));
        Assert.Contains("folder", error);
        Assert.Contains("no such file", missing);
    }

    [Fact]
    public async Task Import_without_a_folder_is_wrong_usage() => Assert.Equal(2, (await RunAsync("iati", "import", "a.xml")).End);

    private string Save(string activity)
    {
        var file = Path.Combine(_folder, "a.xml");
        File.WriteAllText(file, $"<iati-activities version=\"2.03\">\n{activity}\n</iati-activities>\n");
        return file;
    }

    private static async Task<(int End, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var end = await Terminal.RunAsync(args, output, error);
        return (end, output.ToString(), error.ToString());
    }
}
