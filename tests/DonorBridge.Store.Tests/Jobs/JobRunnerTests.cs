using System.Collections.Concurrent;
using DonorBridge.Store.Jobs;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DonorBridge.Store.Tests.Jobs;

public sealed class JobRunnerTests : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly StoreLogin portal, worker;
    private readonly Viewer anna = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.NgoAuthor, null);
    private readonly FakeTimeProvider time = new(Noon);

    // Each test has kinds of its own, since they share the table.
    private readonly string kind = Guid.NewGuid().ToString("N");
    private readonly ConcurrentBag<string> done = [], heard = [];

    public JobRunnerTests(TestDatabase database)
    {
        (portal, worker) = (new(database.Connections.Portal), new(database.Connections.Worker));
    }

    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.Write(anna with { Role = Roles.Administrator }, async (work, cancel) =>
        (await work.Open(cancel)).Add(OrganisationRow.Joining("Anna's", null, anna.Organisation)), Cancel);

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await worker.DisposeAsync();
    }

    [Fact]
    public async Task A_job_runs_once_as_the_one_who_asked_for_it()
    {
        var seen = new TaskCompletionSource<Viewer>();
        await using var runner = Start((run, _) => { seen.TrySetResult(run.Viewer); return Write(run); });

        await Enqueue("a");

        Assert.Equal(anna, await seen.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel));
        await Until(() => Task.FromResult(done.Count == 1));
    }

    [Fact]
    public async Task The_same_wish_twice_is_one_job_also_after_it_is_done()
    {
        Assert.True(await Enqueue("twice"));
        Assert.False(await Enqueue("twice"));
        await using var runner = Start((run, _) => Write(run));
        await Until(async () => await Open() == 0);

        Assert.False(await Enqueue("twice"));
        Assert.Single(done);
    }

    [Fact]
    public async Task A_wish_that_was_not_committed_is_no_job()
    {
        await using (var work = portal.NewUnitOfWork(anna))
            await JobQueue.Enqueue(work, kind, 1, $"{kind}/lost", Noon, Cancel);

        Assert.Equal(0, await Open());
    }

    [Fact]
    public async Task A_job_for_later_waits_for_its_time()
    {
        await Enqueue("later", Noon.AddHours(1));
        await using var runner = Start((run, _) => Write(run));
        await Task.Delay(300, Cancel);
        Assert.Empty(done);

        // Woken every simulated minute: waiting and being woken leaves the connection whole.
        await Until(() => { time.Advance(TimeSpan.FromMinutes(1)); return Task.FromResult(done.Count == 1); });

        Assert.True(time.GetUtcNow() >= Noon.AddHours(1));
        Assert.Empty(heard);
    }

    [Fact]
    public async Task A_failing_job_is_tried_again_after_longer_and_longer_pauses_and_is_dead_in_the_end()
    {
        await Enqueue("broken");
        await using var runner = Start((_, _) => throw new InvalidOperationException("The printer is on fire."));

        await Until(async () => { await SkipThePause(); return await Open() == 0; });

        var job = await portal.Read(anna, (db, cancel) => db.Jobs.SingleAsync(row => row.Kind == kind, cancel), Cancel);
        Assert.Equal((JobState.Dead, JobLeases.MostAttempts), (job.State, job.Attempts));
        Assert.Equal("InvalidOperationException: The printer is on fire.", job.LastError);
    }

    [Fact]
    public async Task What_a_failing_completion_wrote_is_not_there()
    {
        await Enqueue("half");
        var attempts = 0;
        await using var runner = Start((run, _) => Task.FromResult(new JobResult(async (work, cancel) =>
        {
            await File(work, run.Key, cancel);
            if (++attempts == 1) throw new InvalidOperationException("after the first write");
        })));

        await Until(async () => { await SkipThePause(); return await Open() == 0; });

        Assert.Equal((2, 1), (attempts, await Files()));
    }

    [Fact]
    public async Task What_a_killed_worker_had_taken_is_done_by_another_and_its_late_result_is_thrown_away()
    {
        await Enqueue("orphan");
        var leases = new JobLeases(worker, time, TimeSpan.FromSeconds(30));
        var orphan = Assert.Single(await leases.Take(5, [kind], Cancel));
        Assert.Empty(await leases.Take(5, [kind], Cancel));

        time.Advance(TimeSpan.FromSeconds(31));
        await using var runner = Start((run, _) => Write(run));
        await Until(async () => await Open() == 0);
        await new JobAttempt(worker, leases, orphan, time, NullLogger.Instance).Do((run, _) => Write(run), Cancel);

        Assert.Equal(1, await Files());
        Assert.False(await leases.Extend(orphan, Cancel));
    }

    [Fact]
    public async Task A_worker_that_stops_gives_its_job_back_without_counting_the_attempt()
    {
        await Enqueue("interrupted");
        var started = new TaskCompletionSource();
        await using (Start(async (_, cancel) => { started.TrySetResult(); await Task.Delay(Timeout.Infinite, cancel); return JobResult.Nothing; }))
            await started.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        var job = await portal.Read(anna, (db, cancel) => db.Jobs.SingleAsync(row => row.Kind == kind, cancel), Cancel);
        Assert.Equal((JobState.Open, 0, (Guid?)null), (job.State, job.Attempts, job.Lease));
    }

    [Fact]
    public async Task Three_workers_do_two_hundred_jobs_once_each_though_connections_are_cut()
    {
        for (var n = 0; n < 200; n++) await Enqueue($"{n}");
        await using var one = Start((run, _) => Write(run));
        await using var two = Start((run, _) => Write(run));
        await using var three = Start((run, _) => Write(run));
        await using (var cut = worker.Source.CreateCommand("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()"))
            await cut.ExecuteNonQueryAsync(Cancel);

        await Until(async () => { time.Advance(TimeSpan.FromSeconds(1)); return await Open() == 0; });

        Assert.Equal(200, await Files());
    }

    private Running Start(JobWork does) => new(new JobRunner(
        worker, new Dictionary<string, JobWork> { [kind] = does }, time, new Ear(heard)));

    // What the runner complains of.
    private sealed class Ear(ConcurrentBag<string> heard) : ILogger<JobRunner>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> text) => heard.Add(text(state, error));
    }

    private sealed class Running : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task task;

        public Running(JobRunner runner) => task = Task.Run(() => runner.Run(stop.Token));

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await task;
            stop.Dispose();
        }
    }

    private async Task<bool> Enqueue(string key, DateTimeOffset? runAt = null)
    {
        var added = false;
        await portal.Write(anna, async (work, cancel) => added = await JobQueue.Enqueue(work, kind, new { key }, $"{kind}/{key}", Noon, cancel, runAt), Cancel);
        return added;
    }

    private Task<JobResult> Write(JobRun run) => Task.FromResult(new JobResult(async (work, cancel) =>
    {
        await File(work, run.Key, cancel);
        done.Add(run.Key);
    }));

    // A row that may exist twice: were a job done twice, it would show.
    private async Task File(UnitOfWork work, string key, CancellationToken cancel) => (await work.Open(cancel)).Files.Add(new()
    {
        OwnerOrg = anna.Organisation, Sha256 = Guid.NewGuid().ToString("N"), Bytes = 0, MediaType = key, SavedAt = Noon,
    });

    private Task<int> Files() => portal.Read(anna, (db, cancel) => db.Files.CountAsync(row => row.MediaType.StartsWith(kind), cancel), Cancel);

    private Task<int> Open() => portal.Read(anna, (db, cancel) => db.Jobs.CountAsync(row => row.Kind == kind && row.State == JobState.Open, cancel), Cancel);

    // Only while nobody works on it: a clock that jumps ends leases too.
    private async Task SkipThePause()
    {
        var due = await portal.Read(anna, (db, cancel) => db.Jobs
            .Where(row => row.Kind == kind && row.State == JobState.Open && row.Lease == null).Select(row => (DateTimeOffset?)row.DueAt).SingleOrDefaultAsync(cancel), Cancel);
        if (due > time.GetUtcNow()) time.SetUtcNow(due.Value);
    }

    private async Task Until(Func<Task<bool>> condition)
    {
        for (var tries = 0; tries < 1500; tries++)
        {
            if (await condition()) return;
            await Task.Delay(20, Cancel);
        }
        Assert.Fail("It did not happen within half a minute.");
    }
}
