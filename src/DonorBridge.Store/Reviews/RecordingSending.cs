using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Reviews;

/// <summary>The NGO writes down that it sent a report to a donor who is not in the portal.</summary>
public sealed class RecordingSending(UnitOfWork work, IWorkflowEngine workflows, TimeProvider clock)
{
    /// <param name="how">Such as "e-mail".</param>
    /// <exception cref="RefusedException">404: no such review of a donor outside; 409: it is closed.</exception>
    public async Task<SendingRow> Record(Guid review, string how, DateOnly sentOn, string? note, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(one => one.Id == review && one.OwnerOrg == work.Viewer.Organisation, cancel);
        if (row is null || row.Mode == ReviewMode.Portal) throw RefusedException.NotThere("report to a donor outside the portal");
        if (row.ClosedAt is not null) throw RefusedException.TooLate("review-closed", $"This report is decided already, or was withdrawn. Nothing was changed.");

        var sending = new SendingRow
        {
            OwnerOrg = row.OwnerOrg, ReviewId = review, DueReportId = row.DueReportId, SnapshotId = row.SnapshotId, How = how, SentOn = sentOn, Note = note,
            RecordedBy = work.Viewer.PersonId, RecordedAt = clock.GetUtcNow(),
        };
        db.Sendings.Add(sending);
        await db.SaveChangesAsync(cancel);
        await workflows.ResumeAsync(ReviewWorkflow.Resume(row.DueReportId, ReviewWorkflow.Sending, $"sending/{sending.Id}", "Sent"), cancel);
        return sending;
    }
}
