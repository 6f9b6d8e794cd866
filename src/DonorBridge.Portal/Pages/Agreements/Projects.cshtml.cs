using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>The projects the NGO leads.</summary>
[Authorize(Roles = Roles.NgoAuthor + "," + Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class ProjectsModel(UnitOfWork work, Wording text) : PageModel
{
    public Listing<(ProjectRow Project, int Grants)> Projects { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var projects = await db.Projects.AsNoTracking().Where(row => row.OwnerOrg == own).OrderBy(row => row.Title).ToListAsync(cancel);
        var grants = (await db.GrantProjects.AsNoTracking().Where(row => row.OwnerOrg == own).Select(row => row.ProjectId).ToListAsync(cancel)).ToLookup(id => id);
        Projects = Listing.Of(text["agreements.projects"], projects.Select(row => (Project: row, Grants: grants[row.Id].Count())), ListState.Of(Request),
        [
            new("title", text["agreements.title-of"], row => row.Project.Title) { IsName = true, Link = row => Url.Page("/Agreements/Project", new { id = row.Project.Id }) },
            new("countries", text["agreements.countries"], row => string.Join(", ", row.Project.Countries.Select(share => text.Country(share.Code)))),
            new("start", text["agreements.start"], row => row.Project.StartOn),
            new("end", text["agreements.end"], row => row.Project.EndOn),
            new("grants", text["agreements.grants"], row => row.Grants) { IsNumber = true },
            new("state", text["agreements.state"], row => text[$"agreements.project-{Key.Of(row.Project.State)}"]),
        ], text);
        return Projects.State.WantsCsv ? Projects.Csv() : Page();
    }
}
