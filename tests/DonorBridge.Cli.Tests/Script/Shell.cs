using System.Diagnostics;
using DonorBridge.Tests;

namespace DonorBridge.Cli.Tests.Script;

/// <summary>Runs a program to its end, from the top of the checkout.</summary>
internal static class Shell
{
    public static async Task<(int End, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(Checkout.Folder, program, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    public static Process Start(string folder, string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");

    public static bool Has(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
