using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Changes;

/// <summary>The filings about which a donor wants something changed.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class IndexModel(UnitOfWork work) : PageModel
{
    public IReadOnlyList<(Guid Filing, string Project, int Version, int Wishes, int Waiting)> Filings { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var rows = await (
            from change in db.RequestedChanges
            join review in db.Reviews on change.ReviewId equals review.Id
            join filing in db.Filings on review.FilingId equals filing.Id
            join project in db.Projects on filing.ProjectId equals project.Id
            where review.OwnerOrg == own
            select new { filing.Id, filing.Version, project.Title, filing.StartedAt, Waits = !db.ChangeAnswers.Any(answer => answer.RequestedChangeId == change.Id) && !db.ChangeClosures.Any(closure => closure.RequestedChangeId == change.Id) }).ToListAsync(cancel);
        Filings = [.. rows.GroupBy(row => row.Id).OrderByDescending(same => same.First().StartedAt).Select(same => (same.Key, same.First().Title, same.First().Version, same.Count(), same.Count(row => row.Waits)))];
    }
}
