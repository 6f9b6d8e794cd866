using DonorBridge.Store.Schema;
using DonorBridge.Store.SignIn;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Tests.Schema;

public sealed class TheDatabaseFollowsTheModel(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task No_change_of_the_model_is_without_its_migration()
    {
        await using var store = new StoreContext(StoreMigrations.StoreOptions(database.Owner));
        await using var signIn = new SignInContext(StoreMigrations.SignInOptions(database.Owner));

        Assert.False(store.Database.HasPendingModelChanges(), "Run `dotnet ef migrations add` for StoreContext.");
        Assert.False(signIn.Database.HasPendingModelChanges(), "Run `dotnet ef migrations add` for SignInContext.");
    }

    [Fact]
    public async Task Migrating_twice_at_once_is_as_good_as_once()
    {
        var again = () => StoreMigrations.Run(
            database.Connections.Owner, database.Connections.Portal, database.Connections.Worker, TestContext.Current.CancellationToken);

        await Task.WhenAll(again(), again());
    }
}
