using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Jobs;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <summary>Brings what hangs on an agreement to the day: its due reports, who is a partner, and what the region is shown.</summary>
public sealed class AgreementFollowing(UnitOfWork work, DueReportPlanning planning, Projection projection, TimeProvider clock)
{
    public async Task Follow(Guid grant, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var today = clock.Today();
        var funded = await db.GrantProjects.Where(share => share.GrantId == grant).Select(share => share.ProjectId).ToListAsync(cancel);
        foreach (var partner in await db.ProjectPartners.Where(row => funded.Contains(row.ProjectId)).ToListAsync(cancel)) partner.Active = partner.IsIn(today);
        await db.SaveChangesAsync(cancel);
        await planning.Plan(grant, today, cancel);
        await projection.OfGrant(grant, cancel);
    }
}

/// <summary>The payload of the job that follows an agreement when the day of an amendment comes.</summary>
public sealed record AgreementDay(Guid Grant)
{
    public const string Kind = "agreement-day";

    /// <summary>What a worker does with it, as the grantee.</summary>
    public static JobWork Work(TimeProvider clock) => (run, _) =>
    {
        var day = run.Payload<AgreementDay>();
        return Task.FromResult(new JobResult((work, cancel) =>
        {
            var agreements = new AgreementReading(work);
            var projection = new Projection(work, agreements, new SnapshotWriting(work), clock);
            return new AgreementFollowing(work, new DueReportPlanning(work, agreements), projection, clock).Follow(day.Grant, cancel);
        }));
    };
}
