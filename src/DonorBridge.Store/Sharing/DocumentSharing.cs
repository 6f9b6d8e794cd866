using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Sharing;

/// <summary>The owner shows one document to another organisation, and takes that back.</summary>
public sealed class DocumentSharing(UnitOfWork work, TimeProvider clock)
{
    /// <summary>Shown already, it stays so and nothing is written.</summary>
    /// <param name="name">What the receiver reads and saves it as.</param>
    /// <exception cref="RefusedException">404: not the viewer's document, or no organisation that has joined.</exception>
    public async Task Share(SharedDocument kind, Guid document, string name, Guid with, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var isOwn = kind == SharedDocument.File
            ? await db.Files.AnyAsync(row => row.Id == document && row.OwnerOrg == own, cancel)
            : await db.ProducedFiles.AnyAsync(row => row.Id == document && row.OwnerOrg == own, cancel);
        if (!isOwn) throw RefusedException.NotThere("document");
        // One that somebody wrote down has nobody who could open it.
        if (with == own || !await db.Organisations.AnyAsync(row => row.Id == with && row.OwnerOrg == row.Id, cancel)) throw RefusedException.NotThere("organisation");
        if (await db.Shares.AnyAsync(row => row.DocumentId == document && row.ToOrg == with && row.OwnerOrg == own && row.RevokedAt == null, cancel)) return;

        db.Shares.Add(new ShareRow { OwnerOrg = own, Kind = kind, DocumentId = document, Name = name, ToOrg = with, GrantedBy = work.Viewer.PersonId, GrantedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>From now on the other organisation cannot open it. What it saved before is out of reach.</summary>
    /// <exception cref="RefusedException">404: the viewer shares no such thing.</exception>
    public async Task TakeBack(Guid share, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var row = await db.Shares.SingleOrDefaultAsync(one => one.Id == share && one.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("shared document");
        if (row.RevokedAt is not null) return;
        row.RevokedBy = work.Viewer.PersonId;
        row.RevokedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
    }
}
