using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>A decision is the donor's row; what follows from it for the NGO's rows follows in the same transaction.</summary>
public sealed class DecisionsCount(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_returned_report_stays_in_review_and_a_later_version_can_be_accepted_once()
    {
        Assert.Equal((DueReportState.Returned, false), await Stand());

        var second = new SnapshotRow { OwnerOrg = Viewers.Ngo.Organisation, FilingId = world.Filing.Id, Version = 2, SentAt = World.Noon, ReceiptSha256 = "b" };
        await world.As(Viewers.Ngo, async (db, _) =>
        {
            await World.Add(db, second);
            (await db.Reviews.SingleAsync()).SnapshotId = second.Id;
        });
        Assert.Equal("DB409", await Refusal(Viewers.Donor, Accepts(world.Snapshot.Id)));

        await world.As(Viewers.Donor, (db, _) => World.Add(db, Accepts(second.Id)));

        Assert.Equal((DueReportState.Accepted, true), await Stand());
        Assert.Equal("DB409", await Refusal(Viewers.Donor, Accepts(second.Id)));
        var fact = await world.PortalLogin.Read(Viewers.Secretariat, (db, cancel) => db.FilingFacts.SingleAsync(cancel), TestContext.Current.CancellationToken);
        Assert.Equal((DueReportState.Accepted, (DateOnly?)new DateOnly(2026, 6, 2)), (fact.State, fact.DecidedOn));
    }

    [Fact]
    public async Task The_ngo_cannot_write_a_decision_for_a_donor_who_reviews_in_the_portal()
    {
        foreach (var how in Enum.GetValues<RecordedHow>())
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refusal(Viewers.Ngo, Accepts(world.Snapshot.Id, Viewers.Ngo, how)));
    }

    [Fact]
    public async Task Another_donor_cannot_decide()
    {
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refusal(Viewers.OtherDonor, Accepts(world.Snapshot.Id, Viewers.OtherDonor)));
    }

    [Fact]
    public async Task A_review_is_by_the_donor_of_the_grant()
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => world.As(Viewers.Ngo, (db, _) => World.Add(db, new ReviewRow
        {
            OwnerOrg = Viewers.Ngo.Organisation, DueReportId = world.OtherDueReport.Id, FilingId = world.Filing.Id, DonorOrg = Viewers.Donor.Organisation, Mode = ReviewMode.Portal, SnapshotId = world.Snapshot.Id, OpenedAt = World.Noon,
        })));

        Assert.Contains("by the donor of the grant", refused.InnerException!.Message);
    }

    private DecisionRow Accepts(Guid snapshot, Viewer? by = null, RecordedHow how = RecordedHow.InPortal) => new()
    {
        OwnerOrg = (by ?? Viewers.Donor).Organisation, ReviewId = world.Review.Id, DueReportId = world.DueReport.Id, SnapshotId = snapshot, Narrative = NarrativeDecision.Accepted,
        Costs = CostsDecision.Accepted, DecidedOn = new DateOnly(2026, 6, 2), How = how, RecordedBy = Viewers.Donor.PersonId, RecordedByName = "An officer", RecordedAt = World.Noon,
    };

    private async Task<string> Refusal(Viewer viewer, DecisionRow decision)
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => world.As(viewer, (db, _) => World.Add(db, decision)));
        return ((PostgresException)refused.InnerException!).SqlState;
    }

    private async Task<(DueReportState, bool Closed)> Stand() => await world.PortalLogin.Read(Viewers.Ngo, async (db, cancel) =>
        ((await db.DueReports.SingleAsync(row => row.Id == world.DueReport.Id, cancel)).State, (await db.Reviews.SingleAsync(cancel)).ClosedAt is not null), default);
}
