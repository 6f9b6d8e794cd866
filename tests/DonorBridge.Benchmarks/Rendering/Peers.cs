using System.Diagnostics;
using System.Globalization;

namespace DonorBridge.Benchmarks.Rendering;

/// <summary>What the npm libraries beside us do with the same content, run by node in a folder of their own.</summary>
internal static class Peers
{
    /// <param name="folder">Where they are installed; "" installs them into a temporary folder and removes it; null does not measure.</param>
    public static double? Docxtemplater(string? folder) => In<double>(folder, ["docxtemplater", "pizzip"], place =>
        Number(Run(place, "node", [Path.Combine(AppContext.BaseDirectory, "Rendering", "peers.mjs"), "60"]), "documents per processor second"));

    public static T? In<T>(string? folder, string[] packages, Func<string, T?> measure) where T : struct
    {
        if (folder is null) return null;
        if (folder.Length > 0) return measure(folder);
        var place = Directory.CreateTempSubdirectory("donorbridge-peers-").FullName;
        try
        {
            Run(place, "npm", ["init", "-y"]);
            Run(place, "npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", .. packages]);
            return measure(place);
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    public static double Number(string lines, string after) =>
        double.Parse(lines.Split('\n').First(line => line.StartsWith(after, StringComparison.Ordinal))[after.Length..].Trim(), CultureInfo.InvariantCulture);

    public static string Run(string folder, string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
