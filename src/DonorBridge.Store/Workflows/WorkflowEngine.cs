using DonorBridge.Store.Access;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Workflows;

/// <summary>
/// Runs workflows in the caller's unit of work: the instance, its bookmarks, timers and jobs and the caller's rows are committed
/// together or not at all. Jobs and timers run with the identity of whoever started the instance, whoever moves it on.
/// </summary>
public sealed class WorkflowEngine(UnitOfWork work, WorkflowPrograms programs, TimeProvider time) : IWorkflowEngine
{
    public Task<EngineReceipt> StartAsync(StartWorkflow request, CancellationToken cancel) => Start(request, work.Viewer, null, cancel);

    public async Task<EngineReceipt> ResumeAsync(ResumeWorkflow request, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var shelf = new WorkflowShelf(db);
        var instanceId = request.BookmarkId is { } bookmark ? InstanceOf(bookmark) : await shelf.Named(
            request.DefinitionId ?? throw new ArgumentException("Name a bookmark, or a definition with its correlation and what it waits for.", nameof(request)),
            request.CorrelationId, request.WaitsFor ?? "", cancel);
        return await Move(instanceId, instance => new Trigger.Resume
        {
            At = time.GetUtcNow(),
            Key = request.Key,
            BookmarkId = request.BookmarkId ?? instance.Bookmarks.FirstOrDefault(waits => waits.Name == request.WaitsFor)?.Id ?? "none",
            Input = request.Input,
        }, cancel);
    }

    public Task<int> PublishAsync(PublishToWorkflows request, CancellationToken cancel) => Publish(request, null, cancel);

    public Task<EngineReceipt> CancelAsync(string instanceId, string key, CancellationToken cancel) =>
        Move(instanceId, _ => new Trigger.Cancel { At = time.GetUtcNow(), Key = key }, cancel);

    public async Task<WorkflowInstance?> InspectAsync(string instanceId, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var state = await db.WorkflowInstances.Where(row => row.Id == instanceId).Select(row => row.State).SingleOrDefaultAsync(cancel);
        return state is null ? null : WorkflowInstance.FromJson(state);
    }

    /// <summary>Fires a timer; one that is no longer waited for changes nothing.</summary>
    public Task<EngineReceipt> Fire(string bookmarkId, CancellationToken cancel) => Move(
        InstanceOf(bookmarkId), _ => new Trigger.TimerDue { At = time.GetUtcNow(), Key = bookmarkId, BookmarkId = bookmarkId }, cancel);

    internal async Task<EngineReceipt> Start(StartWorkflow request, Viewer runsAs, string? parentBookmarkId, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var shelf = new WorkflowShelf(db);
        await shelf.Alone(request.Key, cancel);
        if (await shelf.StartedBy(request.Key, cancel) is { } before)
            return Receipt(WorkflowInstance.FromJson(before.State), StepOutcome.AlreadyApplied);

        var program = await programs.Newest(db, request.DefinitionId, cancel);
        await RefuseSecond(shelf, program.Definition, request.CorrelationId, cancel);
        var step = WorkflowStep.Run(program, null, new Trigger.Start
        {
            At = time.GetUtcNow(),
            Key = request.Key,
            InstanceId = Guid.CreateVersion7().ToString("N"),
            CorrelationId = request.CorrelationId,
            Input = request.Input,
        });
        await shelf.Add(step.Instance, request.Key, runsAs, parentBookmarkId, cancel);
        await new WorkflowEffects(work, this, time).CarryOut(step, runsAs, parentBookmarkId, null, cancel);
        return Receipt(step.Instance, step.Outcome);
    }

    internal async Task<int> Publish(PublishToWorkflows request, string? onlyInstance, CancellationToken cancel)
    {
        var shelf = new WorkflowShelf(await work.Open(cancel));
        var waiting = onlyInstance is null ? await shelf.WaitingFor(request.Name, request.CorrelationId, cancel) : [onlyInstance];
        var reached = 0;
        foreach (var instanceId in waiting)
        {
            var receipt = await Move(instanceId, _ => new Trigger.Event
            {
                At = time.GetUtcNow(),
                Key = request.Key,
                Name = request.Name,
                CorrelationId = request.CorrelationId,
                Payload = request.Payload,
            }, cancel);
            if (receipt.Outcome == StepOutcome.Applied) reached++;
        }
        return reached;
    }

    private async Task<EngineReceipt> Move(string? instanceId, Func<WorkflowInstance, Trigger> trigger, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var shelf = new WorkflowShelf(db);
        if (instanceId is null || await shelf.Take(instanceId, cancel) is not { } row) return new EngineReceipt(null, StepOutcome.NothingWaits, null, null);

        var instance = WorkflowInstance.FromJson(row.State);
        var step = WorkflowStep.Run(await programs.Version(db, row.DefinitionVersionId, cancel), instance, trigger(instance));
        if (step.Outcome != StepOutcome.Applied) return Receipt(step.Instance, step.Outcome);
        await shelf.Save(step.Instance, cancel);
        var runsAs = new Viewer(row.PersonId, row.OrgId, row.Role, row.Country);
        await new WorkflowEffects(work, this, time).CarryOut(step, runsAs, row.ParentBookmarkId, instance, cancel);
        return Receipt(step.Instance, step.Outcome);
    }

    private static async Task RefuseSecond(WorkflowShelf shelf, WorkflowDefinition definition, string? correlationId, CancellationToken cancel)
    {
        if (definition.Activation == ActivationStrategy.AllowAlways) return;
        await shelf.Alone($"activation/{definition.DefinitionId}", cancel);
        var (definitionId, anyCorrelation) = definition.Activation switch
        {
            ActivationStrategy.Singleton => (definition.DefinitionId, true),
            ActivationStrategy.Correlation => ("", false),
            _ => (definition.DefinitionId, false),
        };
        if (await shelf.Runs(definitionId, correlationId, anyCorrelation, cancel))
            throw new WorkflowNotStartedException($"An instance of '{definition.DefinitionId}' is already running for '{correlationId}', and its definition allows one.");
    }

    private static string InstanceOf(string bookmarkId) => bookmarkId[..Math.Max(0, bookmarkId.LastIndexOf('/'))];

    private static EngineReceipt Receipt(WorkflowInstance instance, StepOutcome outcome) => new(instance.Id, outcome, instance.Status, instance.SubStatus);
}
