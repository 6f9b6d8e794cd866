using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Programmes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>A contribution and the answer that stands; null: no answer yet.</summary>
public sealed record Support(ContributionRow Contribution, ClaimAnswerRow? Answer)
{
    public static async Task<IReadOnlyList<Support>> Of(StoreContext db, Guid? programme, CancellationToken cancel)
    {
        var contributions = await db.Contributions.AsNoTracking()
            .Where(row => !row.Withdrawn && (programme == null || row.ProgrammeId == programme))
            .OrderBy(row => row.ProjectTitle).ToListAsync(cancel);
        var claims = contributions.ConvertAll(row => row.ClaimId);
        var answers = (await db.ClaimAnswers.AsNoTracking().Where(answer => claims.Contains(answer.ClaimId)).ToListAsync(cancel)).ToLookup(answer => answer.ClaimId);
        return contributions.ConvertAll(row => new Support(row, answers[row.ClaimId].MaxBy(answer => answer.AnsweredAt)));
    }

    public string Standing => Answer?.Kind switch { ClaimAnswerKind.Confirmed => "confirmed", ClaimAnswerKind.Declined => "declined", _ => "no-answer" };
}

public sealed record SupportedProgramme(ProgrammeRow Programme, IReadOnlyList<Support> Supports)
{
    public int Count(string standing) => Supports.Count(support => support.Standing == standing);
}

/// <summary>The states' child protection programmes and how many projects support each.</summary>
[Authorize(Roles = Roles.Secretariat)]
public sealed class ProgrammesModel(UnitOfWork work, Wording text) : PageModel
{
    public Listing<SupportedProgramme> Programmes { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var supports = (await Support.Of(db, null, cancel)).ToLookup(support => support.Contribution.ProgrammeId);
        var rows = (await db.Programmes.AsNoTracking().OrderBy(row => row.Country).ThenBy(row => row.Name).ToListAsync(cancel))
            .ConvertAll(programme => new SupportedProgramme(programme, [.. supports[programme.Id]]));
        Programmes = Listing.Of(text["region.programmes-list"], rows, ListState.Of(Request),
        [
            new("name", text["region.programme"], row => row.Programme.Name) { IsName = true, Link = row => Url.Page("/Region/Programme", new { id = row.Programme.Id }) },
            new("country", text["region.country"], row => text.Country(row.Programme.Country)),
            new("from", text["region.start"], row => row.Programme.FromOn),
            new("to", text["region.end"], row => row.Programme.ToOn),
            new("supporters", text["region.supporters"], row => row.Supports.Count) { IsNumber = true },
            new("confirmed", text["region.confirmed"], row => row.Count("confirmed")) { IsNumber = true },
            new("reached", text["region.reached"], row => Reported.People(row.Supports.Select(support => support.Contribution)).Total) { IsNumber = true },
            new("reached-accepted", text["region.reached-accepted"], row => Reported.People(row.Supports.Select(support => support.Contribution)).Accepted) { IsNumber = true },
            new("no-answer", text["region.no-answer"], row => row.Count("no-answer")) { IsNumber = true },
            new("declined", text["region.declined"], row => row.Count("declined")) { IsNumber = true },
        ], text);
        return Programmes.State.WantsCsv ? Programmes.Csv() : Page();
    }
}
