using System.Text.Json;
using DonorBridge.Tests;
using Xunit;

namespace DonorBridge.Cli.Tests;

public sealed class FormatStudyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("donorbridge-study").FullName;

    [Fact]
    public async Task A_form_is_studied_place_by_place()
    {
        var (end, output, _) = await RunAsync("format", "study", Form("foundation-letter", "letter.docx"));

        Assert.Equal(0, end);
        Assert.Contains("field      grant-reference  Your reference  (text) at table 1, row 2, column 2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_reads_the_study_as_JSON()
    {
        var (_, output, _) = await RunAsync("format", "study", Form("cso-package", "package.xlsx"), "--json");

        var fields = JsonDocument.Parse(output).RootElement.GetProperty("fields").EnumerateArray().ToList();
        Assert.Contains(fields, field => field.GetProperty("id").GetString() == "lines" && field.GetProperty("kind").GetString() == "rows");
    }

    [Theory]
    [InlineData("foundation-letter", "letter.docx")]
    [InlineData("cso-package", "package.xlsx")]
    public async Task A_drafted_folder_is_a_format_that_can_be_checked(string format, string file)
    {
        var folder = Path.Combine(_folder, "made");

        var (end, output, _) = await RunAsync("format", "draft", Form(format, file), "--out", folder);
        var check = await RunAsync("format", "check", folder);

        Assert.Equal(0, end);
        Assert.Contains("with a source", output, StringComparison.Ordinal);
        Assert.Equal((0, $"{folder}: no problem found."), (check.End, check.Output.Trim()));
    }

    [Fact]
    public async Task A_file_that_is_no_form_is_refused_and_nothing_is_written()
    {
        var file = Path.Combine(_folder, "form.docx");
        await File.WriteAllTextAsync(file, "no ZIP", TestContext.Current.CancellationToken);

        var (end, _, error) = await RunAsync("format", "draft", file, "--out", Path.Combine(_folder, "made"));

        Assert.Equal(1, end);
        Assert.Contains("form.docx: it is not a whole Word or Excel file", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "made")));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_written_over()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.txt"), "mine", TestContext.Current.CancellationToken);

        var (end, _, error) = await RunAsync("format", "draft", Form("foundation-letter", "letter.docx"), "--out", _folder);

        Assert.Equal(1, end);
        Assert.Contains("the folder is not empty", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Form(string format, string file) => Path.Combine(Checkout.Folder, "src", "DonorFormats", format, "1", file);

    private static async Task<(int End, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await Terminal.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
