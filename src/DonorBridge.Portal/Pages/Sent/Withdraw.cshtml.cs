using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>Asks, donor by donor, from whom a report is taken back, and says what becomes of each review.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class WithdrawModel(UnitOfWork work, SentReports reports, Withdrawing withdrawing, Wording text) : PageModel
{
    /// <summary>Due reports; the one the person came from is ticked.</summary>
    [BindProperty] public Guid[] From { get; set; } = [];

    public SentReport Report { get; private set; } = null!;

    /// <summary>Those still with their donors.</summary>
    public IReadOnlyList<Choice> Open { get; private set; } = [];

    /// <summary>The other donors' of the same filing: what they decided stands.</summary>
    public IReadOnlyList<SentReport> Stays { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return NotFound();
        if (!Report.CanBeWithdrawn) return RedirectToPage("/Sent/Report", new { id });
        From = [id];
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return NotFound();
        if (From.Length == 0) ModelState.AddModelError(nameof(From), text["sent.withdraw-none"]);
        if (!ModelState.IsValid) return Page();
        // One after the other in a fixed order: two people who do the same wait for each other.
        foreach (var review in await ReviewsOf(From, cancel)) await withdrawing.Withdraw(review, cancel);
        return RedirectToPage("/Sent/Report", new { id });
    }

    // The latest of each; one that is not of this filing is not there.
    private async Task<IReadOnlyList<Guid>> ReviewsOf(Guid[] due, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var filing = Report.Review!.FilingId;
        var rows = await db.Reviews.AsNoTracking().Where(row => row.FilingId == filing && due.Contains(row.DueReportId)).OrderByDescending(row => row.OpenedAt).ToListAsync(cancel);
        return due.Distinct().Any(one => rows.All(row => row.DueReportId != one))
            ? throw Store.RefusedException.NotThere("report")
            : [.. rows.DistinctBy(row => row.DueReportId).Select(row => row.Id).Order()];
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await reports.Of(id, null, cancel) is not { Review: { } review } report) return false;
        Report = report;
        var db = await work.Open(cancel);
        var due = await db.Reviews.Where(row => row.FilingId == review.FilingId && row.DueReportId != id).Select(row => row.DueReportId).Distinct().ToListAsync(cancel);
        var all = new List<SentReport> { report };
        foreach (var other in due)
            if (await reports.Of(other, null, cancel) is { } found) all.Add(found);
        Open = [.. all.Where(one => one.CanBeWithdrawn).Select(one => new Choice(one.Line.Id.ToString(), one.Line.Donor, What(one)))];
        Stays = [.. all.Where(one => !one.CanBeWithdrawn)];
        return true;
    }

    private string What(SentReport one) => one switch
    {
        { IsOpenOutside: false } => text["sent.withdraw-portal"],
        { Sent: { } sent } => text["sent.withdraw-outside", ("on", sent.SentOn)],
        _ => text["sent.withdraw-not-yet"],
    };
}
