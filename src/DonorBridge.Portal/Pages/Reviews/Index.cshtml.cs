using DonorBridge.Store;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>A report the donor waits for.</summary>
public sealed record Coming(DateOnly DueOn, string Ngo, string Reference, DateOnly From, DateOnly To, bool IsLate);

/// <summary>The donor's queue: what waits for its answer, what it waits for, what is decided.</summary>
[Authorize(Roles = Roles.DonorOfficer + "," + Roles.DonorController)]
public sealed class IndexModel(UnitOfWork work, SeenReviews reviews, Wording text, TimeProvider clock) : PageModel
{
    public Listing<SeenReview> Reviews { get; private set; } = null!;

    public int Waiting { get; private set; }

    public IReadOnlyList<Coming> Coming { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var all = await reviews.All(cancel);
        Waiting = all.Count(review => review.Standing == ReviewStanding.Waiting);
        Coming = await Expected(cancel);
        var state = ListState.Of(Request);
        var standing = state.Value("standing");
        Reviews = Listing.Of(text["reviews.list"], all.Where(review => standing is null || review.Standing.Key() == standing).OrderBy(review => review.Standing), state, Columns(), text,
            [new ListFilter("standing", text["reviews.standing"], [.. Enum.GetValues<ReviewStanding>().Select(one => new Choice(one.Key(), text[$"reviews.standing-{one.Key()}"]))])]);
        return Reviews.State.WantsCsv ? Reviews.Csv() : Page();
    }

    private List<Column<SeenReview>> Columns() =>
    [
        new("project", text["reviews.project"], review => review.Project) { IsName = true, Link = review => Url.Page("/Reviews/Report", new { id = review.Review.Id }) },
        new("standing", text["reviews.standing"], review => text[$"reviews.standing-{review.Standing.Key()}"]) { Tone = review => review.Standing.Tone() },
        new("ngo", text["reviews.ngo"], review => review.Ngo),
        new("reference", text["reviews.grant"], review => review.Grant.Reference),
        new("until", text["reviews.until"], review => review.Due.ToOn),
        new("due", text["reviews.due"], review => review.Due.DueOn),
        new("since", text["reviews.since"], review => DateOnly.FromDateTime(review.Snapshot.SentAt.UtcDateTime)),
        new("answer-by", text["reviews.answer-by"], review => review.AnswerBy),
        new("decided", text["reviews.decided"], review => review.Last?.DecidedOn),
    ];

    private async Task<List<Coming>> Expected(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var today = clock.Today();
        var soon = today.AddMonths(6);
        var rows = await (
            from due in db.DueReports.AsNoTracking()
            join grant in db.Grants.AsNoTracking() on due.GrantId equals grant.Id
            join ngo in db.Organisations.AsNoTracking() on due.OwnerOrg equals ngo.Id
            where grant.DonorOrg == own && (due.State == DueReportState.Expected || due.State == DueReportState.InFiling) && due.DueOn <= soon
            orderby due.DueOn
            select new { due.DueOn, Ngo = ngo.Name, grant.Reference, due.FromOn, due.ToOn }).Take(50).ToListAsync(cancel);
        return rows.ConvertAll(row => new Coming(row.DueOn, row.Ngo, row.Reference, row.FromOn, row.ToOn, row.DueOn < today));
    }
}
