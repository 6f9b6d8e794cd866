using Npgsql;

namespace DonorBridge.Tests.PostgreSql;

/// <summary>How each of the three logins reaches one test database. None is a superuser, none bypasses row-level security.</summary>
/// <param name="Owner">Owns the database; runs migrations.</param>
/// <param name="Portal">Serves people.</param>
/// <param name="Worker">Runs jobs.</param>
public sealed record TestConnections(string Owner, string Portal, string Worker)
{
    /// <summary>The settings that the portal and the CLI read them from.</summary>
    public IReadOnlyDictionary<string, string?> AsSettings() => new Dictionary<string, string?>
    {
        ["ConnectionStrings:Owner"] = Owner,
        ["ConnectionStrings:Portal"] = Portal,
        ["ConnectionStrings:Worker"] = Worker,
    };

    /// <summary>Closes what is pooled: a database with an open connection can be neither copied nor dropped.</summary>
    internal void ClosePools()
    {
        foreach (var connectionString in (string[])[Owner, Portal, Worker])
        {
            using var connection = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
