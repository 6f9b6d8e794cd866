using DonorBridge.Reporting.Agreements;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>A review of the viewer's organisation with the names beside it.</summary>
public sealed record SeenReview(ReviewRow Review, DueReportRow Due, GrantRow Grant, string Project, string Ngo, SnapshotRow Snapshot, IReadOnlyList<DecisionRow> Decisions)
{
    public DecisionRow? Last => Decisions.Count > 0 ? Decisions[^1] : null;

    public ReviewStanding Standing => IsWithdrawn ? ReviewStanding.Withdrawn : ReviewStandings.Of(Review, Last);

    // Taken back, and not sent again since: then the due report is with its filing.
    private bool IsWithdrawn => Review.ClosedAt is not null && Last?.SnapshotId != Review.SnapshotId && Due.State == DueReportState.InFiling;

    public Period Period => new(Due.FromOn, Due.ToOn);

    /// <summary>The day the answer is due, where the agreement says that silence accepts.</summary>
    public DateOnly? AnswerBy => Grant is { ReviewMode: ReviewMode.SilenceAccepts, SilenceDays: { } days } && Review.ClosedAt is null
        ? DateOnly.FromDateTime(Snapshot.SentAt.UtcDateTime).AddDays(days)
        : null;
}

/// <summary>The reviews that are the viewer's to decide, as a donor.</summary>
public sealed class SeenReviews(UnitOfWork work)
{
    public async Task<List<SeenReview>> All(CancellationToken cancel) => await Of((await work.Open(cancel)).Reviews, cancel);

    /// <summary>Null where there is none, or it is another donor's.</summary>
    public async Task<SeenReview?> One(Guid id, CancellationToken cancel) =>
        (await Of((await work.Open(cancel)).Reviews.Where(row => row.Id == id), cancel)).SingleOrDefault();

    private async Task<List<SeenReview>> Of(IQueryable<ReviewRow> some, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var rows = await (
            from review in some.AsNoTracking()
            where review.DonorOrg == own
            join due in db.DueReports.AsNoTracking() on review.DueReportId equals due.Id
            join grant in db.Grants.AsNoTracking() on due.GrantId equals grant.Id
            join project in db.Projects.AsNoTracking() on due.ProjectId equals project.Id
            join snapshot in db.Snapshots.AsNoTracking() on review.SnapshotId equals snapshot.Id
            join ngo in db.Organisations.AsNoTracking() on review.OwnerOrg equals ngo.Id
            orderby review.OpenedAt
            select new { review, due, grant, Project = project.ShortTitle ?? project.Title, Ngo = ngo.Name, snapshot }).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.review.Id);
        var decisions = (await db.Decisions.AsNoTracking().Where(row => ids.Contains(row.ReviewId)).OrderBy(row => row.RecordedAt).ToListAsync(cancel)).ToLookup(row => row.ReviewId);
        return rows.ConvertAll(row => new SeenReview(row.review, row.due, row.grant, row.Project, row.Ngo, row.snapshot, [.. decisions[row.review.Id]]));
    }
}
