using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Reviews;

/// <summary>What a donor says to one version of a report, from the portal or as the NGO was told.</summary>
/// <param name="Snapshot">The version the person looked at.</param>
/// <param name="DecidedOn">The donor's day.</param>
public sealed record NewDecision(Guid Snapshot, NarrativeDecision Narrative, CostsDecision Costs, DateOnly DecidedOn, RecordedHow How, string RecordedByName)
{
    public string? Reasons { get; init; }

    public Guid? LetterFileId { get; init; }

    public IReadOnlyList<WantedChange> Changes { get; init; } = [];

    public IReadOnlyList<Disallowed> Disallowed { get; init; } = [];
}

/// <param name="Anchor">A path into report.json or a question's key; null for the whole.</param>
public sealed record WantedChange(string? Anchor, string Text);

public sealed record Disallowed(string Line, Money Amount, string Reason);

/// <summary>Writes a decision; the workflow goes on from it in the same transaction.</summary>
public sealed class Deciding(UnitOfWork work, IWorkflowEngine workflows, TimeProvider clock)
{
    /// <returns>What the person must mend; empty when the decision is written.</returns>
    /// <exception cref="RefusedException">404; 409 when the review is closed or another version is in front of the donor.</exception>
    public async Task<IReadOnlyList<Problem>> Decide(Guid review, NewDecision decision, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(one => one.Id == review, cancel) ?? throw RefusedException.NotThere("review");
        if (row.ClosedAt is not null) throw RefusedException.TooLate("review-closed", $"This report is decided already, or was withdrawn. Nothing was changed.");
        if (row.SnapshotId != decision.Snapshot) throw RefusedException.TooLate("newer-version", $"A new version came in while you were reading. Look at what changed, then decide.");
        if (decision.How == RecordedHow.InPortal && work.Viewer.OrgId != row.DonorOrg) throw RefusedException.NotThere("review");
        if (decision.How == RecordedHow.FromOutside && (work.Viewer.OrgId != row.OwnerOrg || row.Mode == ReviewMode.Portal)) throw RefusedException.NotThere("review");
        if (DecisionRules.Problems(decision) is { Count: > 0 } problems) return problems;

        var written = new DecisionRow
        {
            OwnerOrg = work.Viewer.Organisation,
            ReviewId = review,
            DueReportId = row.DueReportId,
            SnapshotId = decision.Snapshot,
            Narrative = decision.Narrative,
            Costs = decision.Costs,
            Reasons = decision.Reasons,
            DecidedOn = decision.DecidedOn,
            How = decision.How,
            RecordedBy = work.Viewer.PersonId,
            RecordedByName = decision.RecordedByName,
            RecordedAt = clock.GetUtcNow(),
            LetterFileId = decision.LetterFileId,
        };
        db.Decisions.Add(written);
        db.RequestedChanges.AddRange(decision.Changes.Select(change => new RequestedChangeRow
        {
            OwnerOrg = written.OwnerOrg, ReviewId = review, DueReportId = row.DueReportId, DecisionId = written.Id, Anchor = change.Anchor, Text = change.Text,
        }));
        db.DisallowedCosts.AddRange(decision.Disallowed.Select(cost => new DisallowedCostRow
        {
            OwnerOrg = written.OwnerOrg, DecisionId = written.Id, DueReportId = row.DueReportId, Line = cost.Line, Amount = cost.Amount.Amount, Currency = cost.Amount.Currency, Reason = cost.Reason,
        }));
        await db.SaveChangesAsync(cancel);
        await workflows.ResumeAsync(ReviewWorkflow.Resume(row.DueReportId, ReviewWorkflow.Decision, $"decision/{written.Id}", Outcome(decision.Narrative)), cancel);
        return [];
    }

    private static string Outcome(NarrativeDecision narrative) => narrative switch
    {
        NarrativeDecision.Returned => "Return",
        NarrativeDecision.Rejected => "Reject",
        _ => "Accept",
    };
}
