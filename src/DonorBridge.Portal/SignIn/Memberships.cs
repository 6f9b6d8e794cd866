using DonorBridge.Store.Access;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.SignIn;

/// <param name="Name">The organisation's.</param>
public sealed record Hat(MembershipRow Membership, string Name);

/// <summary>The hats a person may wear today.</summary>
public static class Memberships
{
    public static Task<List<Hat>> Of(StoreLogin login, Guid person, DateOnly day, CancellationToken cancel) =>
        login.Read(Viewer.OnlyPerson(person), async (db, token) =>
        {
            var held = await db.Memberships.AsNoTracking()
                .Where(row => row.PersonId == person)
                .OrderBy(row => row.FromOn)
                .ToListAsync(token);
            var organisations = held.Select(row => row.OwnerOrg).ToList();
            var names = await db.Organisations.AsNoTracking()
                .Where(row => organisations.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, row => row.Name, token);
            return held.Where(row => row.HoldsOn(day)).Select(row => new Hat(row, names.GetValueOrDefault(row.OwnerOrg, ""))).ToList();
        }, cancel);
}
