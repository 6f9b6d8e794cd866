using DonorBridge.Tests;
using Xunit;

namespace DonorBridge.Cli.Tests.Script;

public sealed class ScriptTests
{
    private static readonly string Script = Path.Combine(Checkout.Folder, "donorbridge");

    [Theory]
    [InlineData("run"), InlineData("test")]
    public async Task Run_and_test_explain_themselves(string verb)
    {
        var (end, output, error) = await Shell.RunAsync(Script, verb, "--help");

        Assert.Equal((0, ""), (end, error));
        Assert.StartsWith($"./donorbridge {verb}", output);
    }

    [Theory]
    [InlineData("run", "--port"), InlineData("test", "--fast"), InlineData("test", "--only")]
    public async Task Wrong_usage_ends_with_2_and_a_sentence(params string[] asked)
    {
        var (end, output, error) = await Shell.RunAsync(Script, asked);

        Assert.Equal((2, ""), (end, output));
        Assert.Contains(asked[1], error);
    }

    [Fact]
    public async Task A_server_for_tests_goes_when_its_input_closes_and_takes_its_folder_along()
    {
        using var server = Shell.Start(Checkout.Folder, Path.Combine(Checkout.Folder, ".ci", "lib", "temporary-postgres"));
        var said = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var folder = said!.Split(';')[0]["Host=".Length..];
        var process = int.Parse(File.ReadLines(Path.Combine(folder, "pg", "postmaster.pid")).First());

        server.StandardInput.Close();
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.False(Directory.Exists(folder));
        Assert.False(Directory.Exists($"/proc/{process}"));
    }

    [Fact]
    public async Task Its_shell_code_passes_shellcheck()
    {
        Assert.SkipUnless(Shell.Has("shellcheck"), "shellcheck is not installed: apt-get install shellcheck");

        var (_, found, _) = await Shell.RunAsync("shellcheck", "-x", "donorbridge", ".ci/run", ".ci/lib/temporary-postgres");

        Assert.Equal("", found);
    }
}
