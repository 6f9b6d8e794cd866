using DonorBridge.Store.Access;
using Npgsql;

namespace DonorBridge.Store.Jobs;

/// <summary>The statements by which workers share the table without standing in each other's way.</summary>
internal sealed class JobLeases(StoreLogin login, TimeProvider time, TimeSpan length)
{
    public const int MostAttempts = 10;

    public TimeSpan Length => length;

    /// <summary>Takes up to that many due jobs of these kinds; another worker skips them.</summary>
    public async Task<List<JobRun>> Take(int most, string[] kinds, CancellationToken cancel)
    {
        await using var command = login.Source.CreateCommand(
            """
            update jobs set lease = gen_random_uuid(), due_at = $1, attempts = attempts + 1
             where id in (select id from jobs where state = 'Open' and due_at <= $2 and kind = any($3)
                           order by due_at limit $4 for update skip locked)
            returning id, kind, payload, dedupe_key, attempts, lease, person_id, org_id, role, country
            """);
        var now = time.GetUtcNow();
        command.Parameters.AddRange((NpgsqlParameter[])[Value(now + length), Value(now), Value(kinds), Value(most)]);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var taken = new List<JobRun>();
        while (await reader.ReadAsync(cancel)) taken.Add(Run(reader));
        return taken;
    }

    /// <summary>When the next job of these kinds may be taken; null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDue(string[] kinds, CancellationToken cancel)
    {
        await using var command = login.Source.CreateCommand("select min(due_at) from jobs where state = 'Open' and kind = any($1)");
        command.Parameters.Add(Value(kinds));
        return await command.ExecuteScalarAsync(cancel) is DateTime next ? next : null;
    }

    /// <returns>False when the lease was lost: somebody else has the job now.</returns>
    public Task<bool> Extend(JobRun run, CancellationToken cancel) =>
        Change(run, "due_at = $3", cancel, Value(time.GetUtcNow() + length));

    /// <summary>Later again, each time after a longer pause; after the last attempt never again until an operator says so.</summary>
    public Task<bool> Fail(JobRun run, string error, CancellationToken cancel) => run.Attempt >= MostAttempts
        ? Change(run, "lease = null, last_error = $3, state = 'Dead'", cancel, Value(error))
        : Change(run, "lease = null, last_error = $3, due_at = $4", cancel, Value(error), Value(time.GetUtcNow() + Pause(run.Attempt)));

    /// <summary>Gives an unfinished job back, as when the worker stops.</summary>
    public Task<bool> Release(JobRun run, CancellationToken cancel) =>
        Change(run, "lease = null, due_at = $3, attempts = attempts - 1", cancel, Value(time.GetUtcNow()));

    internal static TimeSpan Pause(int attempt) => TimeSpan.FromSeconds(Math.Min(Math.Pow(3, attempt), 3600));

    private async Task<bool> Change(JobRun run, string set, CancellationToken cancel, params NpgsqlParameter[] values)
    {
        await using var command = login.Source.CreateCommand($"update jobs set {set} where id = $1 and lease = $2 and state = 'Open'");
        command.Parameters.AddRange((NpgsqlParameter[])[Value(run.Id), Value(run.Lease), .. values]);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    private JobRun Run(NpgsqlDataReader row)
    {
        T? At<T>(int column) => row.IsDBNull(column) ? default : row.GetFieldValue<T>(column);
        var viewer = new Viewer(At<Guid>(6), At<Guid?>(7), At<string>(8), At<string>(9));
        return new JobRun(login, row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetGuid(5), viewer);
    }

    private static NpgsqlParameter Value<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };
}
