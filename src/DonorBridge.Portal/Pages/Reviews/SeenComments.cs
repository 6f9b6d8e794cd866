using DonorBridge.Store.Access;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>A wanted change with what the NGO said to it, and whether the donor closed it.</summary>
public sealed record SeenChange(RequestedChangeRow Change, IReadOnlyList<ChangeAnswerRow> Answers, ChangeClosureRow? Closure)
{
    public bool CanClose => Closure is null && Answers.Count > 0;
}

/// <summary>All that was said about one due report that this donor may read: its own internal notes, and what went both ways.</summary>
public sealed record ReviewTalk(IReadOnlyList<CommentRow> Comments, IReadOnlyList<SeenChange> Changes, IReadOnlyList<DisallowedCostRow> Disallowed)
{
    public int CountAt(string? anchor) => Comments.Count(comment => comment.Anchor == anchor);
}

public sealed class SeenComments(UnitOfWork work)
{
    public async Task<ReviewTalk> Of(SeenReview review, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var due = review.Due.Id;
        var comments = await db.Comments.AsNoTracking().Where(row => row.DueReportId == due).OrderBy(row => row.WrittenAt).ToListAsync(cancel);
        var changes = await db.RequestedChanges.AsNoTracking().Where(row => row.DueReportId == due).OrderBy(row => row.Id).ToListAsync(cancel);
        var answers = (await db.ChangeAnswers.AsNoTracking().Where(row => row.DueReportId == due).OrderBy(row => row.AnsweredAt).ToListAsync(cancel)).ToLookup(row => row.RequestedChangeId);
        var closures = await db.ChangeClosures.AsNoTracking().Where(row => row.DueReportId == due).ToDictionaryAsync(row => row.RequestedChangeId, cancel);
        var disallowed = await db.DisallowedCosts.AsNoTracking().Where(row => row.DueReportId == due).OrderBy(row => row.Id).ToListAsync(cancel);
        return new ReviewTalk(comments, changes.ConvertAll(row => new SeenChange(row, [.. answers[row.Id]], closures.GetValueOrDefault(row.Id))), disallowed);
    }
}
