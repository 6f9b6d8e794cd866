using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Programmes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>One programme and the projects that support it.</summary>
[Authorize(Roles = Roles.Secretariat)]
public sealed class ProgrammeModel(UnitOfWork work, Wording text) : PageModel
{
    public ProgrammeRow Programme { get; private set; } = null!;

    public Reported Reached { get; private set; } = new(0, 0);

    public Listing<Support> Supporters { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        if (await db.Programmes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } programme) return NotFound();

        Programme = programme;
        var objectives = await db.ProgrammeObjectives.AsNoTracking().Where(row => row.ProgrammeId == id).ToDictionaryAsync(row => row.Id, row => row.Text, cancel);
        var supports = await Support.Of(db, id, cancel);
        Reached = Reported.People(supports.Select(support => support.Contribution));
        Supporters = Listing.Of(programme.Name, supports, ListState.Of(Request),
        [
            new("project", text["region.project"], row => row.Contribution.ProjectTitle) { IsName = true },
            new("ngo", text["region.ngo"], row => row.Contribution.OrganisationName),
            new("objective", text["region.objective"], row => objectives.GetValueOrDefault(row.Contribution.ObjectiveId)),
            new("share", text["region.share"], row => row.Contribution.SharePercent) { IsNumber = true, Shown = row => row.Contribution.SharePercent is { } share ? text.Percent(share / 100m) : text["region.not-said"] },
            new("until", text["region.end"], row => row.Contribution.EndOn),
            new("standing", text["region.standing"], row => text[$"region.{row.Standing}"]) { Tone = row => Tone(row.Standing) },
        ], text);
        return Supporters.State.WantsCsv ? Supporters.Csv() : Page();
    }

    private static Tone Tone(string standing) => standing switch { "confirmed" => TagHelpers.Tone.Success, "declined" => TagHelpers.Tone.Warning, _ => TagHelpers.Tone.Neutral };
}
