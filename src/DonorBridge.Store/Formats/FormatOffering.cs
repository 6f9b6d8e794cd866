using DonorBridge.Store.Access;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Formats;

/// <summary>The catalogue: what its maker shows to everybody, and what others say of it.</summary>
public sealed class FormatOffering(UnitOfWork work, TimeProvider clock)
{
    /// <summary>Shows a version of one's own to everybody. Offering it again changes nothing.</summary>
    /// <exception cref="RefusedException">404: no such version, or not theirs.</exception>
    public async Task Offer(Guid folder, string personName, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        await Own(db, folder, cancel);
        if (await db.FormatOffers.AnyAsync(row => row.FolderId == folder && row.TakenBackAt == null, cancel)) return;
        db.FormatOffers.Add(new FormatOfferRow
        {
            OwnerOrg = work.Viewer.Organisation, FolderId = folder, OfferedBy = work.Viewer.PersonId, OfferedByName = personName, OfferedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whether others' agreements ask for a version of one's own: then its offer stays.</summary>
    public async Task<bool> IsUsedByOthers(Guid folder, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.Database.SqlQuery<bool>($"""select format_is_used_by_others({folder}) as "Value" """).SingleAsync(cancel);
    }

    /// <returns>False: others' agreements ask for it, and it stays.</returns>
    /// <exception cref="RefusedException">404: no such version, or not theirs.</exception>
    public async Task<bool> TakeBack(Guid folder, string personName, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        await Own(db, folder, cancel);
        if (await db.FormatOffers.SingleOrDefaultAsync(row => row.FolderId == folder && row.TakenBackAt == null, cancel) is not { } offer) return true;
        if (await IsUsedByOthers(folder, cancel)) return false;
        (offer.TakenBackBy, offer.TakenBackByName, offer.TakenBackAt) = (work.Viewer.PersonId, personName, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The donor whose form it is confirms it, or the secretariat says that it checked it. Saying it again changes nothing.</summary>
    /// <exception cref="RefusedException">404: no such version, or the word is not theirs to say.</exception>
    public async Task Say(Guid folder, FormatWord word, string personName, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var row = await db.PublishedFolders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == folder && row.Kind == FolderKind.DonorFormat, cancel) ?? throw RefusedException.NotThere("format");
        if (!MaySay(work.Viewer, row, word)) throw RefusedException.NotThere("format");
        if (await db.FormatWords.AnyAsync(said => said.FolderId == folder && said.Word == word && said.OwnerOrg == own, cancel)) return;
        db.FormatWords.Add(new FormatWordRow { OwnerOrg = own, FolderId = folder, Word = word, SaidBy = work.Viewer.PersonId, SaidByName = personName, SaidAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
    }

    public static bool MaySay(Viewer viewer, PublishedFolderRow version, FormatWord word) => word switch
    {
        FormatWord.ConfirmedByDonor => viewer.Role is Roles.DonorOfficer or Roles.DonorController && version.DonorOrg == viewer.OrgId,
        _ => viewer.Role == Roles.Secretariat,
    };

    /// <summary>Who may publish the next version: the owner of the newest one, or the donor whose form it is.</summary>
    public static bool MayGoOn(Viewer viewer, PublishedFolderRow newest) =>
        newest.OwnerOrg is not null && (newest.OwnerOrg == viewer.OrgId || newest.DonorOrg == viewer.OrgId);

    private async Task Own(StoreContext db, Guid folder, CancellationToken cancel)
    {
        var own = work.Viewer.Organisation;
        if (!await db.PublishedFolders.AnyAsync(row => row.Id == folder && row.OwnerOrg == own, cancel)) throw RefusedException.NotThere("format");
    }
}
