using DonorBridge.Store.Access;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Workflows;

/// <summary>Instances and their bookmarks as rows. An instance is locked before it is read to be changed, and stays locked until the caller's transaction ends.</summary>
internal sealed class WorkflowShelf(StoreContext db)
{
    /// <summary>Locks and reads an instance; null when there is none.</summary>
    public async Task<WorkflowInstanceRow?> Take(string instanceId, CancellationToken cancel) =>
        (await db.WorkflowInstances
            .FromSql($"select * from workflow_instances where id = {instanceId} for update")
            .AsNoTracking()
            .ToListAsync(cancel))
        .SingleOrDefault();

    /// <summary>One at a time for whatever the words name, until the transaction ends.</summary>
    public Task Alone(string words, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({words}, 0))", cancel);

    public Task<WorkflowInstanceRow?> StartedBy(string key, CancellationToken cancel) =>
        db.WorkflowInstances.AsNoTracking().SingleOrDefaultAsync(row => row.StartKey == key, cancel);

    public Task<bool> Runs(string definitionId, string? correlationId, bool anyCorrelation, CancellationToken cancel) =>
        db.WorkflowInstances.AnyAsync(row => row.Status == nameof(WorkflowStatus.Running)
            && (definitionId == "" || row.DefinitionId == definitionId)
            && (anyCorrelation || row.CorrelationId == correlationId), cancel);

    /// <summary>The newest instance that waits so, or else the newest there is: it may have taken this very request before.</summary>
    public async Task<string?> Named(string definitionId, string? correlationId, string waitsFor, CancellationToken cancel)
    {
        var these = db.WorkflowInstances.Where(row => row.DefinitionId == definitionId && row.CorrelationId == correlationId);
        return await (from row in these
                      join bookmark in db.WorkflowBookmarks on row.Id equals bookmark.InstanceId
                      where bookmark.Name == waitsFor
                      orderby row.StartedAt descending
                      select row.Id).FirstOrDefaultAsync(cancel)
            ?? await these.OrderByDescending(row => row.StartedAt).Select(row => row.Id).FirstOrDefaultAsync(cancel);
    }

    public Task<List<string>> WaitingFor(string eventName, string? correlationId, CancellationToken cancel) =>
        (from bookmark in db.WorkflowBookmarks
         join row in db.WorkflowInstances on bookmark.InstanceId equals row.Id
         where bookmark.EventName == eventName && (correlationId == null || row.CorrelationId == correlationId)
         orderby row.Id
         select row.Id).Distinct().ToListAsync(cancel);

    public async Task Add(WorkflowInstance instance, string startKey, Viewer runsAs, string? parentBookmarkId, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into workflow_instances (id, definition_version_id, definition_id, correlation_id, status, sub_status, state, start_key,
                person_id, org_id, role, country, parent_bookmark_id, started_at, changed_at, incidents)
            values ({instance.Id}, {instance.DefinitionVersionId}, {instance.DefinitionId}, {instance.CorrelationId}, {instance.Status.ToString()},
                {instance.SubStatus.ToString()}, {instance.ToJson()}, {startKey}, {runsAs.PersonId}, {runsAs.OrgId}, {runsAs.Role}, {runsAs.Country},
                {parentBookmarkId}, {instance.CreatedAt.ToUniversalTime()}, {instance.UpdatedAt.ToUniversalTime()}, {instance.Incidents.Count})
            """, cancel);
        await AddBookmarks(instance, [.. instance.Bookmarks], cancel);
    }

    public async Task Save(WorkflowInstance instance, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            update workflow_instances set correlation_id = {instance.CorrelationId}, status = {instance.Status.ToString()},
                sub_status = {instance.SubStatus.ToString()}, state = {instance.ToJson()}, changed_at = {instance.UpdatedAt.ToUniversalTime()}, incidents = {instance.Incidents.Count}
            where id = {instance.Id}
            """, cancel);
        var there = await db.WorkflowBookmarks.Where(row => row.InstanceId == instance.Id).Select(row => row.Id).ToListAsync(cancel);
        var gone = there.Except(instance.Bookmarks.Select(bookmark => bookmark.Id)).ToArray();
        if (gone.Length > 0) await db.Database.ExecuteSqlAsync($"delete from workflow_bookmarks where id = any({gone})", cancel);
        await AddBookmarks(instance, [.. instance.Bookmarks.Where(bookmark => !there.Contains(bookmark.Id))], cancel);
    }

    private async Task AddBookmarks(WorkflowInstance instance, IReadOnlyList<Bookmark> bookmarks, CancellationToken cancel)
    {
        foreach (var bookmark in bookmarks)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into workflow_bookmarks (id, instance_id, name, activity_id, event_name, due_at)
                values ({bookmark.Id}, {instance.Id}, {bookmark.Name}, {bookmark.ActivityId}, {bookmark.EventName}, {bookmark.DueAt?.ToUniversalTime()})
                """, cancel);
        }
    }
}
