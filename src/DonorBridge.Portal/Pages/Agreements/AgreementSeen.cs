using DonorBridge.Reporting.Agreements;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>A grant of the viewer's own organisation: its row, what it says today, and its clauses.</summary>
/// <param name="Terms">As agreed today, amendments in force taken in.</param>
/// <param name="State">As it stands today.</param>
public sealed record SeenGrant(GrantRow Row, Grant Terms, IReadOnlyList<ScheduleRuleRow> Rules, IReadOnlyList<GrantAmendmentRow> Amendments, GrantState State);

public sealed class AgreementSeen(UnitOfWork work, AgreementReading agreements, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    /// <summary>Null where there is none, or it is another grantee's.</summary>
    public async Task<SeenGrant?> Grant(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.Grants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) is not { } row) return null;
        var terms = await agreements.Grant(id, Today, cancel);
        var amendments = await db.GrantAmendments.AsNoTracking().Where(change => change.GrantId == id).OrderBy(change => change.Number).ToListAsync(cancel);
        return terms is null ? null : new SeenGrant(row, terms, await agreements.Schedule(id, cancel), amendments, row.StateOn(amendments, Today));
    }
}
