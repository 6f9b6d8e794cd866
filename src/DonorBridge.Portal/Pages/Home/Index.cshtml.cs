using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Home;

/// <summary>Where a person's day begins: what is due next, what is being written, what donors want changed.</summary>
[Authorize]
public sealed class IndexModel(UnitOfWork work, DueLines lines, FilingStart start, FilingAssembly assembly, TimeProvider clock) : PageModel
{
    /// <summary>Enough for the next weeks; the rest is a list of its own.</summary>
    private const int Shown = 8;

    public IReadOnlyList<Together> Together { get; private set; } = [];

    public IReadOnlyList<DueLine> Next { get; private set; } = [];

    public IReadOnlyList<OpenFiling> Open { get; private set; } = [];

    public IReadOnlyList<DueLine> Sent { get; private set; } = [];

    public IReadOnlyList<Guid> Changes { get; private set; } = [];

    public int OpenChanges { get; private set; }

    public bool HasNothing => Next.Count == 0 && Open.Count == 0 && Sent.Count == 0;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (FirstPages.Of(work.Viewer.Role) is { } elsewhere) return LocalRedirect(elsewhere);

        var all = await lines.Of(due => due, cancel);
        Next = [.. all.Where(line => line.Due.State is DueReportState.Expected or DueReportState.InFiling or DueReportState.Returned).Take(Shown)];
        Sent = [.. all.Where(line => line.Due.State is DueReportState.Sent or DueReportState.Accepted or DueReportState.Rejected or DueReportState.Closed).OrderByDescending(line => line.Due.DueOn).Take(Shown)];
        Together = await Suggestions(all, cancel);
        await LoadFilings(all, cancel);
        await CountChanges(cancel);
        return Page();
    }

    /// <summary>The filing that answers a due report, where one is being written.</summary>
    public OpenFiling? FilingOf(DueLine line) => Open.FirstOrDefault(filing => filing.Due.Any(due => due.Id == line.Id));

    private async Task<IReadOnlyList<Together>> Suggestions(List<DueLine> all, CancellationToken cancel)
    {
        var suggestions = new List<Together>();
        foreach (var group in Home.Together.Groups(all).Take(3))
        {
            var last = await start.AnswersOfLast(group[0].Due.ProjectId, cancel);
            suggestions.Add(new Together(group[0].Due.ProjectId, group[0].Project, group, KnownAnswers.Of(group, last)));
        }
        return suggestions;
    }

    private async Task LoadFilings(List<DueLine> all, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var rows = await db.Filings.AsNoTracking().Where(row => row.OwnerOrg == own && row.State != FilingState.Sent).OrderBy(row => row.StartedAt).ToListAsync(cancel);
        var open = new List<OpenFiling>();
        foreach (var row in rows)
        {
            var view = await assembly.View(row.Id, cancel);
            var due = await db.FilingDueReports.AsNoTracking().Where(one => one.FilingId == row.Id).Select(one => one.DueReportId).ToListAsync(cancel);
            open.Add(new OpenFiling(row, [.. all.Where(line => due.Contains(line.Id))], view!.Problems.Count(problem => problem.Weight == Weight.MustMend)));
        }
        Open = open;
    }

    private async Task CountChanges(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var waiting = await (
            from change in db.RequestedChanges
            join review in db.Reviews on change.ReviewId equals review.Id
            where review.OwnerOrg == own && review.ClosedAt == null && !db.ChangeAnswers.Any(answer => answer.RequestedChangeId == change.Id)
            select review.FilingId).ToListAsync(cancel);
        OpenChanges = waiting.Count;
        Changes = [.. waiting.Distinct()];
    }
}

/// <param name="ToMend">Problems that keep it from being sent.</param>
public sealed record OpenFiling(FilingRow Filing, IReadOnlyList<DueLine> Due, int ToMend)
{
    public string Project => Due.Count > 0 ? Due[0].Project : "";
}
