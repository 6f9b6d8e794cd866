using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Programmes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Claims;

/// <summary>What a national contact point finds: the claims that wait for an answer, and its country's programmes.</summary>
[Authorize(Roles = Roles.ContactPoint)]
public sealed class IndexModel(UnitOfWork work, Wording text) : PageModel
{
    public string Country { get; private set; } = "";

    public int Open { get; private set; }

    public Listing<SeenClaim> Claims { get; private set; } = null!;

    public IReadOnlyList<(ProgrammeRow Programme, IReadOnlyList<SeenClaim> Claims)> Programmes { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var country = work.Viewer.Country;
        Country = country is null ? "" : text.Country(country);
        var claims = await SeenClaim.On(db, country, cancel);
        var programmes = await db.Programmes.AsNoTracking().Where(row => row.Country == country).OrderBy(row => row.Name).ToListAsync(cancel);
        Programmes = [.. programmes.Select(programme => (programme, (IReadOnlyList<SeenClaim>)[.. claims.Where(claim => claim.Programme.Id == programme.Id)]))];
        Open = claims.Count(claim => claim.Standing == ClaimStanding.Open);
        Claims = List(claims);
        return Claims.State.WantsCsv ? Claims.Csv() : Page();
    }

    private Listing<SeenClaim> List(IReadOnlyList<SeenClaim> claims)
    {
        var state = ListState.Of(Request);
        var standing = state.Value("standing");
        var shown = claims.Where(claim => standing is null || claim.Standing.ToString().Equals(standing, StringComparison.OrdinalIgnoreCase))
            .OrderBy(claim => claim.Standing);
        return Listing.Of(text["claims.list"], shown, state,
            [
                new("project", text["claims.project"], claim => claim.Contribution.ProjectTitle) { IsName = true, Link = claim => Url.Page("/Claims/Claim", new { id = claim.Contribution.ClaimId }) },
                new("standing", text["claims.standing"], claim => text.Say(claim.Standing)) { Tone = claim => claim.Standing.Tone() },
                new("organisation", text["claims.organisation"], claim => claim.Contribution.OrganisationName),
                new("objective", text["claims.objective"], claim => claim.Objective.Text),
                new("share", text["claims.share-short"], claim => claim.Contribution.SharePercent) { IsNumber = true, Shown = text.Share },
                new("from", text["claims.from"], claim => claim.Contribution.FromOn),
            ],
            text, [new ListFilter("standing", text["claims.standing"], [.. Enum.GetValues<ClaimStanding>().Select(one => new Choice(one.ToString().ToLowerInvariant(), text.Say(one)))])]);
    }
}
