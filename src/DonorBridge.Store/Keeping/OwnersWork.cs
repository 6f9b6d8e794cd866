using DonorBridge.Store.Schema;
using DonorBridge.Store.SignIn;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store.Keeping;

/// <summary>One transaction of the owner's login over both contexts: what the keeper of an installation does stands wholly or not at all.</summary>
internal sealed class OwnersWork : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private OwnersWork(NpgsqlDataSource source, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (this.source, this.connection, this.transaction, Store, SignIn) =
        (source, connection, transaction, new(StoreMigrations.StoreOptions(connection)), new(StoreMigrations.SignInOptions(connection)));

    public StoreContext Store { get; }

    public SignInContext SignIn { get; }

    public static async Task<OwnersWork> Open(string owner, CancellationToken cancel)
    {
        var source = NpgsqlDataSource.Create(owner);
        var connection = await source.OpenConnectionAsync(cancel);
        var work = new OwnersWork(source, connection, await connection.BeginTransactionAsync(cancel));
        await work.Store.Database.UseTransactionAsync(work.transaction, cancel);
        await work.SignIn.Database.UseTransactionAsync(work.transaction, cancel);
        return work;
    }

    public async Task Commit(CancellationToken cancel)
    {
        await Store.SaveChangesAsync(cancel);
        await SignIn.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await SignIn.DisposeAsync();
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }
}
