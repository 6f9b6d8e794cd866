using System.Net;
using System.Text.Json;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Agreements;

public sealed class DatedAheadTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static readonly DateOnly Day = new(2026, 12, 15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suspension_counts_from_its_day_and_not_at_once()
    {
        using var ngo = await Ngo.In(house);

        var grant = await Amend(ngo, "suspension");

        Assert.Contains("From 15 December 2026: Suspension", grant.Words);
        Assert.Equal((GrantState.Signed, GrantState.Suspended), (await StateOn(ngo, Day.AddDays(-1)), await StateOn(ngo, Day)));
        Assert.Equal(GrantState.Signed, await Fact(ngo));
        Assert.DoesNotContain("The agreement is suspended", (await ngo.Author.Open("/home")).Words);
        await TheDayComes(ngo, Day);
        Assert.Equal(GrantState.Suspended, await Fact(ngo));
    }

    [Fact]
    public async Task Reports_of_an_agreement_that_rests_today_are_not_late()
    {
        using var ngo = await Ngo.In(house);

        var grant = await Amend(ngo, "suspension", "01/11/2026");

        Assert.Contains("Suspended", grant.Words);
        Assert.Contains("The agreement is suspended", (await ngo.Author.Open("/home")).Words);
        Assert.Contains("The agreement is suspended", (await ngo.Author.Open($"/filings/start?project={ngo.Project.Id}")).Words);
        Assert.Contains("1 row", (await ngo.Author.Open("/agreements?state=suspended")).Words);
    }

    [Fact]
    public async Task A_termination_moves_the_end_the_reports_and_the_funding_facts_on_its_day()
    {
        using var ngo = await Ngo.In(house);
        var grant = await Signed(ngo);

        await Amend(ngo, "termination", on: grant, more: [("NewEnd", "20/12/2026")]);
        var before = await Ends(ngo, grant);
        await TheDayComes(ngo, Day, grant);
        var after = await Ends(ngo, grant);

        Assert.Equal((new DateOnly(2027, 12, 31), new DateOnly(2027, 12, 31)), before);
        Assert.Equal((new DateOnly(2026, 12, 20), new DateOnly(2026, 12, 20)), after);
        Assert.Equal(GrantState.Terminated, await Fact(ngo, grant));
    }

    [Fact]
    public async Task A_termination_dated_ahead_can_still_be_followed_by_another_amendment_and_one_that_counts_cannot()
    {
        using var ngo = await Ngo.In(house);
        await Amend(ngo, "termination", more: [("NewEnd", "20/12/2026")]);
        Assert.Contains("Amend", (await ngo.Approver.Open($"/agreements/{ngo.FundGrant.Id}")).Words);

        await Amend(ngo, "termination", "01/11/2026", more: [("NewEnd", "20/12/2026")]);
        var late = await ngo.Approver.Send((await ngo.Approver.Open($"/agreements/{ngo.FundGrant.Id}/amend?kind=suspension")).Form("name=\"Reason\"").With(("From", "01/11/2026"), ("Reason", "Rest.")), HttpStatusCode.Conflict);

        Assert.Contains("This grant is over", late.Words);
    }

    [Fact]
    public async Task Partners_come_and_go_on_the_day_and_see_the_project_so_long()
    {
        using var ngo = await Ngo.In(house);
        using var old = await house.Person(await house.Organisation("Night School", "LV"), Roles.NgoAuthor, "Old Test");
        using var coming = await house.Person(await house.Organisation("Day School", "LV"), Roles.NgoAuthor, "New Test");
        var row = new ProjectPartnerRow { OwnerOrg = ngo.Organisation.Id, ProjectId = ngo.Project.Id, PartnerOrg = old.Viewer.Organisation };
        await house.As(ngo.Author.Viewer, async db => { db.ProjectPartners.Add(row); await db.SaveChangesAsync(Stop); });

        var grant = await Amend(ngo, "partner", more: [("Partners.Leaving", row.Id.ToString()), ("Partners.Joining[0].Organisation", coming.Viewer.Organisation.ToString()), ("Partners.Joining[0].Part", "Lessons by day")]);

        Assert.Contains("Leaves: Night School.", grant.Words);
        Assert.Contains("Comes: Day School.", grant.Words);
        Assert.Equal("Night School", Assert.Single(await Partners(ngo, Day.AddDays(-1))));
        Assert.Equal("Day School", Assert.Single(await Partners(ngo, Day)));
        Assert.Equal((1, 0), (await Sees(old), await Sees(coming)));
        await TheDayComes(ngo, Day);
        Assert.Equal((0, 1), (await Sees(old), await Sees(coming)));
    }

    [Theory]
    [InlineData("", "", "Tick who leaves or write down who comes.")]
    [InlineData("X", "Y", "Choose the organisation or write its name, not both.")]
    public async Task A_partner_amendment_that_says_too_little_or_too_much_is_refused(string organisation, string name, string said)
    {
        using var ngo = await Ngo.In(house);
        var who = organisation == "" ? "" : ngo.FundOrganisation.Id.ToString();

        Assert.Contains(said, (await Amend(ngo, "partner", more: [("Partners.Joining[0].Organisation", who), ("Partners.Joining[0].Name", name)])).Words);
    }

    [Fact]
    public async Task An_amendment_does_not_begin_before_the_grant()
    {
        using var ngo = await Ngo.In(house);

        Assert.Contains("before the grant begins", (await Amend(ngo, "suspension", "01/01/2016")).Words);
    }

    private static async Task<ShownPage> Amend(Ngo ngo, string kind, string from = "15/12/2026", Guid? on = null, (string, string?)[]? more = null)
    {
        var page = await ngo.Approver.Open($"/agreements/{on ?? ngo.FundGrant.Id}/amend?kind={kind}");
        return await ngo.Approver.Send(page.Form("name=\"Reason\"").With([("From", from), ("Reason", "As agreed."), .. more ?? []]));
    }

    // The worker does what waits for the day, as it would when its clock says so.
    private async Task TheDayComes(Ngo ngo, DateOnly day, Guid? on = null)
    {
        var grant = on ?? ngo.FundGrant.Id;
        var job = await house.As(ngo.Author.Viewer, (_, db) => db.Jobs.AsNoTracking().SingleAsync(row => row.Kind == AgreementDay.Kind && row.DedupeKey.StartsWith($"agreement/{grant}/"), Stop));
        Assert.Equal(day, DateOnly.FromDateTime(job.DueAt.UtcDateTime));
        var who = new Viewer(job.PersonId!.Value, job.OrgId, job.Role, job.Country);
        var run = new JobRun(house.Worker, job.Id, job.Kind, JsonSerializer.Serialize(new AgreementDay(grant), JsonSerializerOptions.Web), job.DedupeKey, 1, Guid.NewGuid(), who);
        var result = await AgreementDay.Work(new ClockAt(job.DueAt))(run, Stop);
        await house.Worker.Write(who, result.Write!, Stop);
    }

    private Task<GrantState> StateOn(Ngo ngo, DateOnly day) => house.As(ngo.Author.Viewer, async (_, db) =>
        (await db.Grants.AsNoTracking().SingleAsync(row => row.Id == ngo.FundGrant.Id, Stop)).StateOn(await db.GrantAmendments.AsNoTracking().Where(row => row.GrantId == ngo.FundGrant.Id).ToListAsync(Stop), day));

    private Task<GrantState> Fact(Ngo ngo, Guid? on = null) => house.As(ngo.Author.Viewer, (_, db) => db.FundingFacts.Where(row => row.GrantId == (on ?? ngo.FundGrant.Id)).Select(row => row.State).SingleAsync(Stop));

    private Task<(DateOnly Fact, DateOnly Report)> Ends(Ngo ngo, Guid grant) => house.As(ngo.Author.Viewer, async (_, db) =>
        (await db.FundingFacts.Where(row => row.GrantId == grant).Select(row => row.EndOn).SingleAsync(Stop), await db.DueReports.Where(row => row.GrantId == grant).MaxAsync(row => row.ToOn, Stop)));

    private Task<List<string>> Partners(Ngo ngo, DateOnly day) => house.As(ngo.Author.Viewer, async (use, _) =>
        (await use.GetRequiredService<AgreementReading>().Project(ngo.Project.Id, day, Stop))!.Partners.Select(one => one.Name).ToList());

    private Task<int> Sees(Person partner) => house.As(partner.Viewer, (_, db) => db.Projects.CountAsync(Stop));

    // A grant with a schedule of its own, two years long, a report every half-year.
    private async Task<Guid> Signed(Ngo ngo)
    {
        var draft = await ngo.Author.Send((await ngo.Author.Open("/agreements/edit")).Form("Form.Reference").With([.. AgreementsTests.Typed(ngo), ("go", "save")]));
        await ngo.Approver.Send((await ngo.Approver.Open(draft.Address.AbsolutePath + "/sign")).Form("name=\"SignedOn\"").With(("SignedOn", "01/11/2026")));
        return Guid.Parse(draft.Address.Segments[2]);
    }

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
