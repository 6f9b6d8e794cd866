using System.Security.Cryptography;
using Npgsql;

namespace DonorBridge.Store.Schema;

/// <summary>Who has only the owner's login, with CREATEROLE, gets the portal's and the worker's made.</summary>
public static class GivenLogins
{
    /// <summary>Makes the logins NAME_portal and NAME_worker of the database NAME, or gives them a new password, and returns their connection strings.</summary>
    /// <exception cref="UnauthorizedAccessException">The owner's login may not create roles.</exception>
    public static async Task<(string Portal, string Worker)> Make(string owner, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(cancel);
        try
        {
            return (await Make(connection, owner, "portal", cancel), await Make(connection, owner, "worker", cancel));
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new UnauthorizedAccessException(
                "The login of ConnectionStrings__Owner may not create logins: give it CREATEROLE, " +
                "or name ConnectionStrings__Portal and ConnectionStrings__Worker too.", refused);
        }
    }

    private static async Task<string> Make(NpgsqlConnection connection, string owner, string purpose, CancellationToken cancel)
    {
        var login = $"{connection.Database}_{purpose}";
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var verb = await Exists(connection, login, cancel) ? "alter" : "create";
        await TableRights.Execute(connection,
            $"{verb} role {new NpgsqlCommandBuilder().QuoteIdentifier(login)} login nocreatedb nocreaterole password '{password}'", cancel);
        return new NpgsqlConnectionStringBuilder(owner) { Username = login, Password = password }.ConnectionString;
    }

    private static async Task<bool> Exists(NpgsqlConnection connection, string login, CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand("select exists (select from pg_roles where rolname = $1)", connection)
        {
            Parameters = { new() { Value = login } },
        };
        return (bool)(await ask.ExecuteScalarAsync(cancel))!;
    }
}
