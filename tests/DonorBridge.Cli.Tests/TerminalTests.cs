using System.CommandLine;
using Xunit;

namespace DonorBridge.Cli.Tests;

public sealed class TerminalTests
{
    public static TheoryData<string> EveryVerb => new(Verbs(Terminal.Commands(), ""));

    [Fact]
    public async Task An_unknown_verb_is_wrong_usage_and_says_so_on_standard_error()
    {
        var (end, output, error) = await RunAsync("rendre", "report.json");

        Assert.Equal(2, end);
        Assert.Empty(output);
        Assert.Contains("'rendre'", error);
    }

    [Fact]
    public async Task No_verb_at_all_is_wrong_usage() => Assert.Equal(2, (await RunAsync()).End);

    [Theory, MemberData(nameof(EveryVerb))]
    public async Task Every_verb_explains_itself(string verb)
    {
        var (end, output, error) = await RunAsync([.. verb.Split(' '), "--help"]);

        Assert.Equal(0, end);
        Assert.Empty(error);
        Assert.Contains("Usage:", output);
    }

    [Fact]
    public void Every_verb_and_each_of_its_options_has_a_description()
    {
        var silent = All(Terminal.Commands())
            .SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command))
            .Where(symbol => string.IsNullOrWhiteSpace(symbol.Description))
            .Select(symbol => symbol.Name);

        Assert.Empty(silent);
    }

    private static async Task<(int End, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var end = await Terminal.RunAsync(args, output, error);
        return (end, output.ToString(), error.ToString());
    }

    private static IEnumerable<string> Verbs(Command command, string before) => command.Subcommands.SelectMany(
        verb => Verbs(verb, $"{before}{verb.Name} ").Append($"{before}{verb.Name}"));

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Append(command);
}
