using DonorBridge.Store.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace DonorBridge.Store.Schema;

/// <summary>Brings a database to this release. The owner's login runs it; of the other two only the names are needed.</summary>
public static class StoreMigrations
{
    private const long Lock = 0x646f6e6f72; // "donor": one migration at a time on a database

    /// <summary>Safe to run again, from two processes at once, and while the previous release serves.</summary>
    public static async Task Run(string owner, string portal, string worker, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var alone = await source.OpenConnectionAsync(cancel);
        await TableRights.Execute(alone, $"select pg_advisory_lock({Lock})", cancel);
        await using (var store = new StoreContext(StoreOptions(source)))
            await Migrate(store.Database, cancel);
        await using (var signIn = new SignInContext(SignInOptions(source)))
            await Migrate(signIn.Database, cancel);
        await TableRights.Apply(alone, LoginOf(portal), LoginOf(worker), cancel);
        await TableRights.Execute(alone, $"select pg_advisory_unlock({Lock})", cancel);
    }

    internal static DbContextOptions<StoreContext> StoreOptions(NpgsqlDataSource source) =>
        new DbContextOptionsBuilder<StoreContext>()
            .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("migrations"))
            .UseSnakeCaseNamingConvention()
            .UseModel(StoreModel.Built)
            .Options;

    internal static DbContextOptions<SignInContext> SignInOptions(NpgsqlDataSource source) =>
        SignInRegistration.Configure(new DbContextOptionsBuilder<SignInContext>(), source).Options;

    /// <summary>On a connection that is open already, within its transaction.</summary>
    internal static DbContextOptions<StoreContext> StoreOptions(NpgsqlConnection connection) =>
        new DbContextOptionsBuilder<StoreContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().UseModel(StoreModel.Built).Options;

    internal static DbContextOptions<SignInContext> SignInOptions(NpgsqlConnection connection) =>
        new DbContextOptionsBuilder<SignInContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options;

    // MigrateAsync compares the whole model with its snapshot first, which takes a second at every start; a test does that.
    private static async Task Migrate(DatabaseFacade database, CancellationToken cancel)
    {
        if ((await database.GetPendingMigrationsAsync(cancel)).Any()) await database.MigrateAsync(cancel);
    }

    private static string LoginOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Username
        ?? throw new ArgumentException("The connection string names no login: add Username=.", nameof(connectionString));
}
