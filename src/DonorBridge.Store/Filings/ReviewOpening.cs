using System.Globalization;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Reviews;
using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <summary>Decides, per due report of a version that is being sent, whether its donor hears of it: a first review, the next round of an open one, or nothing.</summary>
public sealed class ReviewOpening(UnitOfWork work, IWorkflowEngine workflows, TimeProvider clock)
{
    // What the workflow's input calls the three ways to go on.
    private const string Start = "start", Resume = "resume", None = "none";

    internal async Task<IReadOnlyList<object?>> Open(
        FilingRow filing, SnapshotRow snapshot, ReportFile report, (Guid Snapshot, ReportFile Report)? before, CancellationToken cancel)
    {
        var opened = new List<object?>();
        foreach (var part in report.DueReports) opened.Add(await Open(filing, snapshot, report, part, before, cancel));
        return opened;
    }

    private async Task<object?> Open(
        FilingRow filing, SnapshotRow snapshot, ReportFile report, DueReportPart part, (Guid Snapshot, ReportFile Report)? before, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var due = Guid.Parse(part.Due.Id);
        var grant = await db.Grants.AsNoTracking().SingleAsync(row => row.Id == Guid.Parse(part.Grant.Id), cancel);
        var last = await db.Reviews.Where(row => row.DueReportId == due).OrderByDescending(row => row.OpenedAt).FirstOrDefaultAsync(cancel);
        var withdrawn = last is { ClosedAt: not null } && !await db.Decisions.AnyAsync(decision => decision.ReviewId == last.Id && decision.SnapshotId == last.SnapshotId, cancel);
        var returned = last is { ClosedAt: null } && await WorkflowWaits.Of(db, ReviewWorkflow.Definition, due).AnyAsync(bookmark => bookmark.EventName == ReviewWorkflow.NewVersion, cancel);
        var how = withdrawn ? Start : How(last, returned, report, part, before);

        if (how == Resume && !returned)
        {
            // The donor had the earlier version and has not answered: it gets this one instead, from the beginning.
            await WorkflowWaits.Cancel(db, workflows, ReviewWorkflow.Definition, due, $"review/replaced/{snapshot.Id}", cancel);
            how = Start;
        }
        if (how == Resume) last!.SnapshotId = snapshot.Id;
        if (how == Start)
        {
            if (last is { ClosedAt: null }) last.ClosedAt = clock.GetUtcNow();
            db.Reviews.Add(new ReviewRow
            {
                OwnerOrg = filing.OwnerOrg, DueReportId = due, FilingId = filing.Id, DonorOrg = grant.DonorOrg, Mode = grant.ReviewMode, SnapshotId = snapshot.Id, OpenedAt = clock.GetUtcNow(),
            });
        }
        await db.SaveChangesAsync(cancel);
        return Input(part, grant, how);
    }

    private static string How(ReviewRow? last, bool returned, ReportFile report, DueReportPart part, (Guid Snapshot, ReportFile Report)? before)
    {
        var earlier = before?.Report.DueReports.FirstOrDefault(one => one.Due.Id == part.Due.Id);
        if (last is null || earlier is null) return Start;
        // Who sent it back hears of the next version even when every wish was explained and no word changed.
        if (returned) return Resume;
        // An acceptance stands on its version; and a donor whose form says the same hears nothing.
        if (!SharedForDonor.IsChanged(before!.Value.Report.Shared, earlier, report.Shared, part)) return None;
        return last.ClosedAt is null ? Resume : Start;
    }

    private Dictionary<string, object?> Input(DueReportPart part, GrantRow grant, string how) => new()
    {
        ["DueReport"] = part.Due.Id,
        ["Open"] = how,
        ["Review"] = grant.ReviewMode switch { ReviewMode.Portal => "portal", ReviewMode.NoDecision => "none-expected", _ => "outside" },
        ["PatienceDays"] = grant.ReviewMode == ReviewMode.SilenceAccepts ? (long?)grant.SilenceDays : null,
        ["Reminders"] = Reminders(),
    };

    // Where the agreement says nothing, a donor is reminded after one month and after two.
    private IReadOnlyList<object?> Reminders()
    {
        var today = clock.Today();
        return [.. new[] { 30, 60 }.Select(days => today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
    }
}
