using DonorBridge.Portal.Composition;
using DonorBridge.Portal.DemonstrationRegion;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Reviews;
using DonorBridge.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Reviews;

public sealed class WithdrawingTests(RegionDatabase region) : IClassFixture<RegionDatabase>, IAsyncLifetime
{
    private Logins logins = null!;
    private RegionHouse house = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accept_after_a_withdrawal_is_refused_and_changes_nothing()
    {
        var ngo = await Who("Amber Path", Roles.NgoApprover);
        var donor = await Who("Baltic Children’s Fund", Roles.DonorOfficer);
        var review = await house.As(donor, (_, db) => db.Reviews.AsNoTracking().SingleAsync(row => row.ClosedAt == null && row.DonorOrg == donor.OrgId, Stop), Stop);

        await house.As(ngo, (use, _) => use.GetRequiredService<Withdrawing>().Withdraw(review.Id, Stop), Stop);
        var decision = new NewDecision(review.SnapshotId, NarrativeDecision.Accepted, CostsDecision.Accepted, new(2026, 11, 24), RecordedHow.InPortal, "Mads Holm");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.As(donor, (use, _) => use.GetRequiredService<Deciding>().Decide(review.Id, decision, Stop), Stop));

        Assert.Equal(409, refused.Status);
        Assert.Contains("withdrawn", refused.Message);
        Assert.Equal(1, await house.As(donor, (_, db) => db.Decisions.CountAsync(row => row.ReviewId == review.Id, Stop), Stop));
        Assert.False(await house.As(ngo, (_, db) => db.WorkflowInstances.AnyAsync(row => row.CorrelationId == review.DueReportId.ToString() && row.Status == "Running", Stop), Stop));
        Assert.Equal(409, (await Assert.ThrowsAsync<RefusedException>(() => house.As(ngo, (use, _) => use.GetRequiredService<Withdrawing>().Withdraw(review.Id, Stop), Stop))).Status);
    }

    [Fact]
    public async Task Nobody_withdraws_what_another_sent()
    {
        var stranger = await Who("Harbour Light", Roles.NgoApprover);
        var donor = await Who("North Star", Roles.DonorOfficer);
        var review = await house.As(donor, (_, db) => db.Reviews.AsNoTracking().FirstAsync(row => row.DonorOrg == donor.OrgId, Stop), Stop);

        foreach (var other in new[] { stranger, donor })
            Assert.Equal(404, (await Assert.ThrowsAsync<RefusedException>(() => house.As(other, (use, _) => use.GetRequiredService<Withdrawing>().Withdraw(review.Id, Stop), Stop))).Status);
    }

    public ValueTask InitializeAsync()
    {
        logins = new Logins(new ConfigurationBuilder().AddInMemoryCollection(region.Connections.AsSettings()).Build());
        house = new RegionHouse(logins, new RegionClock(DateTimeOffset.UtcNow));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await logins.DisposeAsync();
    }

    private async Task<Viewer> Who(string organisation, string role)
    {
        await using var command = region.Owner.CreateCommand("select m.person_id, m.owner_org from memberships m join organisations o on o.id = m.owner_org where o.name = $1 and m.role = $2");
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = organisation });
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = role });
        await using var row = await command.ExecuteReaderAsync(Stop);
        Assert.True(await row.ReadAsync(Stop));
        return new Viewer(row.GetGuid(0), row.GetGuid(1), role, null);
    }
}
