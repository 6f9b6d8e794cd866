using DonorBridge.Store.Access;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DonorBridge.Store.Jobs;

/// <summary>
/// Runs jobs with the worker's login until told to stop. Any number of processes may run one each: a job that a killed
/// process had taken is taken again when its lease ends, and only the holder of the lease can complete it.
/// </summary>
/// <param name="kinds">What this process can do; jobs of other kinds wait for a process that can.</param>
/// <param name="lanes">How many jobs at once.</param>
public sealed class JobRunner(
    StoreLogin worker, IReadOnlyDictionary<string, JobWork> kinds, TimeProvider time, ILogger<JobRunner> log, int lanes = 4, TimeSpan? lease = null)
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private readonly JobLeases leases = new(worker, time, lease ?? TimeSpan.FromSeconds(30));
    private readonly string[] names = [.. kinds.Keys];

    /// <summary>Ends when <paramref name="stop"/> is cancelled, with every unfinished job given back.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RunWhileConnected(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "The job runner lost the database and tries again in a second.");
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    private async Task RunWhileConnected(CancellationToken stop)
    {
        await using var ear = await worker.Source.OpenConnectionAsync(stop);
        await using (var listen = new NpgsqlCommand("listen jobs", ear)) await listen.ExecuteNonQueryAsync(stop);
        var running = new HashSet<Task>();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var taken = await leases.Take(lanes - running.Count, names, stop);
                foreach (var run in taken) running.Add(new JobAttempt(worker, leases, run, time, log).Do(kinds[run.Kind], stop));
                if (running.Count == lanes) await Task.WhenAny(running);
                else if (taken.Count == 0) await UntilSomethingHappens(ear, running, stop);
                running.RemoveWhere(task => task.IsCompleted);
            }
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    // One wait for three things: a NOTIFY, the next due time, the end of a running job.
    private async Task UntilSomethingHappens(NpgsqlConnection ear, HashSet<Task> running, CancellationToken stop)
    {
        var next = await leases.NextDue(names, stop);
        var pause = next is null ? LongestSleep : next.Value - time.GetUtcNow();
        if (pause <= TimeSpan.Zero) return;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var notified = Heard(ear, enough.Token);
        var alarm = Task.Delay(pause < LongestSleep ? pause : LongestSleep, time, enough.Token);
        await Task.WhenAny([notified, alarm, .. running]);
        await enough.CancelAsync();
        await notified;
    }

    private static async Task Heard(NpgsqlConnection ear, CancellationToken enough)
    {
        try { await ear.WaitAsync(enough); }
        catch (OperationCanceledException) { } // something else happened first
    }
}
