using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Reviews;

/// <summary>The NGO takes back a report that has no decision yet: what was sent stays as it was, and is no longer up for decision.</summary>
public sealed class Withdrawing(UnitOfWork work, Projection projection, IWorkflowEngine workflows, TimeProvider clock)
{
    private const string Withdrawn = "Withdrawn";

    /// <exception cref="RefusedException">404: not the NGO's own review; 409: it is decided, returned or withdrawn already.</exception>
    public async Task Withdraw(Guid review, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        // Held until the end: a decision that comes in meanwhile waits, and then finds the review closed.
        var row = await db.Reviews.FromSql($"select * from reviews where id = {review} for update").SingleOrDefaultAsync(cancel);
        if (row is null || row.OwnerOrg != work.Viewer.Organisation) throw RefusedException.NotThere("review");
        if (row.ClosedAt is not null) throw RefusedException.TooLate("review-closed", $"This report is decided already, or was withdrawn. Nothing was changed.");

        if (await db.Decisions.AnyAsync(decision => decision.ReviewId == review && decision.SnapshotId == row.SnapshotId, cancel))
            throw RefusedException.TooLate("returned-already", $"The donor has returned this report: it is with you already. Answer what is wanted and send a new version.");

        row.ClosedAt = clock.GetUtcNow();
        var due = await db.DueReports.SingleAsync(one => one.Id == row.DueReportId, cancel);
        // It is due again, in the filing that holds it.
        due.State = DueReportState.InFiling;
        await db.SaveChangesAsync(cancel);
        foreach (var wait in new[] { ReviewWorkflow.Sending, ReviewWorkflow.Decision })
            await workflows.ResumeAsync(ReviewWorkflow.Resume(row.DueReportId, wait, $"withdrawal/{review}/{wait}", Withdrawn), cancel);
        // Also where its files are still being made.
        await WorkflowWaits.Cancel(db, workflows, ReviewWorkflow.Definition, row.DueReportId, $"withdrawal/{review}", cancel);
        await projection.OfFiling(row.FilingId, cancel);
    }
}
