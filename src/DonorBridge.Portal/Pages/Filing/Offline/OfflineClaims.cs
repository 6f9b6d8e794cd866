using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <param name="Answer">Confirmed, Declined, or empty while the contact point has not answered.</param>
public sealed record OfflineClaim(Guid Id, Guid Objective, decimal? Share, DateOnly From, string Answer);

/// <summary>A project's claims to national programmes, and every objective that one can be claimed of, by id.</summary>
public sealed class OfflineClaims(UnitOfWork work)
{
    public async Task<(IReadOnlyList<OfflineClaim> Claims, IReadOnlyDictionary<string, string> Objectives)> Of(Guid project, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var claims = await db.Claims.AsNoTracking().Where(claim => claim.ProjectId == project && claim.WithdrawnAt == null).OrderBy(claim => claim.ClaimedAt).ToListAsync(cancel);
        var ids = claims.ConvertAll(claim => claim.Id);
        var answers = (await db.ClaimAnswers.AsNoTracking().Where(answer => ids.Contains(answer.ClaimId)).OrderBy(answer => answer.AnsweredAt).ToListAsync(cancel)).ToLookup(answer => answer.ClaimId);
        var objectives = await (
            from objective in db.ProgrammeObjectives.AsNoTracking()
            join programme in db.Programmes on objective.ProgrammeId equals programme.Id
            orderby programme.Country, programme.Name, objective.Key, objective.Id
            select new { objective.Id, objective.Text, programme.Name, programme.Country }).ToListAsync(cancel);
        return (
            [.. claims.Select(claim => new OfflineClaim(claim.Id, claim.ObjectiveId, claim.SharePercent, claim.FromOn, answers[claim.Id].LastOrDefault()?.Kind.ToString() ?? ""))],
            Told(objectives.Select(one => (one.Id.ToString(), $"{one.Country} · {one.Name} · {one.Text}"))));
    }

    // A list offers words, so two objectives of the same words get a number.
    private static Dictionary<string, string> Told(IEnumerable<(string Id, string Words)> objectives) =>
        objectives.GroupBy(one => one.Words).SelectMany(same => same.Select((one, index) => (one.Id, Words: index == 0 ? one.Words : FormattableString.Invariant($"{one.Words} ({index + 1})")))).ToDictionary(one => one.Id, one => one.Words);
}
