namespace DonorBridge.Tests.PostgreSql;

/// <summary>A database made once per test process and then copied: a copy costs far less than filling one.</summary>
/// <param name="Name">Letters only; names the template among the process's databases.</param>
/// <param name="Over">The template it starts as a copy of; null for an empty database.</param>
/// <param name="Fill">Puts in what every copy shall hold.</param>
public sealed record DatabaseTemplate(string Name, DatabaseTemplate? Over, Func<TestConnections, CancellationToken, Task> Fill)
{
    /// <summary>A database straight from <c>CREATE DATABASE</c>, for tests of the migrations themselves.</summary>
    public static readonly DatabaseTemplate Empty = new("empty", null, (_, _) => Task.CompletedTask);

    /// <summary>The product's tables, policies and logins, and no rows: what a test gets unless it asks for more.</summary>
    public static readonly DatabaseTemplate Migrated = new("migrated", null, Migrations.ApplyAsync);
}
