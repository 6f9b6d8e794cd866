using DonorBridge.Store.Jobs;
using DonorBridge.Store.Reviews;
using DonorBridge.Store.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Work;

/// <summary>What a review's workflow has done for it, besides making forms.</summary>
public sealed class ReviewWork(WorkflowPrograms programs, TimeProvider clock)
{
    public const string Deliver = "DonorBridge.DeliverForms";
    public const string Remind = "DonorBridge.RemindReviewer";
    public const string Close = "DonorBridge.CloseReview";

    /// <summary>Before anybody is asked to review: every document of the version is there. In the portal the donor's queue shows it from then on.</summary>
    public async Task<JobResult> Delivering(JobRun run, CancellationToken cancel)
    {
        var job = run.Payload<WorkflowJob>();
        var (due, snapshot) = (Guid.Parse(job.Input("DueReport")), Guid.Parse(job.Input("Snapshot")));
        var missing = await run.Read(async (db, token) =>
        {
            var report = await SnapshotReading.Of(db, snapshot, due, token);
            var made = await db.ProducedFiles.Where(file => file.SnapshotId == snapshot && file.DueReportId == due).Select(file => file.DeliverableId).ToListAsync(token);
            return report.Due.Due.Deliverables.Where(one => one.Format is not null && !made.Contains(Guid.Parse(one.Id))).Select(one => one.Format!).ToList();
        }, cancel);
        if (missing.Count > 0) throw new InvalidOperationException($"The due report {due} has no file for {string.Join(", ", missing)}: its forms are made first.");
        return Resuming(job);
    }

    public Task<JobResult> Reminding(JobRun run, CancellationToken cancel)
    {
        var job = run.Payload<WorkflowJob>();
        return Task.FromResult(Resuming(job, work => new ReviewUpkeep(work, clock).Remind(Guid.Parse(job.Input("DueReport")), Guid.Parse(job.Input("Snapshot")), cancel)));
    }

    public Task<JobResult> Closing(JobRun run, CancellationToken cancel)
    {
        var job = run.Payload<WorkflowJob>();
        return Task.FromResult(Resuming(job, work => new ReviewUpkeep(work, clock).CloseByAgreement(Guid.Parse(job.Input("DueReport")), Guid.Parse(job.Input("Snapshot")), job.Input("Reason"), cancel)));
    }

    private JobResult Resuming(WorkflowJob job, Func<Store.Access.UnitOfWork, Task>? write = null) => new(async (work, token) =>
    {
        if (write is not null) await write(work);
        await new WorkflowEngine(work, programs, clock).ResumeAsync(job.Done("Done"), token);
    });
}
