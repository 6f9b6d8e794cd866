using DonorBridge.Cli.Admin;
using DonorBridge.Tests.PostgreSql;

namespace DonorBridge.Cli.Tests.Admin;

/// <summary>The terminal with a database's logins around it.</summary>
internal static class KeptInstallation
{
    public static async Task<(int Exit, string Output, string Error)> Admin(TestConnections logins, string input, params string[] words)
    {
        var settings = logins.AsSettings();
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var exit = await Terminal.RunAsync(["admin", .. words], output, error, new Surroundings(name => settings.GetValueOrDefault(name.Replace("__", ":")), new StringReader(input)));
        return (exit, output.ToString(), error.ToString());
    }
}
