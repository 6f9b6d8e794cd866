using DonorBridge.Tests;
using Xunit;

namespace DonorBridge.Cli.Tests;

/// <summary>Every command in docs/ is run as it stands there; those that keep an installation have tests of their own, with a database.</summary>
public sealed class DocsTests
{
    private const string Script = "./donorbridge ";

    public static TheoryData<string> Commands => new(
        from page in Directory.GetFiles(Path.Combine(Checkout.Folder, "docs"), "*.md")
        from line in File.ReadLines(page)
        where line.StartsWith(Script, StringComparison.Ordinal) && !line.StartsWith(Script + "admin ", StringComparison.Ordinal)
        select line[Script.Length..]);

    [Theory, MemberData(nameof(Commands))]
    public async Task A_command_of_the_docs_works(string command)
    {
        // Inputs are read from the checkout, what is made goes to a folder of the test's own.
        var made = Directory.CreateTempSubdirectory("donorbridge-docs-").FullName;
        try
        {
            var words = command.Split(' ');
            var args = words.Select((word, index) =>
                index > 0 && words[index - 1] == "--out" ? Path.Combine(made, word)
                : Path.Exists(Path.Combine(Checkout.Folder, word)) ? Path.Combine(Checkout.Folder, word)
                : word);
            using StringWriter output = new(), error = new();

            Assert.True(await Terminal.RunAsync([.. args], output, error) == 0, $"{command}: {error}");
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }
}
