using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

internal static class FilingLock
{
    /// <summary>The filing, held until the transaction ends: check, sign-off, submit and saving wait for each other.</summary>
    /// <exception cref="RefusedException">404: it is not there or not the viewer's own.</exception>
    public static async Task<FilingRow> Take(StoreContext db, Guid filing, CancellationToken cancel)
    {
        var locked = await db.Filings.FromSql($"select * from filings where id = {filing} for update").SingleOrDefaultAsync(cancel);
        return locked ?? throw RefusedException.NotThere("report");
    }
}
