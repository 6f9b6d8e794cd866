using DonorBridge.Store.Schema;
using DonorBridge.Tests.PostgreSql;
using Npgsql;
using Xunit;

namespace DonorBridge.Store.Tests.PostgreSql;

public sealed class GivenLoginsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_owner_who_may_not_create_logins_hears_what_to_do()
    {
        var refused = await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => GivenLogins.Make(database.Connections.Owner, TestContext.Current.CancellationToken));

        Assert.StartsWith("The login of ConnectionStrings__Owner may not create logins: give it CREATEROLE", refused.Message);
    }
}
