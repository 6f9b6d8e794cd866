using DonorBridge.Portal.Composition;
using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.SignIn;

/// <summary>Whether the hat in a person's cookie is still theirs today: a membership that ended stops working at once, not when the cookie does.</summary>
public sealed class HatCheck(Logins logins, TimeProvider clock)
{
    public async Task<bool> StillHeld(Viewer viewer, string? membership, CancellationToken cancel)
    {
        if (viewer.OrgId is null || !Guid.TryParse(membership, out var id)) return false;
        var row = await logins.Portal.Read(Viewer.OnlyPerson(viewer.PersonId),
            (db, token) => db.Memberships.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.PersonId == viewer.PersonId, token), cancel);
        return row is not null && row.HoldsOn(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            && row.OwnerOrg == viewer.OrgId && row.Role == viewer.Role && row.Country == viewer.Country;
    }
}
