using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
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

    public IReadOnlyList<InstalmentRow> Instalments { get; private set; } = [];

    /// <summary>Amendments whose day has not come.</summary>
    public IEnumerable<GrantAmendmentRow> Coming => Grant.Amendments.Where(change => change.FromOn > seen.Today);

    private IReadOnlyList<(ProjectPartnerRow Row, string Name)> Partners { get; set; } = [];

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
        Partners = (await (
            from partner in db.ProjectPartners.AsNoTracking()
            join organisation in db.Organisations on partner.PartnerOrg equals organisation.Id
            where funded.Contains(partner.ProjectId) && (partner.FromOn != null || partner.UntilOn != null)
            orderby organisation.Name
            select new { partner, organisation.Name }).ToListAsync(cancel)).ConvertAll(row => (row.partner, row.Name));
        Instalments = await db.Instalments.AsNoTracking().Where(row => row.GrantId == id).OrderBy(row => row.DueOn).ThenBy(row => row.Id).ToListAsync(cancel);
        return Page();
    }

    /// <summary>Who comes and who goes with an amendment.</summary>
    public IEnumerable<(string Name, bool Leaves)> PartnersOf(GrantAmendmentRow change) => change.Kind != AmendmentKind.Partner ? [] :
    [
        .. Partners.Where(one => one.Row.UntilOn == change.FromOn.AddDays(-1)).Select(one => (one.Name, true)),
        .. Partners.Where(one => one.Row.FromOn == change.FromOn).Select(one => (one.Name, false)),
    ];

    public static bool CanMove(DueReportRow due) => due.State is DueReportState.Expected or DueReportState.InFiling or DueReportState.Returned;
}
