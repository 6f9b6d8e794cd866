using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Programmes;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.Checks;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <summary>A filing with everything its pages show: the report as it would be sent now, and what stands in its way.</summary>
public sealed record FilingView(
    FilingRow Filing, ReportFile Report, StandardReportDefinition Questions, IReadOnlyList<Problem> Problems, IReadOnlyDictionary<string, SectionRow> Sections)
{
    public bool CanBeSent => Problems.All(problem => problem.Weight != Weight.MustMend);
}

/// <summary>Puts a filing's report together from its sections, the agreements and the project's ledger.</summary>
public sealed class FilingAssembly(UnitOfWork work, AgreementReading agreements, LedgerReading ledger, TimeProvider clock)
{
    /// <returns>Null where the viewer sees no such filing.</returns>
    public async Task<FilingView?> View(Guid filing, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        if (await db.Filings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == filing, cancel) is not { } row) return null;
        return await View(row, new FilingFacts(row.Id.ToString(), row.Version, row.Language), cancel);
    }

    /// <summary>The same with the facts of its sending, for the moment it is sent.</summary>
    internal async Task<FilingView> View(FilingRow filing, FilingFacts facts, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var sections = await db.Sections.AsNoTracking().Where(section => section.FilingId == filing.Id).ToDictionaryAsync(section => section.Key, cancel);
        var due = await Due(db, filing, cancel);
        var project = await agreements.Project(filing.ProjectId, clock.Today(), cancel) ?? throw RefusedException.NotThere("project");
        var figures = await ledger.Of(filing.ProjectId, due, cancel);
        var questions = await PublishedStandardReports.Read(db, filing.StandardReport, cancel);

        // In the standard report's order, whatever order they were written in: equal reports give equal bytes. What only one donor asks comes after.
        var written = questions.Sections.Where(section => sections.ContainsKey(section.Key)).Select(section => section.Key)
            .Concat(due.Select(one => DonorQuestion.SectionOf(one.Due.Id)).Where(sections.ContainsKey))
            .Select(key => sections[key].Document).ToList();
        var report = ReportCut.Of(filing.StandardReport, facts, project, written, figures, due);
        if (due.Any(one => one.Due.Asks.Contains(AskedPart.Contributions)))
            report = report with { Shared = report.Shared with { Contributions = await Claimed(db, filing.ProjectId, cancel) } };
        return new FilingView(filing, report, questions, ReportCheck.Problems(report, questions), sections);
    }

    // A claim is the project's own and lives in one place, whichever report speaks of it.
    private static async Task<List<ProgrammeContribution>> Claimed(StoreContext db, Guid project, CancellationToken cancel)
    {
        var rows = await (
            from claim in db.Claims.AsNoTracking()
            join programme in db.Programmes on claim.ProgrammeId equals programme.Id
            join objective in db.ProgrammeObjectives on claim.ObjectiveId equals objective.Id
            where claim.ProjectId == project && claim.WithdrawnAt == null
            orderby claim.ClaimedAt, claim.Id
            select new { claim, programme.Name, programme.Country, programme.Identifier, objective.Text }).ToListAsync(cancel);
        return rows.ConvertAll(row => new ProgrammeContribution(row.claim.ProgrammeId.ToString(), row.Name, row.Country, row.Text, row.claim.SharePercent) { From = row.claim.FromOn, Identifier = row.Identifier });
    }

    private async Task<List<(DueReport Due, Grant Grant)>> Due(StoreContext db, FilingRow filing, CancellationToken cancel)
    {
        var answered = await db.FilingDueReports.AsNoTracking().Where(row => row.FilingId == filing.Id).ToListAsync(cancel);
        var ids = answered.ConvertAll(row => row.DueReportId);
        var rows = await db.DueReports.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.DueOn).ThenBy(row => row.Id).ToListAsync(cancel);
        var due = new List<(DueReport, Grant)>();
        foreach (var row in rows)
        {
            var grant = await agreements.Grant(row.GrantId, clock.Today(), cancel) ?? throw new InvalidOperationException($"The due report {row.Id} has no grant.");
            due.Add((await agreements.DueReport(row, answered.First(one => one.DueReportId == row.Id).Deliverables, cancel), grant));
        }
        return due;
    }
}
