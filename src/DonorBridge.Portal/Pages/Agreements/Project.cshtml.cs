using DonorBridge.Portal.Languages;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>A project the NGO leads, new or to be changed: where, with whom, and what it measures.</summary>
[Authorize(Roles = Roles.NgoAuthor + "," + Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class ProjectModel(UnitOfWork work, ProjectSetup setup, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public ProjectForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Id is { } id)
        {
            var db = await work.Open(cancel);
            if (await Own(id, cancel) is not { } row) return NotFound();
            var partners = await db.ProjectPartners.AsNoTracking().Where(partner => partner.ProjectId == id && partner.UntilOn == null).OrderBy(partner => partner.Id).ToListAsync(cancel);
            var indicators = await db.Indicators.AsNoTracking().Where(indicator => indicator.ProjectId == id).OrderBy(indicator => indicator.Position).ToListAsync(cancel);
            Form = ProjectForm.Of(row, partners, indicators);
        }
        await Prepare(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? add, CancellationToken cancel)
    {
        if (Id is { } id && await Own(id, cancel) is null) return NotFound();
        await Prepare(cancel);
        if (add is not null) return Form.Add(add) ? Page() : BadRequest();
        if (!ModelState.IsValid) return Page();

        Form.LeaveOutBlank();
        ModelState.Clear();
        var terms = Form.Read(ModelState, nameof(Form), text);
        Form.WithRoom();
        if (terms is null) return Page();
        await setup.Keep(Id, terms, cancel);
        return RedirectToPage("/Agreements/Projects");
    }

    private async Task<ProjectRow?> Own(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        return await db.Projects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel);
    }

    private async Task Prepare(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        Organisations = await db.Organisations.AsNoTracking().Where(row => row.Id != own).OrderBy(row => row.Name).Select(row => new Choice(row.Id.ToString(), row.Name, null)).ToListAsync(cancel);
        Form.WithRoom();
    }
}
