using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <summary>A donor lets a report come on another day: the old day is kept with who and why.</summary>
public sealed class DueDateMoving(UnitOfWork work, TimeProvider clock)
{
    /// <exception cref="RefusedException">Not there, or sent already.</exception>
    public async Task Move(Guid dueReport, DateOnly to, string why, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var due = await db.DueReports.SingleOrDefaultAsync(row => row.Id == dueReport && row.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("due report");
        if (due.State is not (DueReportState.Expected or DueReportState.InFiling or DueReportState.Returned))
            throw RefusedException.TooLate("due-date-fixed", $"This report has been sent: its date no longer moves.");

        db.DueDateChanges.Add(new DueDateChangeRow
        {
            OwnerOrg = own, DueReportId = due.Id, OldDueOn = due.DueOn, NewDueOn = to, Why = why,
            ChangedBy = work.Viewer.PersonId, ChangedAt = clock.GetUtcNow(),
        });
        var days = to.DayNumber - due.DueOn.DayNumber;
        // What may come later than the report itself, such as an audit, moves with it.
        foreach (var document in await db.Deliverables.Where(row => row.DueReportId == due.Id && row.FiledIn == null).ToListAsync(cancel))
            document.DueOn = document.DueOn.AddDays(days);
        due.DueOn = to;
        if (await db.FilingFacts.SingleOrDefaultAsync(row => row.DueReportId == due.Id, cancel) is { } fact) fact.DueOn = to;
        await db.SaveChangesAsync(cancel);
    }
}
