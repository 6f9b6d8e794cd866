using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>A project across its donors: how many texts their forms ask together, and how many they would if each were written alone.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class ProjectModel(UnitOfWork work, AgreedCoverage agreed) : PageModel
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<(Guid Grant, SeenStatement Seen)> Forms { get; private set; } = [];

    public ProjectHarmonisation Across { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.Projects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) is not { } project) return NotFound();
        Title = project.ShortTitle ?? project.Title;
        var grants = await db.GrantProjects.AsNoTracking().Where(share => share.ProjectId == id).OrderBy(share => share.Id).Select(share => share.GrantId).ToListAsync(cancel);
        var (forms, donors) = (new List<(Guid, SeenStatement)>(), new List<(string, string, IReadOnlyList<WeighedField>)>());
        foreach (var grant in grants)
        {
            var seen = await agreed.Of(grant, cancel);
            forms.AddRange(seen.Statements.Select(one => (grant, one)));
            donors.Add((grant.ToString(), seen.Terms.Donor.Name, [.. seen.Statements.SelectMany(one => one.Statement.Harmonisation.Fields)]));
        }
        (Forms, Across) = (forms, ProjectHarmonisation.Of(donors));
        return Page();
    }
}
