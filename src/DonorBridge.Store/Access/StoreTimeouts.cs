using Npgsql;

namespace DonorBridge.Store.Access;

/// <summary>
/// How long one statement, one wait for a lock and one idle transaction may last. They are part of the connection string, so
/// that no connection of the login is without them; what the string itself says under Options wins.
/// </summary>
public sealed record StoreTimeouts(TimeSpan Statement, TimeSpan Lock, TimeSpan IdleInTransaction)
{
    public static StoreTimeouts Usual { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60));

    internal string In(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        // work_mem below 16 MB makes the policies' hashed subplans fall back to a scan per row.
        var ours = $"-c statement_timeout={Statement.TotalMilliseconds:0} -c lock_timeout={Lock.TotalMilliseconds:0} "
            + $"-c idle_in_transaction_session_timeout={IdleInTransaction.TotalMilliseconds:0} -c work_mem=16MB";
        builder.Options = $"{ours} {builder.Options}".TrimEnd();
        builder.ApplicationName ??= "donorbridge";
        return builder.ConnectionString;
    }
}
