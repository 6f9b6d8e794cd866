using DonorBridge.Store.Access;
using DonorBridge.Store.Schema;

namespace DonorBridge.Portal.Composition;

/// <summary>Before anything else starts, the cookie keys' reader included: the database is brought to this release, and unsafe logins are refused.</summary>
public sealed class StartUp(Logins logins, IServiceProvider services) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancel)
    {
        await StoreMigrations.Run(logins.Owner, logins.PortalConnection, logins.WorkerConnection, cancel);
        await LoginCheck.Refuse(logins.Portal.Source, "portal", cancel);
        await LoginCheck.Refuse(logins.Worker.Source, "worker", cancel);
        foreach (var step in services.GetServices<IStartUpStep>()) await step.Run(cancel);
    }

    public Task StartAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>Something to be in the database before the first request, such as the shipped donor formats. Safe to run at every start.</summary>
public interface IStartUpStep
{
    Task Run(CancellationToken cancel);
}
