using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DonorBridge.Store.Access;

/// <summary>
/// One transaction for one viewer. It opens at the first <see cref="Open"/>, with the identity as its first statement, and ends
/// with <see cref="Commit"/> before the answer is written; disposed without a commit, nothing happened.
/// Nothing can be read after the end: a connection without an identity would see no rows and never say so.
/// </summary>
public sealed class UnitOfWork(StoreLogin login, bool readOnly = false) : IAsyncDisposable
{
    private Viewer? viewer;
    private StoreContext? context;
    private IDbContextTransaction? transaction;
    private bool ended;

    public Viewer Viewer => viewer
        ?? throw new InvalidOperationException("No viewer: call ActAs with the signed-in person before reading or writing.");

    public bool IsOpen => transaction is not null && !ended;

    /// <summary>Names the viewer. Refused once the transaction is open: one transaction answers for one identity.</summary>
    public void ActAs(Viewer identity)
    {
        if (transaction is not null && identity != viewer)
            throw new InvalidOperationException("The transaction is open for another identity; start a new unit of work.");
        viewer = identity;
    }

    /// <summary>The rows as this viewer may see and change them. The same context every time until the end.</summary>
    public async Task<StoreContext> Open(CancellationToken cancel)
    {
        if (ended) throw new InvalidOperationException("This unit of work has ended: read what the page shows before it commits.");
        if (context is not null) return context;
        var identity = Viewer;
        var opened = login.NewContext(this);
        try
        {
            transaction = await opened.Database.BeginTransactionAsync(cancel);
            await opened.Database.ExecuteSqlAsync(
                $"""
                select set_config('app.person', {identity.PersonId.ToString()}, true),
                       set_config('app.org', {identity.OrgId?.ToString() ?? ""}, true),
                       set_config('app.role', {identity.Role ?? ""}, true),
                       set_config('app.country', {identity.Country ?? ""}, true),
                       set_config('transaction_read_only', {(readOnly ? "on" : "off")}, true)
                """, cancel);
        }
        catch
        {
            await opened.DisposeAsync();
            transaction = null;
            throw;
        }
        return context = opened;
    }

    /// <summary>Saves what changed and commits. A unit of work that was never opened has nothing to commit.</summary>
    public async Task Commit(CancellationToken cancel)
    {
        if (ended) throw new InvalidOperationException("This unit of work has already ended.");
        if (context is not null)
        {
            await context.SaveChangesAsync(cancel);
            await transaction!.CommitAsync(cancel);
        }
        ended = true;
    }

    /// <summary>Forgets every change, for a handler that answers "no". Nothing can be read afterwards.</summary>
    public async Task GiveUp(CancellationToken cancel)
    {
        if (!ended && transaction is not null) await transaction.RollbackAsync(cancel);
        ended = true;
    }

    public async ValueTask DisposeAsync()
    {
        ended = true;
        if (transaction is not null) await transaction.DisposeAsync();
        if (context is not null) await context.DisposeAsync();
    }
}
