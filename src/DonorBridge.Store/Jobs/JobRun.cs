using System.Text.Json;
using DonorBridge.Store.Access;

namespace DonorBridge.Store.Jobs;

/// <summary>Does one kind of job: reads in short transactions, works outside any, and gives back what to write.</summary>
public delegate Task<JobResult> JobWork(JobRun run, CancellationToken cancel);

/// <summary>What a job leaves behind, written in the short transaction that completes it: all of it once, or nothing.</summary>
public sealed record JobResult(Func<UnitOfWork, CancellationToken, Task>? Write)
{
    public static JobResult Nothing { get; } = new((Func<UnitOfWork, CancellationToken, Task>?)null);
}

/// <summary>One attempt at a job, by the holder of a lease.</summary>
public sealed class JobRun(StoreLogin login, Guid id, string kind, string payload, string key, int attempt, Guid lease, Viewer viewer)
{
    public Guid Id => id;
    public string Kind => kind;
    public string Key => key;

    /// <summary>1 for the first.</summary>
    public int Attempt => attempt;

    /// <summary>For whom it works.</summary>
    public Viewer Viewer => viewer;

    /// <summary>For work that goes organisation by organisation, or streams.</summary>
    public StoreLogin Login => login;

    internal Guid Lease => lease;

    public T Payload<T>() => JsonSerializer.Deserialize<T>(payload, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException($"The job {id} of kind {kind} has an empty payload.");

    /// <summary>Reads, as the one it works for, in a transaction that ends before this returns.</summary>
    public Task<T> Read<T>(Func<StoreContext, CancellationToken, Task<T>> read, CancellationToken cancel) => login.Read(viewer, read, cancel);
}
