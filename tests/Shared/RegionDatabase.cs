using DonorBridge.Tests.PostgreSql;

namespace DonorBridge.Tests;

/// <summary>A database with the demonstration region, made once per test process by the portal's own first start and copied for each class.</summary>
public sealed class RegionDatabase(TestCluster cluster) : TestDatabase(cluster, Region)
{
    private static readonly DatabaseTemplate Region = new("region", DatabaseTemplate.Migrated, async (to, _) =>
    {
        await using var firstStart = new PortalOnAPort(to, demonstration: true);
    });
}
