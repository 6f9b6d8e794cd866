using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DonorBridge.Store.Jobs;

/// <summary>One job from taking it to completing it, its lease kept alive in between.</summary>
internal sealed class JobAttempt(StoreLogin worker, JobLeases leases, JobRun run, TimeProvider time, ILogger log)
{
    public async Task Do(JobWork does, CancellationToken stop)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var heart = KeepLease(lost);
        try
        {
            var result = await does(run, lost.Token);
            await Complete(result, lost.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Tell(leases.Release(run, CancellationToken.None));
        }
        catch (Exception error)
        {
            log.LogError(error, "Job {Job} of kind {Kind}, attempt {Attempt}, failed.", run.Id, run.Kind, run.Attempt);
            await Tell(leases.Fail(run, $"{error.GetType().Name}: {error.Message}", CancellationToken.None));
        }
        finally
        {
            await lost.CancelAsync();
            await heart;
        }
    }

    private async Task Complete(JobResult result, CancellationToken cancel)
    {
        await using var work = worker.NewUnitOfWork(run.Viewer);
        var db = await work.Open(cancel);
        var now = time.GetUtcNow();
        var fenced = await db.Database.ExecuteSqlAsync(
            $"update jobs set state = 'Done', done_at = {now}, lease = null, last_error = null where id = {run.Id} and lease = {run.Lease} and state = 'Open'", cancel);
        if (fenced == 0) return; // another worker has it: what this one made is thrown away
        if (result.Write is not null) await result.Write(work, cancel);
        await work.Commit(cancel);
    }

    private async Task KeepLease(CancellationTokenSource lost)
    {
        while (!lost.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(leases.Length / 3, time, lost.Token);
                if (!await leases.Extend(run, lost.Token)) await lost.CancelAsync();
            }
            catch (OperationCanceledException) { } // the attempt is over
            catch (NpgsqlException error)
            {
                log.LogWarning(error, "The lease of job {Job} could not be extended this time; without it another worker may take the job.", run.Id);
            }
        }
    }

    private async Task Tell(Task change)
    {
        try
        {
            await change;
        }
        catch (NpgsqlException down)
        {
            log.LogError(down, "What became of job {Job} could not be written; it is tried again when its lease ends.", run.Id);
        }
    }
}
