using Npgsql;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>SQL as a login with an identity, in a transaction that is thrown away.</summary>
internal static class Sql
{
    public static async Task<T> As<T>(NpgsqlDataSource login, Viewer? viewer, string sql)
    {
        await using var connection = await login.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (viewer is not null)
        {
            await using var identity = new NpgsqlCommand(
                $"""
                select set_config('app.person', '{viewer.PersonId}', true), set_config('app.org', '{viewer.OrgId}', true),
                       set_config('app.role', '{viewer.Role}', true), set_config('app.country', '{viewer.Country}', true)
                """, connection, transaction);
            await identity.ExecuteNonQueryAsync();
        }
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The rows changed; -1 when the login may not, or the policy refused.</summary>
    public static async Task<int> Change(NpgsqlDataSource login, Viewer? viewer, string sql)
    {
        try
        {
            return (int)await As<long>(login, viewer, $"with done as ({sql} returning 1) select count(*) from done");
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return -1;
        }
    }

    public static async Task<List<string>> Column(NpgsqlDataSource login, string sql)
    {
        await using var command = login.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }
}
