using DonorBridge.Store.Access;
using DonorBridge.Store.Jobs;
using DonorBridge.Workflows;

namespace DonorBridge.Store.Workflows;

/// <summary>Does in the same transaction what a step asked for: jobs and timers become rows, events and other workflows are moved at once.</summary>
internal sealed class WorkflowEffects(UnitOfWork work, WorkflowEngine engine, TimeProvider time)
{
    public async Task CarryOut(StepResult step, Viewer runsAs, string? parentBookmarkId, WorkflowInstance? before, CancellationToken cancel)
    {
        var known = before?.Bookmarks.Select(bookmark => bookmark.Id).ToHashSet() ?? [];
        foreach (var timer in step.Instance.Timers.Where(timer => !known.Contains(timer.Id)))
            await Enqueue(WorkflowTimer.Kind, new WorkflowTimer(timer.Id), $"timer/{timer.Id}", runsAs, timer.DueAt?.ToUniversalTime(), cancel);
        foreach (var effect in step.Effects) await CarryOut(effect, step.Instance, runsAs, cancel);
        if (parentBookmarkId is not null && step.Instance.Status == WorkflowStatus.Finished)
            await engine.ResumeAsync(new ResumeWorkflow(step.Instance.Output, $"{step.Instance.Id}/ended") { BookmarkId = parentBookmarkId }, cancel);
    }

    private Task CarryOut(Effect effect, WorkflowInstance instance, Viewer runsAs, CancellationToken cancel) => effect switch
    {
        Effect.DoActivity does => Enqueue(does.ActivityType, new Asked(instance.Id, does.BookmarkId, does.Key, does.Inputs), does.Key, runsAs, null, cancel),
        Effect.RunTask task => Enqueue(
            task.Name, new Asked(instance.Id, task.BookmarkId, task.Key, new Dictionary<string, object?> { ["Payload"] = task.Payload }), task.Key, runsAs, null, cancel),
        Effect.PublishEvent published => engine.Publish(
            new PublishToWorkflows(published.Name, published.CorrelationId, published.Payload, published.Key), published.Local ? instance.Id : null, cancel),
        Effect.DispatchWorkflow started => engine.Start(
            new StartWorkflow(started.DefinitionId, started.CorrelationId, started.Input, started.Key), runsAs, started.BookmarkId, cancel),
        _ => throw new NotSupportedException($"The workflow asks for {effect.GetType().Name}, which this engine cannot do."),
    };

    private Task<bool> Enqueue<T>(string kind, T payload, string key, Viewer runsAs, DateTimeOffset? runAt, CancellationToken cancel) =>
        JobQueue.Enqueue(work, kind, payload, key, time.GetUtcNow(), cancel, runAt, runsAs);

    // What WorkflowJob reads back.
    private sealed record Asked(string InstanceId, string BookmarkId, string Key, IReadOnlyDictionary<string, object?> Inputs);
}
