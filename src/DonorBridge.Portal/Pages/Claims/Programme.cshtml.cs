using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using DonorBridge.Store.Programmes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Claims;

/// <summary>A programme of the contact point's country, its objectives, and the projects that say they serve them.</summary>
[Authorize(Roles = Roles.ContactPoint)]
public sealed class ProgrammeModel(UnitOfWork work) : PageModel
{
    public ProgrammeRow Programme { get; private set; } = null!;

    /// <summary>Written down by the viewer's own authority, and so the viewer's to change.</summary>
    public bool IsOurs { get; private set; }

    public Reported Reached { get; private set; } = new(0, 0);

    public IReadOnlyList<(ProgrammeObjectiveRow Objective, IReadOnlyList<SeenClaim> Claims)> Objectives { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var country = work.Viewer.Country;
        if (await db.Programmes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Country == country, cancel) is not { } programme)
            return NotFound();

        Programme = programme;
        IsOurs = programme.OwnerOrg == work.Viewer.Organisation;
        var seen = await SeenClaim.On(db, country, cancel);
        Reached = Reported.People(seen.Where(claim => claim.Programme.Id == id && claim.Standing != ClaimStanding.Withdrawn).Select(claim => claim.Contribution));
        var claims = seen.ToLookup(claim => claim.Objective.Id);
        var objectives = await db.ProgrammeObjectives.AsNoTracking().Where(row => row.ProgrammeId == id).OrderBy(row => row.Key).ToListAsync(cancel);
        Objectives = [.. objectives.Select(objective => (objective, (IReadOnlyList<SeenClaim>)[.. claims[objective.Id]]))];
        return Page();
    }
}
