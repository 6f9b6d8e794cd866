using DonorBridge.Portal.Composition;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.SignIn;
using DonorBridge.Tests;
using DonorBridge.Tests.PostgreSql;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Given;

/// <summary>
/// The real portal with its jobs, one for all tests that run at the same time: every test makes an organisation of its own, and
/// nobody meets another's reports. A class takes it as its fixture.
/// </summary>
public class NgoHouse(TestCluster cluster) : IAsyncLifetime
{
    public const string Collection = "ngo";
    private const string Password = "a long enough password";

    private PortalOnAPort? _portal;

    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public Uri Address => _portal!.Address;

    public StoreLogin Worker => _portal!.Services.GetRequiredService<Logins>().Worker;

    public StoreLogin Login => _portal!.Services.GetRequiredService<Logins>().Portal;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _portal = (await Open(cluster)).Portal;
    }

    /// <summary>The house that is open already, or the first.</summary>
    private protected virtual Task<OpenHouse> Open(TestCluster cluster) => cluster.SharedAsync("ngo house", OpenHouse.In);

    /// <summary>What somebody does, in one transaction.</summary>
    public async Task<T> As<T>(Viewer viewer, Func<IServiceProvider, StoreContext, Task<T>> does)
    {
        await using var scope = _portal!.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.ActAs(viewer);
        var done = await does(scope.ServiceProvider, await work.Open(Stop));
        await work.Commit(Stop);
        return done;
    }

    public Task As(Viewer viewer, Func<StoreContext, Task> does) => As(viewer, async (_, db) => { await does(db); return true; });

    public async Task<OrganisationRow> Organisation(string name, string country)
    {
        var row = OrganisationRow.Joining(name, country);
        await As(new Viewer(Guid.CreateVersion7(), row.Id, Roles.Administrator, null), async db => { db.Organisations.Add(row); await db.SaveChangesAsync(Stop); });
        return row;
    }

    /// <summary>Somebody with an account and a hat, who signs in on the page before the first thing they do.</summary>
    public async Task<Person> Person(OrganisationRow organisation, string role, string name)
    {
        await using var scope = _portal!.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<SignInUser>>();
        var user = new SignInUser { Id = Guid.CreateVersion7(), UserName = $"{Guid.NewGuid():N}@example.invalid", Email = null, Name = name, Language = "en" };
        user.Email = user.UserName;
        Assert.True((await accounts.CreateAsync(user, Password)).Succeeded);
        await As(new Viewer(Guid.CreateVersion7(), organisation.Id, Roles.Administrator, null), async db =>
        {
            db.Memberships.Add(new MembershipRow { OwnerOrg = organisation.Id, PersonId = user.Id, PersonName = name, Role = role, FromOn = new DateOnly(2024, 1, 1) });
            await db.SaveChangesAsync(Stop);
        });
        return new Person(Address, new Viewer(user.Id, organisation.Id, role, null), user.Email, Password);
    }

    public Person Stranger() => new(Address, Viewer.OnlyPerson(Guid.Empty));

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A portal over a database of its own.</summary>
    private protected sealed class OpenHouse(TestDatabase database, PortalOnAPort portal) : IAsyncDisposable
    {
        public PortalOnAPort Portal => portal;

        public static async Task<OpenHouse> In(TestCluster cluster)
        {
            var database = new TestDatabase(cluster);
            await database.InitializeAsync();
            return new OpenHouse(database, new PortalOnAPort(database.Connections, alsoWith: services => services.AddSingleton<TimeProvider>(new ClockFrom(Now)).AddSingleton(PdfStandIn.Shelf)));
        }

        public async ValueTask DisposeAsync()
        {
            await portal.DisposeAsync();
            await database.DisposeAsync();
        }
    }

    /// <summary>A day of the test's choice that goes on as fast as any other: jobs wait on it.</summary>
    private sealed class ClockFrom(DateTimeOffset start) : TimeProvider
    {
        private readonly long _begun = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_begun);
    }
}

/// <summary>For tests that count what everybody has: nobody else is in it.</summary>
public sealed class NgoHouseOfItsOwn(TestCluster cluster) : NgoHouse(cluster)
{
    private OpenHouse? _house;

    private protected override async Task<OpenHouse> Open(TestCluster cluster) => _house = await OpenHouse.In(cluster);

    public override async ValueTask DisposeAsync()
    {
        if (_house is not null) await _house.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>Classes that name the collection run one after another, in the house that all share.</summary>
[CollectionDefinition(NgoHouse.Collection)]
public sealed class NgoHouseCollection : ICollectionFixture<NgoHouse>;
