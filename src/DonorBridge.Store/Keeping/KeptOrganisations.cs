using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Keeping;

/// <param name="People">Who holds a hat of it today.</param>
public sealed record KeptOrganisation(Guid Id, string Name, string? Country, int People);

/// <summary>The organisations that have joined, as the keeper of an installation adds and lists them with the owner's login.</summary>
public static class KeptOrganisations
{
    /// <summary>An organisation that joins.</summary>
    /// <returns>Its id, or why it is not added.</returns>
    public static async Task<(Guid? Id, string? Refused)> Add(string owner, string name, string country, CancellationToken cancel)
    {
        await using var work = await OwnersWork.Open(owner, cancel);
        if (await Joined(work.Store).AnyAsync(row => row.Name == name, cancel))
            return (null, $"An organisation called '{name}' has joined already: donorbridge admin organisation list shows it.");
        var row = OrganisationRow.Joining(name, country);
        work.Store.Organisations.Add(row);
        await work.Commit(cancel);
        return (row.Id, null);
    }

    public static async Task<IReadOnlyList<KeptOrganisation>> List(string owner, DateOnly on, CancellationToken cancel)
    {
        await using var work = await OwnersWork.Open(owner, cancel);
        var hats = await work.Store.Memberships.AsNoTracking().ToListAsync(cancel);
        return [.. (await Joined(work.Store).OrderBy(row => row.Name).ToListAsync(cancel))
            .Select(row => new KeptOrganisation(row.Id, row.Name, row.Country, hats.Where(hat => hat.OwnerOrg == row.Id && hat.HoldsOn(on)).Select(hat => hat.PersonId).Distinct().Count()))];
    }

    /// <summary>By its id or its whole name.</summary>
    internal static async Task<OrganisationRow?> Find(StoreContext store, string named, CancellationToken cancel) =>
        Guid.TryParse(named, out var id)
            ? await Joined(store).SingleOrDefaultAsync(row => row.Id == id, cancel)
            : await Joined(store).FirstOrDefaultAsync(row => row.Name == named, cancel);

    private static IQueryable<OrganisationRow> Joined(StoreContext store) => store.Organisations.AsNoTracking().Where(row => row.OwnerOrg == row.Id);
}
