using Npgsql;
using Xunit;

namespace DonorBridge.Tests.PostgreSql;

/// <summary>
/// A migrated database of one test class's own: <c>class Grants(TestDatabase database) : IClassFixture&lt;TestDatabase&gt;</c>.
/// As a collection fixture it is shared by the classes of the collection.
/// </summary>
public class TestDatabase : IAsyncLifetime
{
    private readonly TestCluster cluster;
    private readonly DatabaseTemplate template;
    private TestConnections? connections;
    private NpgsqlDataSource? owner, portal, worker;

    public TestDatabase(TestCluster cluster) : this(cluster, DatabaseTemplate.Migrated) { }

    protected TestDatabase(TestCluster cluster, DatabaseTemplate template) => (this.cluster, this.template) = (cluster, template);

    public string Name { get; private set; } = "";

    public TestConnections Connections => connections ?? throw new InvalidOperationException("The database is made before the first test.");

    /// <summary>Runs migrations and owns every table; row-level security binds it too.</summary>
    public NpgsqlDataSource Owner => owner ??= NpgsqlDataSource.Create(Connections.Owner);

    public NpgsqlDataSource Portal => portal ??= NpgsqlDataSource.Create(Connections.Portal);

    public NpgsqlDataSource Worker => worker ??= NpgsqlDataSource.Create(Connections.Worker);

    public async ValueTask InitializeAsync() =>
        (Name, connections) = await cluster.CreateAsync(template, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var source in (NpgsqlDataSource?[])[owner, portal, worker])
            if (source is not null) await source.DisposeAsync();
        if (connections is not null) await cluster.DropAsync(Name, connections);
    }
}
