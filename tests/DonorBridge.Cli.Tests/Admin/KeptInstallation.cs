using DonorBridge.Tests.PostgreSql;
using System.Diagnostics;
using Xunit;

namespace DonorBridge.Cli.Tests.Admin;

/// <summary>The terminal as a process of its own, with a database's logins in its environment.</summary>
internal static class KeptInstallation
{
    public static async Task<(int Exit, string Output, string Error)> Admin(TestConnections logins, string input, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "donorbridge.dll"), "admin", .. words])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in logins.AsSettings()) start.Environment[name.Replace(":", "__")] = value;
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, await output, await error);
    }
}
