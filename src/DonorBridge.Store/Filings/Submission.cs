using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <param name="First">False when this version had been sent before: the receipt is that one's.</param>
/// <param name="Problems">What appeared since the sign-off; then nothing was sent and the other values are empty.</param>
public sealed record Submitted(Guid Snapshot, string ReceiptSha256, bool First, IReadOnlyList<Problem> Problems);

/// <summary>Sends a signed-off filing: the money is cut, the snapshot frozen, the workflow advanced and its effects enqueued, in the caller's one transaction.</summary>
public sealed class Submission(
    UnitOfWork work, FilingAssembly assembly, SnapshotWriting snapshots, ReviewOpening reviews, Projection projection, IWorkflowEngine workflows, TimeProvider clock)
{
    /// <param name="version">The version the person saw: an old page cannot send a newer one.</param>
    /// <exception cref="RefusedException">404; 409 when it is not signed off, or another version is.</exception>
    public async Task<Submitted> Submit(Guid filing, int version, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await FilingLock.Take(db, filing, cancel);
        // The second of two clicks waited for the lock above, and finds what the first one did.
        if (await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(one => one.FilingId == filing && one.Version == version, cancel) is { } sent)
            return new Submitted(sent.Id, sent.ReceiptSha256, First: false, []);
        if (row.Version != version) throw RefusedException.TooLate("page-shows-older-version", $"This page shows version {version}; the report is at version {row.Version}. Open it again.");
        if (row.State != FilingState.SignedOff) throw RefusedException.TooLate("not-signed-off", $"This report is not signed off: somebody took it back, or it was never signed.");

        var now = clock.GetUtcNow();
        var signed = await db.SignOffs.AsNoTracking().Where(one => one.FilingId == filing && one.FilingVersion == version).OrderByDescending(one => one.SignedAt).FirstAsync(cancel);
        var view = await assembly.View(row, new FilingFacts(filing.ToString(), version, row.Language, now, signed.Function), cancel);
        if (!view.CanBeSent) return new Submitted(Guid.Empty, "", First: false, view.Problems);

        var before = await snapshots.Last(filing, cancel);
        var snapshot = await snapshots.Write(row, view, now, cancel);
        var opened = await reviews.Open(row, snapshot, view.Report, before, cancel);
        await MarkSent(db, view.Report, snapshot, cancel);
        row.State = FilingState.Sent;
        await db.SaveChangesAsync(cancel);

        await workflows.ResumeAsync(
            FilingWorkflow.Resume(filing, FilingWorkflow.Submission, $"filing/{filing}/{version}/submit", ("Decision", "Submitted"), ("Snapshot", snapshot.Id.ToString()), ("Reviews", opened)), cancel);
        await projection.OfFiling(filing, cancel);
        return new Submitted(snapshot.Id, snapshot.ReceiptSha256, First: true, []);
    }

    // From now on what was filed cannot be rewritten: the ledgers' rows name the first snapshot that carries them.
    private static async Task MarkSent(StoreContext db, ReportFile report, SnapshotRow snapshot, CancellationToken cancel)
    {
        foreach (var part in report.DueReports)
        {
            var due = Guid.Parse(part.Due.Id);
            var grant = Guid.Parse(part.Grant.Id);
            var project = Guid.Parse(part.Due.Project);
            var (from, to) = (part.Due.Period.From, part.Due.Period.To);
            await db.MoneyEntries
                .Where(entry => entry.GrantId == grant && entry.ProjectId == project && entry.BookedOn <= to && entry.FiledIn == null)
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.FiledIn, snapshot.Id), cancel);
            await db.Figures
                .Where(figure => figure.ProjectId == project && figure.FromOn >= from && figure.ToOn <= to && figure.FiledIn == null)
                .ExecuteUpdateAsync(set => set.SetProperty(figure => figure.FiledIn, snapshot.Id), cancel);
            var deliverables = part.Due.Deliverables.Select(one => Guid.Parse(one.Id)).ToList();
            await db.Deliverables.Where(one => deliverables.Contains(one.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.FiledIn, snapshot.FilingId), cancel);
            var state = await db.DueReports.SingleAsync(one => one.Id == due, cancel);
            if (state.State is DueReportState.InFiling or DueReportState.Expected or DueReportState.Returned) state.State = DueReportState.Sent;
        }
    }
}
