using System.Security.Cryptography;
using Npgsql;

namespace DonorBridge.Tests.PostgreSql;

/// <summary>
/// The three logins of one test process. Their names differ from run to run, so that runs can share a server and so
/// that nothing comes to rely on a login's name: it is whatever the connection string says.
/// </summary>
internal sealed record TestLogins(string Prefix, string Password)
{
    public static TestLogins New() => new(
        $"donorbridge_test_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}",
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    public string Owner => $"{Prefix}_owner";

    public string CreateSql => string.Concat(All.Select(login =>
        $"""CREATE ROLE "{login}" LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '{Password}';"""));

    // Granting oneself the owner lets a server's administrator who is no superuser give it databases.
    public string LendOwnerSql => $"""GRANT "{Owner}" TO CURRENT_USER;""";

    /// <summary>A login beside the three, with what they must not have: SUPERUSER, BYPASSRLS.</summary>
    public string CreateAnotherSql(string name, string attributes) => $"""CREATE ROLE "{Prefix}_{name}" LOGIN {attributes} PASSWORD '{Password}';""";

    public string DropAnotherSql(string name) => $"""DROP ROLE IF EXISTS "{Prefix}_{name}";""";

    public string ToAnother(string name, string database, string server) => To(database, server, $"{Prefix}_{name}");

    public string DropSql => string.Concat(All.Select(login => $"""DROP ROLE IF EXISTS "{login}";"""));

    public TestConnections To(string database, string server) =>
        new(To(database, server, Owner), To(database, server, $"{Prefix}_portal"), To(database, server, $"{Prefix}_worker"));

    private string[] All => [Owner, $"{Prefix}_portal", $"{Prefix}_worker"];

    private string To(string database, string server, string login) =>
        new NpgsqlConnectionStringBuilder(server)
        {
            Database = database,
            Username = login,
            Password = Password,
            MaxPoolSize = 40,
            IncludeErrorDetail = true,
        }.ConnectionString;
}
