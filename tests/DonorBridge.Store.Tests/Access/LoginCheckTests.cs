using Npgsql;

namespace DonorBridge.Store.Tests.Access;

public sealed class LoginCheckTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_portal_and_the_worker_may_start_with_ordinary_logins()
    {
        await LoginCheck.Refuse(database.Portal, "portal", Cancel);
        await LoginCheck.Refuse(database.Worker, "worker", Cancel);
    }

    [Fact]
    public async Task A_login_that_owns_tables_is_refused()
    {
        var refused = await Assert.ThrowsAsync<UnsafeLogin>(() => LoginCheck.Refuse(database.Owner, "portal", Cancel));

        Assert.Contains("owns the table", refused.Message);
        Assert.Contains("ConnectionStrings:Portal", refused.Message);
    }

    [Fact]
    public async Task A_portal_login_that_owns_one_table_is_refused()
    {
        var portal = new NpgsqlConnectionStringBuilder(database.Connections.Portal).Username;
        await Do(database.Owner, $"grant create on schema public to \"{portal}\"");
        await Do(database.Portal, "create table notes (text text)");
        try
        {
            var refused = await Assert.ThrowsAsync<UnsafeLogin>(() => LoginCheck.Refuse(database.Portal, "portal", Cancel));
            Assert.Contains("owns the table public.notes", refused.Message);
        }
        finally
        {
            await Do(database.Portal, "drop table notes");
        }
    }

    [Theory]
    [InlineData("SUPERUSER", "is a superuser")]
    [InlineData("BYPASSRLS", "has BYPASSRLS")]
    public async Task A_login_that_row_level_security_does_not_bind_is_refused(string attribute, string said)
    {
        await using var login = NpgsqlDataSource.Create(await Another(attribute.ToLowerInvariant(), attribute));

        var refused = await Assert.ThrowsAsync<UnsafeLogin>(() => LoginCheck.Refuse(login, "worker", Cancel));

        Assert.Contains(said, refused.Message);
        Assert.Contains("ConnectionStrings:Worker", refused.Message);
    }

    [Fact]
    public async Task A_login_that_may_become_one_is_refused_too()
    {
        var free = await Another("free", "BYPASSRLS");
        var name = new NpgsqlConnectionStringBuilder(free).Username;
        await using var member = NpgsqlDataSource.Create(await Another("member", $"IN ROLE \"{name}\""));

        Assert.Contains("has BYPASSRLS", (await Assert.ThrowsAsync<UnsafeLogin>(() => LoginCheck.Refuse(member, "portal", Cancel))).Message);
    }

    private async Task<string> Another(string name, string attributes)
    {
        try
        {
            return await cluster.AnotherLoginAsync(name, attributes, database.Name);
        }
        catch (PostgresException lacking) when (lacking.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            Assert.Skip("The server's administrator may not make such a login.");
            throw;
        }
    }

    private async Task Do(NpgsqlDataSource login, string sql)
    {
        await using var command = login.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
