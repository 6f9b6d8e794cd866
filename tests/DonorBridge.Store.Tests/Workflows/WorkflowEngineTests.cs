using System.Text.Json;
using DonorBridge.Store.Jobs;
using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace DonorBridge.Store.Tests.Workflows;

public sealed class WorkflowEngineTests(WorkflowDatabase database) : IClassFixture<WorkflowDatabase>, IAsyncDisposable
{
    private readonly StoreLogin portal = new(database.Connections.Portal), worker = new(database.Connections.Worker);
    private readonly Viewer ngo = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.NgoAuthor, null);
    private readonly Viewer donor = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.DonorOfficer, null);
    private readonly FakeTimeProvider time = new(WorkflowDatabase.Noon);
    private readonly WorkflowPrograms programs = new(Definitions.Activities);

    // Each test has an order of its own: the table is shared.
    private readonly string order = Guid.NewGuid().ToString("N");
    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await worker.DisposeAsync();
    }

    [Fact]
    public async Task A_workflow_goes_from_start_through_a_job_a_wait_another_workflow_and_an_event_to_its_end()
    {
        var started = await Start();
        Assert.Equal(WorkflowSubStatus.Suspended, started.SubStatus);
        var job = Assert.Single(await Jobs("Test.Make"));
        Assert.Equal((order, ngo.OrgId), (Payload(job).Input("Order"), job.OrgId));

        await Run(engine => engine.ResumeAsync(Payload(job).Done("Done"), Cancel));
        var answered = await Yes("yes-1");
        Assert.Equal(StepOutcome.Applied, answered.Outcome);
        Assert.Equal(1, await Run(engine => engine.PublishAsync(new PublishToWorkflows("Go", order, null, $"go/{order}"), Cancel)));

        Assert.Equal(WorkflowSubStatus.Finished, (await Run(engine => engine.InspectAsync(started.InstanceId!, Cancel)))!.SubStatus);
        Assert.Equal(0, await Read(db => db.WorkflowBookmarks.CountAsync(row => row.InstanceId == started.InstanceId, Cancel)));
    }

    [Fact]
    public async Task What_is_not_committed_did_not_happen()
    {
        await using (var work = portal.NewUnitOfWork(ngo))
            await new WorkflowEngine(work, programs, time).StartAsync(Order(), Cancel);

        Assert.Empty(await Jobs("Test.Make"));
        Assert.Equal(0, await Read(db => db.WorkflowInstances.CountAsync(row => row.CorrelationId == order, Cancel)));
    }

    [Fact]
    public async Task The_same_start_twice_is_one_instance()
    {
        var first = await Start();
        var second = await Start();

        Assert.Equal((first.InstanceId, StepOutcome.AlreadyApplied), (second.InstanceId, second.Outcome));
        Assert.Single(await Jobs("Test.Make"));
    }

    [Fact]
    public async Task The_same_answer_sent_fifty_times_at_once_moves_it_once()
    {
        await StartAndMake();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Yes("click")));

        Assert.Single(receipts, receipt => receipt.Outcome == StepOutcome.Applied);
        Assert.All(receipts, receipt => Assert.NotEqual(StepOutcome.NothingWaits, receipt.Outcome));
        Assert.Equal(1, await Read(db => db.WorkflowInstances.CountAsync(row => row.DefinitionId == "follow-up" && row.CorrelationId == order, Cancel)));
    }

    [Fact]
    public async Task Whoever_moves_it_the_jobs_run_for_the_one_who_started_it()
    {
        await StartAndMake();
        time.Advance(TimeSpan.FromDays(2));

        await Fire(as_: donor);

        Assert.Equal(ngo.OrgId, Assert.Single(await Jobs("Test.Remind")).OrgId);
    }

    [Fact]
    public async Task A_timer_is_a_job_that_fires_when_it_falls_due_and_not_before()
    {
        await StartAndMake();
        var stop = new CancellationTokenSource();
        var running = new JobRunner(worker, new Dictionary<string, JobWork> { [WorkflowTimer.Kind] = WorkflowTimer.Work(programs, time) }, time, NullLogger<JobRunner>.Instance).Run(stop.Token);
        await Task.Delay(300, Cancel);
        Assert.Empty(await Jobs("Test.Remind"));

        time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(2));
        for (var tries = 0; tries < 500 && (await Jobs("Test.Remind")).Count == 0; tries++) await Task.Delay(20, Cancel);
        await stop.CancelAsync();
        await running;

        Assert.Single(await Jobs("Test.Remind"));
    }

    [Fact]
    public async Task A_timer_that_lost_the_race_changes_nothing()
    {
        await StartAndMake();
        var timer = await Timer();
        await Yes("first");

        var receipt = await Run(engine => engine.Fire(timer, Cancel));

        Assert.Equal(StepOutcome.NothingWaits, receipt.Outcome);
        Assert.Empty(await Jobs("Test.Remind"));
    }

    [Fact]
    public async Task A_second_instance_that_the_definition_forbids_is_not_started()
    {
        await Run(engine => engine.StartAsync(new StartWorkflow("follow-up", order, Values.None, $"{order}/1"), Cancel));

        var refused = await Assert.ThrowsAsync<WorkflowNotStartedException>(() =>
            Run(engine => engine.StartAsync(new StartWorkflow("follow-up", order, Values.None, $"{order}/2"), Cancel)));

        Assert.Contains("already running", refused.Message);
    }

    [Fact]
    public async Task An_unknown_workflow_is_refused_with_a_sentence()
    {
        var refused = await Assert.ThrowsAsync<WorkflowNotStartedException>(() => Run(engine => engine.StartAsync(new StartWorkflow("nowhere", null, Values.None, order), Cancel)));

        Assert.StartsWith("No workflow 'nowhere' is published here", refused.Message);
    }

    [Fact]
    public async Task A_cancelled_workflow_waits_for_nothing_any_more()
    {
        await StartAndMake();
        var instance = await Read(db => db.WorkflowInstances.Where(row => row.CorrelationId == order).Select(row => row.Id).SingleAsync(Cancel));

        var receipt = await Run(engine => engine.CancelAsync(instance, $"{order}/cancel", Cancel));

        Assert.Equal(WorkflowSubStatus.Cancelled, receipt.SubStatus);
        Assert.Equal(StepOutcome.NothingWaits, (await Yes("late")).Outcome);
    }

    [Fact]
    public async Task A_published_definition_cannot_be_changed_or_removed()
    {
        foreach (var sql in new[] { "update workflow_definitions set version = version", "delete from workflow_definitions" })
        {
            await using var command = database.Owner.CreateCommand(sql);
            Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel))).SqlState);
        }
    }

    private StartWorkflow Order() => new("order", order, new Dictionary<string, object?> { ["Order"] = order }, $"order/{order}");

    private Task<EngineReceipt> Start() => Run(engine => engine.StartAsync(Order(), Cancel));

    private async Task StartAndMake()
    {
        await Start();
        var job = Assert.Single(await Jobs("Test.Make"));
        await Run(engine => engine.ResumeAsync(Payload(job).Done("Done"), Cancel));
    }

    private Task<EngineReceipt> Yes(string key) => Run(engine => engine.ResumeAsync(
        new ResumeWorkflow(new Dictionary<string, object?> { ["Decision"] = "Yes" }, $"{order}/{key}") { DefinitionId = "order", CorrelationId = order, WaitsFor = "Test.AwaitYes" }, Cancel));

    private async Task Fire(Viewer as_)
    {
        var timer = await Timer();
        await Run(engine => engine.Fire(timer, Cancel), as_);
    }

    private Task<string> Timer() => Read(db =>
        (from row in db.WorkflowInstances
         join bookmark in db.WorkflowBookmarks on row.Id equals bookmark.InstanceId
         where row.CorrelationId == order && bookmark.DueAt != null
         select bookmark.Id).SingleAsync(Cancel));

    private async Task<T> Run<T>(Func<WorkflowEngine, Task<T>> does, Viewer? as_ = null)
    {
        await using var work = portal.NewUnitOfWork(as_ ?? ngo);
        var result = await does(new WorkflowEngine(work, programs, time));
        await work.Commit(Cancel);
        return result;
    }

    private Task<T> Read<T>(Func<StoreContext, Task<T>> read) => portal.Read(ngo, (db, _) => read(db), Cancel);

    private async Task<List<JobRow>> Jobs(string kind)
    {
        var all = await Read(db => db.Jobs.AsNoTracking().Where(row => row.Kind == kind).ToListAsync(Cancel));
        var mine = await Read(db => db.WorkflowInstances.Where(row => row.CorrelationId == order).Select(row => row.Id).ToListAsync(Cancel));
        return [.. all.Where(job => mine.Contains(Payload(job).InstanceId))];
    }

    private static WorkflowJob Payload(JobRow job) => JsonSerializer.Deserialize<WorkflowJob>(job.Payload, JsonSerializerOptions.Web)!;
}
