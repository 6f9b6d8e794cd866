using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Work;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Jobs;
using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;
using DonorBridge.Workflows.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>The portal's own use cases and jobs, run at the times of the region's history instead of now: nothing in the region is made by hand that people could not have done.</summary>
public sealed class RegionHouse : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Logins logins;

    public RegionHouse(Logins logins, RegionClock clock)
    {
        this.logins = logins;
        Clock = clock;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new WorkflowPrograms(ActivityCatalogue.Shipped()))
            .AddScoped(_ => logins.Portal.NewUnitOfWork())
            .AddScoped<IWorkflowEngine, WorkflowEngine>()
            .AddUseCases()
            .AddSingleton<PublishedFormats>()
            .AddSingleton<FormRendering>()
            .AddSingleton<ReviewWork>()
            .BuildServiceProvider();
    }

    public RegionClock Clock { get; }

    /// <summary>One thing a person does, in one transaction.</summary>
    public async Task<T> As<T>(Viewer viewer, Func<IServiceProvider, StoreContext, Task<T>> does, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.ActAs(viewer);
        var done = await does(scope.ServiceProvider, await work.Open(cancel));
        await work.Commit(cancel);
        return done;
    }

    public Task As(Viewer viewer, Func<IServiceProvider, StoreContext, Task> does, CancellationToken cancel) =>
        As(viewer, async (use, db) => { await does(use, db); return true; }, cancel);

    /// <summary>Does every job that is due at the region's time.</summary>
    public async Task DoJobs(CancellationToken cancel)
    {
        var kinds = WorkServices.Kinds(services);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var runner = new JobRunner(logins.Worker, kinds, Clock, NullLogger<JobRunner>.Instance).Run(enough.Token);
        while (await Due(cancel)) await Task.Delay(TimeSpan.FromMilliseconds(20), cancel);
        await enough.CancelAsync();
        await runner;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private Task<bool> Due(CancellationToken cancel)
    {
        var now = Clock.GetUtcNow();
        return logins.Worker.Read(Viewer.OnlyPerson(Guid.Empty), async (db, token) =>
        {
            if (await db.Jobs.AnyAsync(job => job.State == JobState.Dead, token))
                throw new InvalidOperationException($"A job of the demonstration region died: {await db.Jobs.Where(job => job.State == JobState.Dead).Select(job => job.LastError).FirstAsync(token)}");
            return await db.Jobs.AnyAsync(job => job.State == JobState.Open && (job.DueAt <= now || job.Lease != null), token);
        }, cancel);
    }
}
