using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>One agreement: how it stands today, what it first said, what it makes due, and how it was changed.</summary>
[Authorize(Roles = Roles.NgoAuthor + "," + Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class GrantModel(UnitOfWork work, AgreementSeen seen, NewestQuestions questions) : PageModel
{
    public SeenGrant Grant { get; private set; } = null!;

    /// <summary>Signing and amending bind the organisation.</summary>
    public bool MayBind => User.IsInRole(Roles.NgoFinance) || User.IsInRole(Roles.NgoApprover);

    public IReadOnlyDictionary<string, string> Projects { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Categories { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<DueReportRow> Due { get; private set; } = [];

    public ILookup<Guid, DueDateChangeRow> Moves { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await seen.Grant(id, cancel) is not { } grant) return NotFound();

        Grant = grant;
        var db = await work.Open(cancel);
        var funded = grant.Terms.Projects.Select(share => Guid.Parse(share.Project)).ToList();
        Projects = await db.Projects.AsNoTracking().Where(row => funded.Contains(row.Id)).ToDictionaryAsync(row => row.Id.ToString(), row => row.ShortTitle ?? row.Title, cancel);
        Categories = (await questions.Wording(cancel)).BudgetCategories;
        Due = await db.DueReports.AsNoTracking().Where(row => row.GrantId == id).OrderBy(row => row.DueOn).ThenBy(row => row.FromOn).ToListAsync(cancel);
        var due = Due.Select(row => row.Id).ToList();
        Moves = (await db.DueDateChanges.AsNoTracking().Where(row => due.Contains(row.DueReportId)).OrderBy(row => row.ChangedAt).ToListAsync(cancel)).ToLookup(row => row.DueReportId);
        return Page();
    }

    public static bool CanMove(DueReportRow due) => due.State is DueReportState.Expected or DueReportState.InFiling or DueReportState.Returned;
}
