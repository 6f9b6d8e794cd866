using DonorBridge.Portal.Composition;
using DonorBridge.Portal.SignIn;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>Where the sign-in page's doors lead: each to the one page that shows what its sentence says.</summary>
public static class RegionDoors
{
    public static async Task<IReadOnlyList<Door>> Find(Logins logins, UserManager<SignInUser> accounts, DateOnly today, CancellationToken cancel)
    {
        // The filing most donors answer, and the review that has come to its second version.
        var filing = await As("ilze", (db, token) => db.FilingDueReports.GroupBy(row => row.FilingId).OrderByDescending(rows => rows.Count()).Select(rows => (Guid?)rows.Key).FirstOrDefaultAsync(token));
        var review = await As("mads", (db, token) => (
            from open in db.Reviews
            join snapshot in db.Snapshots on open.SnapshotId equals snapshot.Id
            where open.ClosedAt == null && snapshot.Version > 1
            select (Guid?)open.Id).FirstOrDefaultAsync(token));
        return
        [
            new("two-due", RegionPeople.Mail("ilze"), "/home"),
            new("three-papers", RegionPeople.Mail("ilze"), "/sent"),
            new("changes", RegionPeople.Mail("ilze"), filing is null ? "/changes" : $"/changes/{filing}"),
            new("what-changed", RegionPeople.Mail("mads"), review is null ? "/reviews" : $"/reviews/{review}?view=changes"),
            new("claims", RegionPeople.Mail("liis"), "/claims"),
            new("region", RegionPeople.Mail("sofia"), "/region"),
        ];

        async Task<T> As<T>(string mail, Func<StoreContext, CancellationToken, Task<T>> read)
        {
            var user = await accounts.FindByEmailAsync(RegionPeople.Mail(mail)) ?? throw new InvalidOperationException($"The demonstration region has lost {mail}.");
            var hat = (await Memberships.Of(logins.Portal, user.Id, today, cancel)).FirstOrDefault()?.Membership
                ?? throw new InvalidOperationException($"{mail} of the demonstration region belongs to no organisation.");
            return await logins.Portal.Read(new Viewer(user.Id, hat.OwnerOrg, hat.Role, hat.Country), read, cancel);
        }
    }
}
