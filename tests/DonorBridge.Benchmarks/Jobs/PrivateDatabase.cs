using DonorBridge.Store.Published;
using DonorBridge.Tests.PostgreSql;
using Npgsql;

namespace DonorBridge.Benchmarks.Jobs;

/// <summary>A PostgreSQL of this process's own, as the tests start it, with the product's tables and shipped rows; it goes with the process.</summary>
internal sealed class PrivateDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly NpgsqlDataSource _owner;

    private PrivateDatabase(TestServer server, TestConnections connections) => (_server, Connections, _owner) = (server, connections, NpgsqlDataSource.Create(connections.Owner));

    public TestConnections Connections { get; }

    public static async Task<PrivateDatabase> Open(CancellationToken cancel)
    {
        var (server, logins) = (await TestServer.StartAsync(cancel), TestLogins.New());
        await using var administrator = NpgsqlDataSource.Create(server.ConnectionString);
        foreach (var sql in new[] { logins.CreateSql + logins.LendOwnerSql, $"""CREATE DATABASE "{logins.Prefix}" OWNER "{logins.Owner}" """ })
        {
            await using var command = administrator.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(cancel);
        }
        var connections = logins.To(logins.Prefix, server.ConnectionString);
        await Migrations.ApplyAsync(connections, cancel);
        await ShippedRows.Load(connections.Owner, AppContext.BaseDirectory, TimeProvider.System.GetUtcNow(), cancel);
        return new PrivateDatabase(server, connections);
    }

    public async Task<long> Count(string sql)
    {
        await using var command = _owner.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        await _server.DisposeAsync();
    }
}
