using System.Text.Json;
using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Jobs;

/// <summary>Wishes for work, written in the transaction that causes them: no commit, no job.</summary>
public static class JobQueue
{
    /// <summary>The worker runs it with the identity of <paramref name="runsAs"/>, or of who asked for it.</summary>
    /// <param name="payload">Ids only; written as JSON.</param>
    /// <param name="key">Unique for ever; a second wish with the same key is no second job.</param>
    /// <returns>Whether the job is new.</returns>
    public static async Task<bool> Enqueue<T>(
        UnitOfWork work, string kind, T payload, string key, DateTimeOffset now, CancellationToken cancel,
        DateTimeOffset? runAt = null, Viewer? runsAs = null)
    {
        var db = await work.Open(cancel);
        var viewer = runsAs ?? work.Viewer;
        var json = JsonSerializer.Serialize(payload, JsonSerializerOptions.Web);
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            insert into jobs (id, kind, payload, dedupe_key, person_id, org_id, role, country, due_at, state, attempts, created_at)
            values ({Guid.CreateVersion7()}, {kind}, {json}::jsonb, {key}, {viewer.PersonId}, {viewer.OrgId}, {viewer.Role}, {viewer.Country},
                    {runAt ?? now}, 'Open', 0, {now})
            on conflict (dedupe_key) do nothing
            """, cancel);
        return added == 1;
    }
}
