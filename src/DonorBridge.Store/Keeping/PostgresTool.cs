using System.Diagnostics;
using Npgsql;

namespace DonorBridge.Store.Keeping;

/// <summary>pg_dump and pg_restore, as installed on this machine.</summary>
internal static class PostgresTool
{
    /// <summary>Runs a tool against a database; its password goes by the environment, never on the command line.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="IOException">The tool is not installed, or ended badly; the message says what it said.</exception>
    public static async Task<string> Run(string tool, string connectionString, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(Path(tool), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"]) = (to.Host, $"{to.Port}");
        (start.Environment["PGUSER"], start.Environment["PGDATABASE"]) = (to.Username, to.Database);
        if (to.Password is not null) start.Environment["PGPASSWORD"] = to.Password;

        using var process = Process.Start(start) ?? throw new IOException($"{tool} did not start.");
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 ? await said : throw new IOException($"{tool} ended with {process.ExitCode}: {(await wrong).Trim()}");
    }

    // In the path, else where Debian keeps it: the newest.
    private static string Path(string tool)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderByDescending(folder => int.TryParse(System.IO.Path.GetFileName(folder), out var version) ? version : 0) : Enumerable.Empty<string>();
        return versions.Select(folder => System.IO.Path.Combine(folder, "bin")).Concat(folders).Select(folder => System.IO.Path.Combine(folder, tool)).FirstOrDefault(File.Exists)
            ?? throw new IOException($"{tool} is not installed here: install PostgreSQL's client programs (on Debian: apt-get install postgresql-client).");
    }
}
