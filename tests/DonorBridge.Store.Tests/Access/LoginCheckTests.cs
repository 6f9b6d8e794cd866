using Npgsql;

namespace DonorBridge.Store.Tests.Access;

public sealed class LoginCheckTests(TestDatabase database) : IClassFixture<TestDatabase>
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

    private async Task Do(NpgsqlDataSource login, string sql)
    {
        await using var command = login.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
