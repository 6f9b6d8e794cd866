using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <summary>Starts a filing that answers some of a project's due reports.</summary>
public sealed class FilingStart(UnitOfWork work, TimeProvider clock)
{
    /// <param name="deliverables">The documents to answer now; those of the due reports left out stay due.</param>
    /// <exception cref="RefusedException">404: a due report is not there; 409: one is in another filing already.</exception>
    public async Task<FilingRow> Start(
        Guid project, IReadOnlyList<Guid> dueReports, IReadOnlyList<Guid> deliverables, string standardReport, string language, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        // Locked: of two clicks the second waits, and finds the due report taken.
        var due = await db.DueReports
            .FromSql($"select * from due_reports where id = any({dueReports.ToArray()}) order by id for update")
            .Where(row => row.ProjectId == project && row.OwnerOrg == work.Viewer.Organisation)
            .ToListAsync(cancel);
        if (due.Count == 0 || due.Count != dueReports.Distinct().Count()) throw RefusedException.NotThere("due report");
        if (due.Find(row => row.State != DueReportState.Expected) is { } taken)
            throw RefusedException.TooLate("in-another-filing", $"The report for {taken.FromOn:yyyy-MM-dd} to {taken.ToOn:yyyy-MM-dd} is in another filing already. Open that filing instead.");

        var filing = new FilingRow
        {
            OwnerOrg = work.Viewer.Organisation,
            ProjectId = project,
            StandardReport = standardReport,
            Language = language,
            StartedBy = work.Viewer.PersonId,
            StartedAt = clock.GetUtcNow(),
        };
        db.Filings.Add(filing);
        var all = await db.Deliverables.AsNoTracking().Where(one => dueReports.Contains(one.DueReportId)).ToListAsync(cancel);
        foreach (var row in due)
        {
            row.State = DueReportState.InFiling;
            db.FilingDueReports.Add(new FilingDueReportRow
            {
                FilingId = filing.Id,
                DueReportId = row.Id,
                OwnerOrg = filing.OwnerOrg,
                Deliverables = [.. all.Where(one => one.DueReportId == row.Id && deliverables.Contains(one.Id)).Select(one => one.Id)],
            });
        }
        await CarryForward(db, filing, cancel);
        await db.SaveChangesAsync(cancel);
        return filing;
    }

    /// <summary>The answers of a project's last filing, by question: what a new one begins with.</summary>
    public async Task<IReadOnlyList<Answer>> AnswersOfLast(Guid project, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var last = await db.Filings.AsNoTracking().Where(row => row.ProjectId == project).OrderByDescending(row => row.StartedAt).Select(row => row.Id).FirstOrDefaultAsync(cancel);
        var sections = await db.Sections.AsNoTracking().Where(row => row.FilingId == last).ToListAsync(cancel);
        return [.. sections.SelectMany(section => section.Document.Answers)];
    }

    // The author begins with what was said last time: words and risks, not attachments or what went to one donor only.
    private async Task CarryForward(StoreContext db, FilingRow filing, CancellationToken cancel)
    {
        var last = await db.Filings.AsNoTracking()
            .Where(row => row.ProjectId == filing.ProjectId && row.Id != filing.Id && row.StandardReport == filing.StandardReport)
            .OrderByDescending(row => row.StartedAt).FirstOrDefaultAsync(cancel);
        if (last is null) return;
        foreach (var section in (await db.Sections.AsNoTracking().Where(row => row.FilingId == last.Id).ToListAsync(cancel)).Where(row => !DonorQuestion.IsSection(row.Key)))
            db.Sections.Add(new SectionRow
            {
                FilingId = filing.Id,
                Key = section.Key,
                OwnerOrg = filing.OwnerOrg,
                Version = 1,
                Document = section.Document with { DonorAnswers = [], Attachments = [], Explanations = [] },
                SavedBy = work.Viewer.PersonId,
                SavedAt = filing.StartedAt,
            });
    }
}
