using DonorBridge.Store.Access;
using DonorBridge.Store.Schema;

namespace DonorBridge.Portal.Composition;

/// <summary>Before the first request: the database is brought to this release, and unsafe logins are refused.</summary>
public sealed class StartUp(Logins logins, IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancel)
    {
        await StoreMigrations.Run(logins.Owner, logins.PortalConnection, logins.WorkerConnection, cancel);
        await LoginCheck.Refuse(logins.Portal.Source, "portal", cancel);
        await LoginCheck.Refuse(logins.Worker.Source, "worker", cancel);
        foreach (var step in services.GetServices<IStartUpStep>()) await step.Run(cancel);
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>Something to be in the database before the first request, such as the shipped donor formats. Safe to run at every start.</summary>
public interface IStartUpStep
{
    Task Run(CancellationToken cancel);
}
