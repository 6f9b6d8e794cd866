using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Reviews;

/// <summary>The NGO answers a wanted change, and the donor closes it.</summary>
public sealed class ChangeAnswering(UnitOfWork work, TimeProvider clock)
{
    /// <param name="text">Needed to explain or to disagree.</param>
    /// <param name="filingVersion">The version that carries the answer.</param>
    /// <returns>False when words are missing.</returns>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<bool> Answer(Guid requestedChange, ChangeAnswerKind kind, string? text, int filingVersion, CancellationToken cancel)
    {
        if (kind != ChangeAnswerKind.Changed && string.IsNullOrWhiteSpace(text)) return false;
        var db = await work.Open(cancel);
        var change = await db.RequestedChanges.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requestedChange, cancel) ?? throw RefusedException.NotThere("wanted change");
        db.ChangeAnswers.Add(new ChangeAnswerRow
        {
            OwnerOrg = work.Viewer.Organisation, RequestedChangeId = change.Id, DueReportId = change.DueReportId, Kind = kind, Text = text, FilingVersion = filingVersion,
            AnsweredBy = work.Viewer.PersonId, AnsweredAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <exception cref="RefusedException">404: only who asked for the change closes it; 409: it is closed.</exception>
    public async Task Close(Guid requestedChange, string? note, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var change = await db.RequestedChanges.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requestedChange && row.OwnerOrg == work.Viewer.Organisation, cancel)
            ?? throw RefusedException.NotThere("wanted change");
        if (await db.ChangeClosures.AnyAsync(row => row.RequestedChangeId == requestedChange, cancel)) throw RefusedException.TooLate("change-closed", $"This wanted change is closed already.");
        db.ChangeClosures.Add(new ChangeClosureRow
        {
            OwnerOrg = work.Viewer.Organisation, RequestedChangeId = change.Id, DueReportId = change.DueReportId, Note = note, ClosedBy = work.Viewer.PersonId, ClosedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
    }
}
