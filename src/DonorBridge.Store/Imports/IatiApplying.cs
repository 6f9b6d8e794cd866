using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Imports;

/// <summary>Takes a published file into the organisation's own projects, grants, money and results, in one transaction. It never removes anything, and the same file twice changes nothing.</summary>
public sealed class IatiApplying(UnitOfWork work, HeldActivities holding, Projection projection, TimeProvider clock)
{
    /// <summary>What applying would do.</summary>
    public async Task<ImportPlan> Plan(ImportedActivities said, string us, CancellationToken cancel)
    {
        var wanted = Holdable.Of(said, us);
        return ImportPlan.Compare(wanted, await holding.Of(wanted, us, cancel));
    }

    /// <exception cref="RefusedException">404: no such upload; 409: it was applied already.</exception>
    public async Task Apply(Guid import, string us, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var row = await db.IatiImports.SingleOrDefaultAsync(one => one.Id == import && one.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("upload");
        if (row.AppliedAt is not null) throw RefusedException.TooLate("import-applied", $"This file is in already. Upload it again to see whether anything would change.");
        var wanted = Holdable.Of(Said(row), us);
        var plan = ImportPlan.Compare(wanted, await holding.Of(wanted, us, cancel));
        row.AppliedAt = clock.GetUtcNow();
        if (!plan.ChangesNothing)
        {
            var touched = plan.Added.Select(one => (one.Kind, one.Key)).Concat(plan.Changed.Select(one => (one.Kind, one.Key))).ToHashSet();
            await new ImportWriting(db, own, work.Viewer.PersonId, clock.GetUtcNow(), wanted, touched).Write(cancel);
        }
        await db.SaveChangesAsync(cancel);

        var keys = wanted.Projects.Select(project => project.Key).ToList();
        foreach (var project in await db.Projects.Where(one => one.OwnerOrg == own && one.IatiIdentifier != null && keys.Contains(one.IatiIdentifier)).Select(one => one.Id).ToListAsync(cancel))
        {
            foreach (var grant in await (from share in db.GrantProjects where share.ProjectId == project join grant in db.Grants on share.GrantId equals grant.Id where grant.State != GrantState.Draft select grant.Id).ToListAsync(cancel))
                await projection.OfGrant(grant, cancel);
            await projection.OfClaims(project, cancel);
        }
    }

    public static ImportedActivities Said(IatiImportRow row) => ReportJson.Read<ImportedActivities>(System.Text.Encoding.UTF8.GetBytes(row.Preview.RootElement.GetRawText()));
}
