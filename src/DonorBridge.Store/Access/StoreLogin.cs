using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store.Access;

/// <summary>One login's way into the database: the portal's, for people, or the worker's, for jobs. Thread-safe, one per process.</summary>
public sealed class StoreLogin : IAsyncDisposable
{
    private readonly DbContextOptions<StoreContext> options;

    public StoreLogin(string connectionString, StoreTimeouts? timeouts = null)
    {
        Source = NpgsqlDataSource.Create((timeouts ?? StoreTimeouts.Usual).In(connectionString));
        options = new DbContextOptionsBuilder<StoreContext>()
            .UseNpgsql(Source)
            .UseSnakeCaseNamingConvention()
            .UseModel(StoreModel.Built)
            .AddInterceptors(new OutsideUnitOfWork())
            .Options;
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>A unit of work without a viewer yet, as dependency injection needs it.</summary>
    public UnitOfWork NewUnitOfWork() => new(this);

    public UnitOfWork NewUnitOfWork(Viewer viewer)
    {
        var work = new UnitOfWork(this);
        work.ActAs(viewer);
        return work;
    }

    /// <summary>Reads in a read-only transaction of its own and ends it before returning.</summary>
    public async Task<T> Read<T>(Viewer viewer, Func<StoreContext, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        await using var work = new UnitOfWork(this, readOnly: true);
        work.ActAs(viewer);
        return await read(await work.Open(cancel), cancel);
    }

    /// <summary>Writes in a transaction of its own and commits it.</summary>
    public async Task Write(Viewer viewer, Func<UnitOfWork, CancellationToken, Task> write, CancellationToken cancel)
    {
        await using var work = NewUnitOfWork(viewer);
        await write(work, cancel);
        await work.Commit(cancel);
    }

    internal StoreContext NewContext(UnitOfWork work) => new(options, work);

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
