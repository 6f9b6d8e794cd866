using System.Diagnostics;
using DonorBridge.Tests;
using Xunit;

namespace DonorBridge.Cli.Tests.Script;

/// <summary>The real thing, in a copy of the checkout: it builds the portal, so it belongs to the long runs.</summary>
public sealed class RunTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string copy = Directory.CreateTempSubdirectory("donorbridge-run-").FullName;

    [Fact]
    public async Task A_run_serves_its_page_refuses_a_second_one_and_leaves_nothing_behind()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("DONORBRIDGE_FULL") == "1", "One of the long runs: ./donorbridge test --full");
        await CopyCheckout();
        var cancel = TestContext.Current.CancellationToken;
        using var first = Shell.Start(copy, Path.Combine(copy, "donorbridge"), "run");
        var errors = first.StandardError.ReadToEndAsync(cancel);
        var address = await AddressOf(first).WaitAsync(Patience, cancel) ?? throw new InvalidOperationException(await errors);

        using (var client = new HttpClient())
            Assert.True((await client.GetAsync(address, cancel)).IsSuccessStatusCode);

        using var second = Shell.Start(copy, Path.Combine(copy, "donorbridge"), "run");
        Assert.Contains(address, await second.StandardOutput.ReadToEndAsync(cancel));
        await second.WaitForExitAsync(cancel);
        Assert.Equal(1, second.ExitCode);

        var stopping = Stopwatch.StartNew();
        await Process.Start("kill", ["-TERM", $"{first.Id}"]).WaitForExitAsync(cancel);
        await first.WaitForExitAsync(cancel);
        Assert.InRange(stopping.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Empty(ProcessesOf(copy));
    }

    // Root's cluster is kept outside the checkout, in a folder that says whose it is.
    public void Dispose()
    {
        Directory.Delete(copy, recursive: true);
        var kept = new DirectoryInfo("/var/lib/donorbridge");
        if (!kept.Exists) return;

        foreach (var folder in kept.EnumerateDirectories())
            if (File.Exists(Path.Combine(folder.FullName, "checkout")) && File.ReadAllText(Path.Combine(folder.FullName, "checkout")).Trim() == copy)
                folder.Delete(recursive: true);
    }

    private async Task CopyCheckout()
    {
        var (_, files, _) = await Shell.RunAsync("git", "ls-files", "--cached", "--others", "--exclude-standard");
        foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Checkout.Folder, file))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, file))!);
            File.Copy(Path.Combine(Checkout.Folder, file), Path.Combine(copy, file));
        }
    }

    private static async Task<string?> AddressOf(Process run)
    {
        while (await run.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("DonorBridge: ", StringComparison.Ordinal))
                return line["DonorBridge: ".Length..];

        return null;
    }

    // By working folder or command line: what a run starts stays in the checkout's folders or names them.
    private static IEnumerable<string> ProcessesOf(string folder) => Directory.EnumerateDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), out _))
        .Where(process => Says(process, folder))
        .Select(Path.GetFileName)!;

    private static bool Says(string process, string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Contains(folder, StringComparison.Ordinal)
                || Directory.ResolveLinkTarget(Path.Combine(process, "cwd"), returnFinalTarget: false)?.FullName.StartsWith(folder, StringComparison.Ordinal) == true;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
