using DonorBridge.Store.Schema;

namespace DonorBridge.Tests.PostgreSql;

/// <summary>The one place where tests meet the Store's migrations.</summary>
internal static class Migrations
{
    public static Task ApplyAsync(TestConnections connections, CancellationToken cancel) =>
        StoreMigrations.Run(connections.Owner, connections.Portal, connections.Worker, cancel);
}
