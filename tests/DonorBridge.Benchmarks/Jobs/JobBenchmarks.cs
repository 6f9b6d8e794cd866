using System.Diagnostics;
using DonorBridge.Benchmarks.Measuring;
using DonorBridge.Portal.Work;
using DonorBridge.Store.Access;
using DonorBridge.Store.Jobs;
using DonorBridge.Store.Workflows;
using DonorBridge.Tests;
using DonorBridge.Workflows;
using Microsoft.Extensions.Logging.Abstractions;

namespace DonorBridge.Benchmarks.Jobs;

/// <summary>Reports that were sent, each to five donors: their forms made, stored and delivered by the portal's own jobs, on a private PostgreSQL of their own.</summary>
internal static class JobBenchmarks
{
    public const int Reports = 1_000;

    /// <param name="lanes">Jobs at once; the portal has four.</param>
    public static async Task<int> Run(TextWriter output, int reports, int lanes = 4)
    {
        await using var server = await PrivateDatabase.Open(CancellationToken.None);
        await using var portal = new StoreLogin(server.Connections.Portal);
        await using var worker = new StoreLogin(server.Connections.Worker);
        var programs = new WorkflowPrograms(ActivityCatalogue.Shipped());
        await new SentReports(portal, programs, TimeProvider.System).Send(reports, CancellationToken.None);
        GC.Collect();

        var (clock, processor, peak) = (Stopwatch.StartNew(), Pace.Processor(), 0L);
        using var enough = new CancellationTokenSource();
        var runner = new JobRunner(worker, Kinds(programs), TimeProvider.System, NullLogger<JobRunner>.Instance, lanes).Run(enough.Token);
        while (await server.Count($"select count(*) from jobs where state = 'Open' and kind in ('{FormRendering.Kind}', '{ReviewWork.Deliver}')") > 0)
        {
            if (await server.Count("select count(*) from jobs where last_error is not null") > 0) throw new InvalidOperationException("A job failed; nothing can be said of its speed.");
            peak = Math.Max(peak, Environment.WorkingSet);
            await Task.Delay(100);
        }
        var (seconds, used) = (clock.Elapsed.TotalSeconds, (Pace.Processor() - processor).TotalSeconds);
        await enough.CancelAsync();
        await runner;

        var (forms, jobs) = (await server.Count("select count(*) from produced_files"), await server.Count("select count(*) from jobs where state = 'Done'"));
        var figures = await server.Count("select sum((manifest ->> 'filled')::int) from produced_files");
        output.WriteLine($"{reports:N0} reports times {SentReports.Formats.Count} formats     {forms,8:N0} forms of {reports * SentReports.Formats.Count:N0}, made, stored and delivered by {jobs:N0} jobs in {seconds:0.0} s, {lanes} at once");
        output.WriteLine($"by the clock                    {forms / seconds,8:0.0} forms/s, {figures / seconds:0} filled fields/s, {jobs / seconds:0} jobs/s");
        output.WriteLine($"by this process's processor     {forms / used,8:0.0} forms/s, {1000 * used / forms:0.0} ms a form; PostgreSQL's own time not counted");
        output.WriteLine($"most memory of the process      {peak / 1048576.0,8:0} MB");
        return forms == reports * SentReports.Formats.Count ? 0 : 1;
    }

    private static Dictionary<string, JobWork> Kinds(WorkflowPrograms programs) => new()
    {
        [FormRendering.Kind] = new FormRendering(new PublishedFormats(), programs, TimeProvider.System, NullLogger<FormRendering>.Instance).Work,
        [ReviewWork.Deliver] = new ReviewWork(programs, TimeProvider.System).Delivering,
    };
}
