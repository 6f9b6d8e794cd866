using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Programmes;

/// <summary>A project says that it serves a national programme; the programme's contact point confirms or declines.</summary>
public sealed class Claiming(UnitOfWork work, Projection projection, TimeProvider clock)
{
    /// <exception cref="RefusedException">404: project or objective; 409: the project claims it already.</exception>
    public async Task<ClaimRow> Claim(Guid project, Guid objective, decimal? sharePercent, DateOnly from, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        if (!await db.Projects.AnyAsync(row => row.Id == project && row.OwnerOrg == work.Viewer.Organisation, cancel)) throw RefusedException.NotThere("project");
        var aim = await db.ProgrammeObjectives.AsNoTracking().SingleOrDefaultAsync(row => row.Id == objective, cancel) ?? throw RefusedException.NotThere("objective");
        if (await db.Claims.AnyAsync(row => row.ProjectId == project && row.ObjectiveId == objective && row.WithdrawnAt == null, cancel))
            throw RefusedException.TooLate("claimed-already", $"The project claims this objective already.");

        var claim = new ClaimRow
        {
            OwnerOrg = work.Viewer.Organisation, ProjectId = project, ProgrammeId = aim.ProgrammeId, ObjectiveId = objective, SharePercent = sharePercent, FromOn = from,
            ClaimedBy = work.Viewer.PersonId, ClaimedAt = clock.GetUtcNow(),
        };
        db.Claims.Add(claim);
        await db.SaveChangesAsync(cancel);
        await projection.OfClaims(project, cancel);
        return claim;
    }

    /// <exception cref="RefusedException">404; 409: it is withdrawn.</exception>
    public async Task Withdraw(Guid claim, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await db.Claims.SingleOrDefaultAsync(one => one.Id == claim && one.OwnerOrg == work.Viewer.Organisation, cancel) ?? throw RefusedException.NotThere("claim");
        if (row.WithdrawnAt is not null) throw RefusedException.TooLate("claim-withdrawn", $"This claim is withdrawn already.");
        row.WithdrawnAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        await projection.OfClaims(row.ProjectId, cancel);
    }

    /// <summary>"Known to us and fits this objective", or not. Neither is an approval, and neither blocks a report.</summary>
    /// <param name="reason">Needed to decline.</param>
    /// <returns>False when a reason is missing.</returns>
    /// <exception cref="RefusedException">404; 409: the claim was withdrawn.</exception>
    public async Task<bool> Answer(Guid claim, ClaimAnswerKind kind, string? reason, string byName, CancellationToken cancel)
    {
        if (work.Viewer.Role != Roles.ContactPoint) throw RefusedException.NotThere("claim");
        if (kind == ClaimAnswerKind.Declined && string.IsNullOrWhiteSpace(reason)) return false;
        var db = await work.Open(cancel);
        var row = await db.Claims.AsNoTracking().SingleOrDefaultAsync(one => one.Id == claim, cancel) ?? throw RefusedException.NotThere("claim");
        if (row.WithdrawnAt is not null) throw RefusedException.TooLate("claim-withdrawn-meanwhile", $"The organisation has withdrawn this claim. Nothing was changed.");
        db.ClaimAnswers.Add(new ClaimAnswerRow
        {
            OwnerOrg = work.Viewer.Organisation, ClaimId = claim, Kind = kind, Reason = reason, AnsweredBy = work.Viewer.PersonId, AnsweredByName = byName, AnsweredAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
