using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <summary>Lets the donor named in a draft agreement see it before it is signed, and takes that back.</summary>
public sealed class DraftShowing(UnitOfWork work)
{
    public async Task<bool> IsShown(Guid grant, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.Database.SqlQuery<bool>($"select draft_is_shown({grant}) as \"Value\"").SingleAsync(cancel);
    }

    /// <exception cref="RefusedException">404: the viewer's organisation has no such draft.</exception>
    public async Task Show(Guid grant, bool shown, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        if (!await db.Database.SqlQuery<bool>($"select show_draft({grant}, {shown}) as \"Value\"").SingleAsync(cancel)) throw RefusedException.NotThere("grant");
    }
}
