using DonorBridge.Store;
using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.SignIn;

/// <summary>Whether the hat in a person's cookie is still theirs today: a membership that ended stops working at once, not when the cookie does. It is asked in the request's own transaction, as its first question.</summary>
public sealed class HatCheck(UnitOfWork work, TimeProvider clock)
{
    public async Task<bool> StillHeld(Viewer viewer, string? membership, CancellationToken cancel)
    {
        if (viewer.OrgId is null || !Guid.TryParse(membership, out var id)) return false;
        var db = await work.Open(cancel);
        var row = await db.Memberships.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.PersonId == viewer.PersonId, cancel);
        return row is not null && row.HoldsOn(clock.Today())
            && row.OwnerOrg == viewer.OrgId && row.Role == viewer.Role && row.Country == viewer.Country;
    }
}
