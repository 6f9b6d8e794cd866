using System.Collections.Concurrent;
using DonorBridge.Tests.PostgreSql;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace DonorBridge.Tests.PostgreSql;

/// <summary>The databases of one test process. The server starts at the first test that asks for one.</summary>
public sealed class TestCluster : IAsyncDisposable
{
    private readonly TestLogins logins = TestLogins.New();
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> templates = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<IAsyncDisposable>>> shared = new();
    private readonly ConcurrentQueue<string> databases = new();
    private readonly ConcurrentQueue<string> others = new();
    private readonly Lazy<Task<(TestServer Server, NpgsqlDataSource Administrator)>> started;
    private int made;

    public TestCluster() => started = new(StartAsync);

    /// <summary>A fresh database, copied from <paramref name="template"/>; it lives until <see cref="DropAsync"/> or the end of the process.</summary>
    public async Task<(string Name, TestConnections Connections)> CreateAsync(DatabaseTemplate template, CancellationToken cancel)
    {
        var name = $"{logins.Prefix}_{Interlocked.Increment(ref made)}";
        return (name, await CreateAsync(name, await TemplateAsync(template), cancel));
    }

    /// <summary>Something made once per test process, by whoever asks first, for all who ask for that name; it ends with the cluster.</summary>
    public async Task<T> SharedAsync<T>(string name, Func<TestCluster, Task<T>> make) where T : IAsyncDisposable =>
        (T)await shared.GetOrAdd(name, _ => new(async () => await make(this))).Value;

    /// <summary>The connection string of one more login to a database, with what the three must not have, such as SUPERUSER; it goes with the cluster.</summary>
    public async Task<string> AnotherLoginAsync(string name, string attributes, string database)
    {
        await RunAsync(logins.CreateAnotherSql(name, attributes), CancellationToken.None);
        others.Enqueue(name);
        return logins.ToAnother(name, database, (await started.Value).Server.ConnectionString);
    }

    public async Task DropAsync(string name, TestConnections connections)
    {
        connections.ClosePools();
        await RunAsync($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in shared.Values)
            if (one.IsValueCreated && one.Value.IsCompletedSuccessfully) await (await one.Value).DisposeAsync();
        if (!started.IsValueCreated) return;

        var (server, administrator) = await started.Value;
        foreach (var name in databases.Reverse())
            await DropAsync(name, logins.To(name, server.ConnectionString));
        foreach (var name in others) await RunAsync(logins.DropAnotherSql(name), CancellationToken.None);
        await RunAsync(logins.DropSql, CancellationToken.None);
        await administrator.DisposeAsync();
        await server.DisposeAsync();
    }

    // Each template is filled once, by whichever test asks first; the others wait for it, so that test's own
    // cancellation must not end it.
    private Task<string> TemplateAsync(DatabaseTemplate template) =>
        templates.GetOrAdd(template.Name, name => new(() => FillAsync($"{logins.Prefix}_{name}", template))).Value;

    private async Task<string> FillAsync(string name, DatabaseTemplate template)
    {
        var source = template.Over is null ? "template0" : await TemplateAsync(template.Over);
        var connections = await CreateAsync(name, source, CancellationToken.None);
        await template.Fill(connections, CancellationToken.None);
        connections.ClosePools();
        return name;
    }

    private async Task<TestConnections> CreateAsync(string name, string source, CancellationToken cancel)
    {
        // Copying files beats replaying them through the log, on a server that never syncs.
        await RunAsync($"""CREATE DATABASE "{name}" OWNER "{logins.Owner}" TEMPLATE "{source}" STRATEGY file_copy""", cancel);
        databases.Enqueue(name);
        var (server, _) = await started.Value;
        return logins.To(name, server.ConnectionString);
    }

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        var (_, administrator) = await started.Value;
        await using var command = administrator.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<(TestServer, NpgsqlDataSource)> StartAsync()
    {
        var server = await TestServer.StartAsync(CancellationToken.None);
        var administrator = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = administrator.CreateCommand(logins.CreateSql + logins.LendOwnerSql);
        await command.ExecuteNonQueryAsync();
        return (server, administrator);
    }
}
