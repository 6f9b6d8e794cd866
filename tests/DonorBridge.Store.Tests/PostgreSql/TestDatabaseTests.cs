using DonorBridge.Tests.PostgreSql;
using Npgsql;
using Xunit;

namespace DonorBridge.Store.Tests.PostgreSql;

public sealed class TestDatabaseTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_login_reaches_the_database_without_special_powers()
    {
        foreach (var login in (NpgsqlDataSource[])[database.Owner, database.Portal, database.Worker])
        {
            var powers = await AskAsync<bool>(login, "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user");
            Assert.False(powers);
            Assert.Equal(database.Name, await AskAsync<string>(login, "select current_database()::text"));
        }
    }

    [Fact]
    public async Task Only_the_owner_may_make_tables()
    {
        await using var create = database.Portal.CreateCommand("create table mine (id int)");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => create.ExecuteNonQueryAsync(Cancel));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task What_one_copy_of_a_template_holds_another_does_not()
    {
        var filled = new DatabaseTemplate("filled", DatabaseTemplate.Empty, (to, cancel) => RunAsync(to.Owner, "create table seen (id int)", cancel));
        var (firstName, first) = await cluster.CreateAsync(filled, Cancel);
        await RunAsync(first.Owner, "insert into seen values (1)", Cancel);

        var (secondName, second) = await cluster.CreateAsync(filled, Cancel);

        await using var source = NpgsqlDataSource.Create(second.Owner);
        Assert.Equal(0L, await AskAsync<long>(source, "select count(*) from seen"));
        await cluster.DropAsync(firstName, first);
        await cluster.DropAsync(secondName, second);
    }

    [Fact]
    public async Task A_dropped_database_is_gone_from_the_server()
    {
        var (name, connections) = await cluster.CreateAsync(DatabaseTemplate.Empty, Cancel);

        await cluster.DropAsync(name, connections);

        Assert.False(await AskAsync<bool>(database.Owner, $"select exists (select from pg_database where datname = '{name}')"));
    }

    [Fact]
    public void A_server_named_by_somebody_elses_database_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => TestServer.Accept("Host=db;Username=u;Database=donorbridge"));

        Assert.Contains("'donorbridge', which these tests did not create", refused.Message);
    }

    private static async Task<T> AskAsync<T>(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static async Task RunAsync(string connectionString, string sql, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
