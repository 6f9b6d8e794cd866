using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Funding;
using DonorBridge.Store.Programmes;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <summary>Writes the tables that contact points and the secretariat read, from agreements and snapshots, in the transaction that changes them. All of it can be made again.</summary>
public sealed class Projection(UnitOfWork work, AgreementReading agreements, SnapshotWriting snapshots, TimeProvider clock)
{
    /// <summary>Counts of people below this are left out for everyone outside the NGO and its donors.</summary>
    public const int SmallestCount = 5;

    private const string AnotherDonor = "another donor";

    /// <summary>After a filing was sent: what is known of its due reports, and what its project's claims may show.</summary>
    public async Task OfFiling(Guid filing, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        foreach (var due in await db.FilingDueReports.AsNoTracking().Where(row => row.FilingId == filing).Select(row => row.DueReportId).ToListAsync(cancel))
            await OfDueReport(due, cancel);
        await OfClaims(await db.Filings.Where(row => row.Id == filing).Select(row => row.ProjectId).SingleAsync(cancel), cancel);
    }

    /// <summary>After a grant was signed or amended: its funding facts and its due reports.</summary>
    public async Task OfGrant(Guid grant, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await db.Grants.AsNoTracking().SingleAsync(one => one.Id == grant, cancel);
        var terms = await agreements.Grant(grant, clock.Today(), cancel) ?? throw RefusedException.NotThere("grant");
        var amendments = await db.GrantAmendments.AsNoTracking().Where(one => one.GrantId == grant).ToListAsync(cancel);
        foreach (var share in terms.Projects)
        {
            var project = await db.Projects.AsNoTracking().SingleAsync(one => one.Id == Guid.Parse(share.Project), cancel);
            var amount = (terms.Amount * (share.Percent / 100m)).Rounded();
            var fact = await db.FundingFacts.SingleOrDefaultAsync(one => one.GrantId == grant && one.ProjectId == project.Id, cancel);
            if (fact is null)
                db.FundingFacts.Add(fact = new FundingFactRow
                {
                    GrantId = grant, ProjectId = project.Id, OwnerOrg = row.OwnerOrg, ParentGrantId = row.ParentGrantId, NgoName = "", DonorName = "", ProjectTitle = "", Amount = 0, Currency = row.Currency,
                    StartOn = row.StartOn, OriginalEndOn = row.OriginalEndOn, EndOn = row.OriginalEndOn, State = row.State, ProjectedAt = clock.GetUtcNow(),
                });
            fact.NgoName = terms.Grantee.Name;
            fact.DonorName = row.DonorShownAsAnother ? AnotherDonor : terms.Donor.Name;
            fact.ProjectTitle = project.Title;
            fact.Countries = project.Countries;
            fact.Amount = amount.Amount;
            fact.Currency = amount.Currency;
            fact.AmountEur = await InEuro(db, amount.Amount, amount.Currency, terms.Start, cancel);
            fact.StartOn = terms.Start;
            fact.OriginalEndOn = terms.OriginalEnd;
            fact.EndOn = terms.End;
            fact.State = row.StateOn(amendments, clock.Today());
            fact.ProjectedAt = clock.GetUtcNow();
        }
        await db.SaveChangesAsync(cancel);
        foreach (var due in await db.DueReports.AsNoTracking().Where(one => one.GrantId == grant).Select(one => one.Id).ToListAsync(cancel))
            await OfDueReport(due, cancel);
    }

    /// <summary>After a claim was made or withdrawn, or a report was sent: what its authority may know.</summary>
    public async Task OfClaims(Guid project, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var claims = await db.Claims.AsNoTracking().Where(row => row.ProjectId == project).ToListAsync(cancel);
        if (claims.Count == 0) return;
        var facts = await agreements.Project(project, clock.Today(), cancel) ?? throw RefusedException.NotThere("project");
        var (reached, reachedIn) = await Reached(db, project, cancel);
        var reachedState = await db.DueReports.Where(row => row.Id == reachedIn).Select(row => (DueReportState?)row.State).SingleOrDefaultAsync(cancel);
        foreach (var claim in claims)
        {
            var programme = await db.Programmes.AsNoTracking().SingleAsync(row => row.Id == claim.ProgrammeId, cancel);
            var row = await db.Contributions.SingleOrDefaultAsync(one => one.ClaimId == claim.Id, cancel);
            if (row is null)
                db.Contributions.Add(row = new ContributionRow
                {
                    ClaimId = claim.Id, OwnerOrg = claim.OwnerOrg, ProgrammeId = claim.ProgrammeId, ObjectiveId = claim.ObjectiveId, ProjectId = project, Country = programme.Country,
                    ProjectTitle = "", OrganisationName = "", StartOn = facts.Start, EndOn = facts.End, FromOn = claim.FromOn, ProjectedAt = clock.GetUtcNow(),
                });
            row.ProjectTitle = facts.Title;
            row.OrganisationName = facts.Lead.Name;
            row.StartOn = facts.Start;
            row.EndOn = facts.End;
            row.Objective = facts.Objective;
            row.SharePercent = claim.SharePercent;
            row.Withdrawn = claim.WithdrawnAt is not null;
            row.Reached = reached;
            row.ReachedIn = reachedIn;
            row.ReachedState = reachedState;
            row.ProjectedAt = clock.GetUtcNow();
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task OfDueReport(Guid due, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await db.DueReports.AsNoTracking().SingleAsync(one => one.Id == due, cancel);
        var grant = await db.Grants.AsNoTracking().SingleAsync(one => one.Id == row.GrantId, cancel);
        var names = await db.Organisations.AsNoTracking().Where(one => one.Id == grant.OwnerOrg || one.Id == grant.DonorOrg).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var fact = await db.FilingFacts.SingleOrDefaultAsync(one => one.DueReportId == due, cancel);
        if (fact is null)
            db.FilingFacts.Add(fact = new FilingFactRow
            {
                DueReportId = due, OwnerOrg = row.OwnerOrg, GrantId = row.GrantId, ProjectId = row.ProjectId, NgoName = "", DonorName = "", FromOn = row.FromOn, ToOn = row.ToOn, Kind = row.Kind,
                DueOn = row.DueOn, State = row.State, ProjectedAt = clock.GetUtcNow(),
            });
        fact.NgoName = names.GetValueOrDefault(grant.OwnerOrg, "");
        fact.DonorName = grant.DonorShownAsAnother ? AnotherDonor : names.GetValueOrDefault(grant.DonorOrg, AnotherDonor);
        fact.DueOn = row.DueOn;
        fact.State = row.State;
        var spent = await SpentToDate(db, row, cancel);
        fact.SpentToDate = spent?.Amount;
        fact.SpentCurrency = spent?.Currency;
        fact.SpentToDateEur = spent is { } money ? await InEuro(db, money.Amount, money.Currency, row.ToOn, cancel) : null;
        fact.SentAt = await (from part in db.SnapshotParts join snapshot in db.Snapshots on part.SnapshotId equals snapshot.Id where part.DueReportId == due select (DateTimeOffset?)snapshot.SentAt).MaxAsync(cancel);
        fact.ProjectedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
    }

    // As the latest version sent says it: by line, or by the funds statement on top of the report before.
    private static async Task<Money?> SpentToDate(StoreContext db, DueReportRow due, CancellationToken cancel)
    {
        var bytes = await (
            from part in db.SnapshotParts
            join snapshot in db.Snapshots on part.SnapshotId equals snapshot.Id
            where part.DueReportId == due.Id
            orderby snapshot.SentAt descending
            select part.Bytes).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (bytes is null) return null;
        var sent = ReportJson.Read<DueReportPart>(bytes);
        if (sent.Spending.Count > 0) return Money.Sum(sent.Spending.Select(line => line.SpentInAll()), sent.Grant.AccountsCurrency());
        if (sent.Funds is not { } funds) return null;
        var before = await db.FilingFacts.AsNoTracking()
            .Where(fact => fact.GrantId == due.GrantId && fact.ProjectId == due.ProjectId && fact.ToOn < due.FromOn && fact.SpentToDate != null && fact.SpentCurrency == funds.Spent.Currency)
            .OrderByDescending(fact => fact.ToOn).Select(fact => fact.SpentToDate).FirstOrDefaultAsync(cancel);
        return new Money(funds.Spent.Amount + (before ?? 0), funds.Spent.Currency);
    }

    // From the latest version sent, of the due report with the longest period; small counts are left out, and the smallest of the
    // rest with them where one alone could be found by subtraction.
    private async Task<(IReadOnlyList<ReachedCount>, Guid?)> Reached(StoreContext db, Guid project, CancellationToken cancel)
    {
        var filing = await db.Snapshots.AsNoTracking()
            .Join(db.Filings.Where(one => one.ProjectId == project), snapshot => snapshot.FilingId, one => one.Id, (snapshot, one) => snapshot)
            .OrderByDescending(snapshot => snapshot.SentAt).Select(snapshot => (Guid?)snapshot.FilingId).FirstOrDefaultAsync(cancel);
        if (filing is null || await snapshots.Last(filing.Value, cancel) is not { } last) return ([], null);
        var part = last.Report.DueReports.Where(one => one.People.Count > 0).OrderByDescending(one => one.Due.Period.Days).FirstOrDefault();
        return part is null ? ([], null) : (SmallCounts.LeftOut([.. part.People.Where(row => row.Reach == Reach.Direct)], SmallestCount), Guid.Parse(part.Due.Id));
    }

    private static async Task<decimal?> InEuro(StoreContext db, decimal amount, string currency, DateOnly on, CancellationToken cancel)
    {
        if (currency == "EUR") return amount;
        var rate = await db.Rates.AsNoTracking().Where(row => row.Currency == currency && row.RatedOn <= on && row.Kind != Reporting.Spending.RateKind.OwnBooks)
            .OrderByDescending(row => row.RatedOn).Select(row => (decimal?)row.PerEuro).FirstOrDefaultAsync(cancel);
        return rate is { } perEuro ? Math.Round(amount / perEuro, 2, MidpointRounding.AwayFromZero) : null;
    }
}
