using DonorBridge.Portal.Reading;
using DonorBridge.Portal.Tests.Claims;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Funding;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Programmes;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Region;

/// <summary>A house of its own: totals count everybody's reports.</summary>
public sealed class AcceptedTests(NgoHouseOfItsOwn house) : IClassFixture<NgoHouseOfItsOwn>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task How_much_is_accepted_stands_beside_each_total_and_follows_the_decision()
    {
        using var ngo = await Ngo.In(house);
        using var secretary = await house.Person(await house.Organisation("Test Secretariat", "SE"), Roles.Secretariat, "Sofia Test");
        using var authority = await Authority.Of(house, "LV");
        await Counted(ngo, 40);
        var filing = await ngo.StartBoth();
        await ngo.Sent(house, filing);
        await authority.ClaimedBy(ngo, house);
        await house.As(ngo.Author.Viewer, async (use, _) =>
        {
            foreach (var grant in new[] { ngo.FundGrant, ngo.ProgrammeGrant }) await use.GetRequiredService<Projection>().OfGrant(grant.Id, Stop);
            return true;
        });

        Assert.Matches("Reported as spent: .{0,6}52,500.50, of which .{0,6}0.00 in reports accepted", (await ngo.Author.Open("/sent")).Words);
        Assert.Contains("not accepted yet", (await authority.ContactPoint.Open((await authority.ContactPoint.Open("/claims")).Link("Shelter and guardians"))).Words);
        await Accept(ngo, ngo.FundDue.Id);

        Assert.Matches("Reported as spent: .{0,6}52,500.50, of which .{0,6}12,500.50 in reports accepted", (await ngo.Author.Open("/sent")).Words);
        Assert.Matches("52,501 reported as spent by these grants, of which .{0,6}12,501 in reports accepted", (await secretary.Open("/region")).Words);
        Assert.Matches("say .{0,6}52,501 is spent, of which .{0,6}12,501 in reports accepted", (await secretary.Open("/region/grants")).Words);
        var programme = (await secretary.Open("/region/programmes")).Link("Children safe by 2030");
        Assert.Contains("40 people reached directly, of which 0 in reports accepted", (await secretary.Open(programme)).Words);

        await AcceptOutside(ngo);
        Assert.Contains("40 people reached directly, of which 40 in reports accepted", (await secretary.Open(programme)).Words);
        Assert.Contains("its donor has accepted.", (await authority.ContactPoint.Open((await authority.ContactPoint.Open("/claims")).Link("Shelter and guardians"))).Words);
    }

    [Fact]
    public void A_grant_counts_once_by_its_latest_report_and_what_was_taken_back_does_not()
    {
        var grant = Guid.NewGuid();
        FilingFactRow[] facts =
        [
            Fact(grant, 6, 100, DueReportState.Accepted), Fact(grant, 12, 250, DueReportState.Sent),
            Fact(Guid.NewGuid(), 6, 40, DueReportState.Returned), Fact(Guid.NewGuid(), 6, 1000, DueReportState.InFiling), Fact(Guid.NewGuid(), 6, null, DueReportState.Accepted),
        ];

        Assert.Equal(new Reported(290, 100), Reported.Spending(facts, fact => fact.SpentToDate));
    }

    [Fact]
    public void A_project_that_serves_two_objectives_counts_its_people_once_and_suppressed_counts_not_at_all()
    {
        var project = Guid.NewGuid();
        ContributionRow[] rows = [Contribution(project, 30, DueReportState.Accepted), Contribution(project, 30, DueReportState.Accepted), Contribution(Guid.NewGuid(), 12, DueReportState.Sent), Contribution(Guid.NewGuid(), null, DueReportState.Accepted)];

        Assert.Equal(new Reported(42, 30), Reported.People(rows));
    }

    private async Task Counted(Ngo ngo, decimal people) => await house.As(ngo.Author.Viewer, async db =>
    {
        foreach (var period in new[] { Ngo.HalfYear, Ngo.Year })
            db.Figures.Add(new FigureRow
            {
                OwnerOrg = ngo.Organisation.Id, ProjectId = ngo.Project.Id, PeopleGroup = PeopleReached.Total, Reach = Reach.Direct, FromOn = period.From, ToOn = period.To, Kind = FigureKind.UniquePersons, Value = people,
                RecordedBy = ngo.Author.Viewer.PersonId, RecordedAt = NgoHouse.Now,
            });
        await db.SaveChangesAsync(Stop);
    });

    private Task Accept(Ngo ngo, Guid due) => house.As(ngo.Fund.Viewer, async (use, db) =>
    {
        var review = await db.Reviews.AsNoTracking().SingleAsync(row => row.DueReportId == due, Stop);
        return await use.GetRequiredService<Deciding>().Decide(review.Id, new NewDecision(review.SnapshotId, NarrativeDecision.Accepted, CostsDecision.Accepted, new DateOnly(2026, 11, 24), RecordedHow.InPortal, "Mads Test"), Stop);
    });

    private Task AcceptOutside(Ngo ngo) => house.As(ngo.Author.Viewer, async (use, db) =>
    {
        var review = await db.Reviews.AsNoTracking().SingleAsync(row => row.DueReportId == ngo.ProgrammeDue.Id, Stop);
        return await use.GetRequiredService<Deciding>().Decide(review.Id, new NewDecision(review.SnapshotId, NarrativeDecision.Accepted, CostsDecision.NotDecided, new DateOnly(2026, 11, 24), RecordedHow.FromOutside, "Ilze Test"), Stop);
    });

    private static FilingFactRow Fact(Guid grant, int month, decimal? spent, DueReportState state) => new()
    {
        DueReportId = Guid.NewGuid(), OwnerOrg = Guid.Empty, GrantId = grant, ProjectId = Guid.Empty, NgoName = "", DonorName = "", FromOn = new DateOnly(2026, 1, 1), ToOn = new DateOnly(2026, month, 28), Kind = DueReportKind.Interim,
        DueOn = new DateOnly(2027, 1, 1), State = state, SentAt = NgoHouse.Now, SpentToDate = spent, SpentCurrency = "EUR", ProjectedAt = NgoHouse.Now,
    };

    private static ContributionRow Contribution(Guid project, decimal? people, DueReportState state) => new()
    {
        ClaimId = Guid.NewGuid(), OwnerOrg = Guid.Empty, ProgrammeId = Guid.Empty, ObjectiveId = Guid.NewGuid(), ProjectId = project, Country = "LV", ProjectTitle = "", OrganisationName = "", StartOn = default, EndOn = default, FromOn = default,
        Reached = [new ReachedCount(PeopleReached.Total, people, people is null)], ReachedState = state, ProjectedAt = NgoHouse.Now,
    };
}
