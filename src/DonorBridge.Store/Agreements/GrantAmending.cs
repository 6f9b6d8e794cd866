using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <param name="Lines">The whole new budget, where the amendment is one of the budget.</param>
/// <param name="Rules">The whole new schedule, where the amendment is one of the schedule.</param>
public sealed record NewAmendment(AmendmentKind Kind, DateOnly From, string Reason, DateOnly? NewEnd, decimal? NewAmount, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<ScheduleRule> Rules);

/// <summary>Changes a signed agreement by a dated version; what was agreed before stays to be read.</summary>
public sealed class GrantAmending(UnitOfWork work, AgreementReading agreements, DueReportPlanning planning, Projection projection, TimeProvider clock)
{
    /// <exception cref="RefusedException">Not there, still a draft, or over.</exception>
    public async Task Amend(Guid grant, NewAmendment change, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var row = await db.Grants.SingleOrDefaultAsync(row => row.Id == grant && row.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("grant");
        if (row.State == GrantState.Draft) throw RefusedException.TooLate("grant-is-draft", $"This grant is not signed yet: change the draft itself.");
        if (row.State is GrantState.Terminated or GrantState.Closed) throw RefusedException.TooLate("grant-is-over", $"This grant is over: it can no longer be amended.");

        var number = 1 + (await db.GrantAmendments.Where(amendment => amendment.GrantId == grant).MaxAsync(amendment => (int?)amendment.Number, cancel) ?? 0);
        var now = clock.GetUtcNow();
        db.GrantAmendments.Add(new GrantAmendmentRow
        {
            OwnerOrg = row.OwnerOrg, GrantId = grant, Number = number, Kind = change.Kind, FromOn = change.From, Reason = change.Reason,
            NewEndOn = change.NewEnd, NewAmount = change.NewAmount, RecordedBy = work.Viewer.PersonId, RecordedAt = now,
        });
        if (change.Kind == AmendmentKind.Budget) db.BudgetLines.AddRange(change.Lines.Select((line, at) => GrantSetup.BudgetLine(row, number, line, at)));
        if (change.Kind == AmendmentKind.Schedule) await Reschedule(db, row, change.Rules, cancel);
        row.State = change.Kind switch
        {
            AmendmentKind.Suspension => GrantState.Suspended,
            AmendmentKind.Termination => GrantState.Terminated,
            // An extension or more money is how a suspension ends.
            AmendmentKind.NoCostExtension or AmendmentKind.Money => GrantState.Signed,
            _ => row.State,
        };
        await db.SaveChangesAsync(cancel);

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await planning.Plan(grant, change.From > today ? change.From : today, cancel);
        await projection.OfGrant(grant, cancel);
    }

    // A clause that stays keeps its row, and so the reports it made due keep theirs.
    private async Task Reschedule(StoreContext db, GrantRow grant, IReadOnlyList<ScheduleRule> rules, CancellationToken cancel)
    {
        var there = (await agreements.Schedule(grant.Id, cancel)).Select(rule => rule.Id).ToList();
        var rows = await db.ScheduleRules.Where(rule => there.Contains(rule.Id)).OrderBy(rule => rule.Position).ToListAsync(cancel);
        foreach (var (at, rule) in rules.Index())
        {
            if (at < rows.Count) rows[at].Rule = rule;
            else db.ScheduleRules.Add(new ScheduleRuleRow { OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, Position = at, Rule = rule });
        }
        var gone = rows.Skip(rules.Count).Select(rule => rule.Id).ToList();
        var expected = await db.DueReports.Where(due => due.ScheduleRuleId != null && gone.Contains(due.ScheduleRuleId.Value)).ToListAsync(cancel);
        if (expected.FirstOrDefault(due => due.State != DueReportState.Expected) is { } begun)
            throw RefusedException.TooLate("clause-in-use", $"The clause {begun.Clause} cannot be taken away: a report it made due is being filed or was sent. Keep the clause, or change it.");
        var ids = expected.ConvertAll(due => due.Id);
        db.Deliverables.RemoveRange(await db.Deliverables.Where(one => ids.Contains(one.DueReportId)).ToListAsync(cancel));
        db.DueReports.RemoveRange(expected);
        await db.SaveChangesAsync(cancel);
        db.ScheduleRules.RemoveRange(rows.Skip(rules.Count));
    }
}
