using DonorBridge.Store;
using DonorBridge.Store.Programmes;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Claims;

public enum ClaimStanding { Open, Confirmed, Declined, Withdrawn }

/// <summary>A claim as the contact point of a country sees it: what it may know of the project, and what was answered.</summary>
/// <param name="Answers">Oldest first; the last one stands.</param>
public sealed record SeenClaim(ContributionRow Contribution, ProgrammeRow Programme, ProgrammeObjectiveRow Objective, IReadOnlyList<ClaimAnswerRow> Answers)
{
    public ClaimStanding Standing =>
        Contribution.Withdrawn ? ClaimStanding.Withdrawn
        : Answers.Count == 0 ? ClaimStanding.Open
        : Answers[^1].Kind == ClaimAnswerKind.Confirmed ? ClaimStanding.Confirmed : ClaimStanding.Declined;

    /// <summary>Every claim on the country's programmes that the viewer may see, by project.</summary>
    public static async Task<IReadOnlyList<SeenClaim>> On(StoreContext db, string? country, CancellationToken cancel)
    {
        var rows = await (
            from contribution in db.Contributions.AsNoTracking()
            join programme in db.Programmes.AsNoTracking() on contribution.ProgrammeId equals programme.Id
            join objective in db.ProgrammeObjectives.AsNoTracking() on contribution.ObjectiveId equals objective.Id
            where programme.Country == country
            orderby contribution.ProjectTitle, contribution.ClaimId
            select new { contribution, programme, objective }).ToListAsync(cancel);
        var claims = rows.Select(row => row.contribution.ClaimId).ToList();
        var answers = (await db.ClaimAnswers.AsNoTracking().Where(answer => claims.Contains(answer.ClaimId)).ToListAsync(cancel))
            .ToLookup(answer => answer.ClaimId);
        return [.. rows.Select(row => new SeenClaim(row.contribution, row.programme, row.objective, [.. answers[row.contribution.ClaimId].OrderBy(answer => answer.AnsweredAt)]))];
    }
}
