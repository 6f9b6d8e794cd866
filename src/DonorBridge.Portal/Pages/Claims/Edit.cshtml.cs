using DonorBridge.Portal.Languages;
using DonorBridge.Store.Access;
using DonorBridge.Store.Programmes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Claims;

/// <summary>A programme of the contact point's state, written down or changed.</summary>
[Authorize(Roles = Roles.ContactPoint)]
public sealed class EditModel(UnitOfWork work, ProgrammeSetup setup, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public ProgrammeForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Id is { } id)
        {
            var db = await work.Open(cancel);
            if (await Own(id, cancel) is not { } row) return NotFound();
            Form = ProgrammeForm.Of(row, await db.ProgrammeObjectives.AsNoTracking().Where(objective => objective.ProgrammeId == id).OrderBy(objective => objective.Key).ToListAsync(cancel));
        }
        Form.WithRoom();
        return Page();
    }

    public async Task<IActionResult> OnPost(string? add, CancellationToken cancel)
    {
        if (Id is { } id && await Own(id, cancel) is null) return NotFound();
        if (add is not null)
        {
            Form.Objectives.Add(new ObjectiveLine());
            return Page();
        }
        if (!ModelState.IsValid) return Page();

        Form.LeaveOutBlank();
        ModelState.Clear();
        var terms = Form.Read(ModelState, nameof(Form), text);
        Form.WithRoom();
        return terms is null ? Page() : RedirectToPage("/Claims/Programme", new { id = await setup.Keep(Id, terms, cancel) });
    }

    private async Task<ProgrammeRow?> Own(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        return await db.Programmes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel);
    }
}
