using System.Diagnostics;
using Npgsql;

namespace DonorBridge.Tests.PostgreSql;

/// <summary>
/// The PostgreSQL server the tests run on: the one that DONORBRIDGE_TEST_POSTGRES names (the script sets it), else a
/// temporary one of this process's own. Its connection may create databases and logins.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private const string Variable = "DONORBRIDGE_TEST_POSTGRES";

    private readonly Process? temporary;

    private TestServer(string connectionString, Process? temporary)
    {
        ConnectionString = connectionString;
        this.temporary = temporary;
    }

    public string ConnectionString { get; }

    public static async Task<TestServer> StartAsync(CancellationToken cancel)
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(given) ? await StartTemporaryAsync(cancel) : new(Accept(given), null);
    }

    /// <summary>Only the server's maintenance database is connected to: no database that somebody else made is ever touched.</summary>
    internal static string Accept(string given)
    {
        var connection = new NpgsqlConnectionStringBuilder(given);
        connection.Database ??= "postgres";
        if (connection.Database == "postgres") return connection.ConnectionString;

        throw new InvalidOperationException(
            $"{Variable} names the database '{connection.Database}', which these tests did not create. " +
            "They make their own databases: name the server with Database=postgres.");
    }

    // The child stops by itself when its standard input closes, so a killed test process leaves no server behind.
    private static async Task<TestServer> StartTemporaryAsync(CancellationToken cancel)
    {
        var script = Path.Combine(Checkout.Folder, ".ci", "lib", "temporary-postgres");
        var process = Process.Start(new ProcessStartInfo("bash", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("bash did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancel);

        var line = await process.StandardOutput.ReadLineAsync(cancel);
        return line is null
            ? throw new InvalidOperationException($"No PostgreSQL for tests: {await errors}")
            : new(line, process);
    }

    public async ValueTask DisposeAsync()
    {
        if (temporary is null) return;

        temporary.StandardInput.Close();
        await temporary.WaitForExitAsync();
        temporary.Dispose();
    }
}
