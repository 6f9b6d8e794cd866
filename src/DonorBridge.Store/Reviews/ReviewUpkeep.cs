using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Reviews;

/// <summary>What happens to a review with the passing of time, in the name of the organisation that sent the report.</summary>
public sealed class ReviewUpkeep(UnitOfWork work, TimeProvider clock)
{
    private const string NoneExpected = "none-expected";

    /// <summary>Leaves a remark that the donor and the NGO both see.</summary>
    public async Task Remind(Guid dueReport, Guid snapshot, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.DueReportId == dueReport && row.SnapshotId == snapshot && row.ClosedAt == null, cancel);
        if (review is null) return;
        var sent = await db.Snapshots.Where(row => row.Id == snapshot).Select(row => row.SentAt).SingleAsync(cancel);
        db.Comments.Add(new CommentRow
        {
            OwnerOrg = work.Viewer.Organisation, ReviewId = review.Id, DueReportId = dueReport, WrittenBy = work.Viewer.PersonId, WrittenByName = "DonorBridge", WrittenAt = clock.GetUtcNow(),
            Text = $"Reminder: this report was sent on {sent:yyyy-MM-dd} and has no decision yet.",
        });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Writes down that the agreement ended the review: no decision was expected, or silence accepts.</summary>
    public async Task CloseByAgreement(Guid dueReport, Guid snapshot, string reason, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.DueReportId == dueReport && row.SnapshotId == snapshot && row.ClosedAt == null, cancel);
        if (review is null) return;
        db.Decisions.Add(new DecisionRow
        {
            OwnerOrg = work.Viewer.Organisation, ReviewId = review.Id, DueReportId = dueReport, SnapshotId = snapshot,
            Narrative = reason == NoneExpected ? NarrativeDecision.NoneExpected : NarrativeDecision.Silence,
            Costs = CostsDecision.NotDecided,
            DecidedOn = clock.Today(),
            How = RecordedHow.ByAgreement, RecordedBy = work.Viewer.PersonId, RecordedByName = "DonorBridge", RecordedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
    }
}
