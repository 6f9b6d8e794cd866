using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Jobs;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <param name="Lines">The whole new budget, where the amendment is one of the budget.</param>
/// <param name="Rules">The whole new schedule, where the amendment is one of the schedule.</param>
public sealed record NewAmendment(AmendmentKind Kind, DateOnly From, string Reason, DateOnly? NewEnd, decimal? NewAmount, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<ScheduleRule> Rules)
{
    /// <summary>Rows of partners whose part ends on the day before.</summary>
    public IReadOnlyList<Guid> Leaving { get; init; } = [];

    /// <summary>Partners who begin on the day, each in a project of the grant.</summary>
    public IReadOnlyList<(Guid Project, NewPartner Partner)> Joining { get; init; } = [];
}

/// <summary>Changes a signed agreement by a dated version; what was agreed before stays to be read.</summary>
public sealed class GrantAmending(UnitOfWork work, AgreementReading agreements, AgreementFollowing following, TimeProvider clock)
{
    /// <exception cref="RefusedException">Not there, still a draft, or over.</exception>
    public async Task Amend(Guid grant, NewAmendment change, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var row = await db.Grants.SingleOrDefaultAsync(row => row.Id == grant && row.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("grant");
        if (row.State == GrantState.Draft) throw RefusedException.TooLate("grant-is-draft", $"This grant is not signed yet: change the draft itself.");
        var before = await db.GrantAmendments.AsNoTracking().Where(amendment => amendment.GrantId == grant).ToListAsync(cancel);
        if (row.StateOn(before, clock.Today()) is GrantState.Terminated or GrantState.Closed) throw RefusedException.TooLate("grant-is-over", $"This grant is over: it can no longer be amended.");

        var number = 1 + before.Select(amendment => amendment.Number).DefaultIfEmpty(0).Max();
        var now = clock.GetUtcNow();
        db.GrantAmendments.Add(new GrantAmendmentRow
        {
            OwnerOrg = row.OwnerOrg, GrantId = grant, Number = number, Kind = change.Kind, FromOn = change.From, Reason = change.Reason,
            NewEndOn = change.NewEnd, NewAmount = change.NewAmount, RecordedBy = work.Viewer.PersonId, RecordedAt = now,
        });
        if (change.Kind == AmendmentKind.Budget) db.BudgetLines.AddRange(change.Lines.Select((line, at) => GrantSetup.BudgetLine(row, number, line, at)));
        if (change.Kind == AmendmentKind.Schedule) await Reschedule(db, row, change.Rules, cancel);
        if (change.Kind == AmendmentKind.Partner) await Partners(db, row, change, cancel);
        await db.SaveChangesAsync(cancel);

        await following.Follow(grant, cancel);
        // What is dated ahead changes nothing before its day.
        if (change.From > clock.Today())
            await JobQueue.Enqueue(work, AgreementDay.Kind, new AgreementDay(grant), $"agreement/{grant}/{number}", now, cancel, runAt: new DateTimeOffset(change.From, TimeOnly.MinValue, TimeSpan.Zero));
    }

    private static async Task Partners(StoreContext db, GrantRow grant, NewAmendment change, CancellationToken cancel)
    {
        var funded = await db.GrantProjects.Where(share => share.GrantId == grant.Id).Select(share => share.ProjectId).ToListAsync(cancel);
        var there = await db.ProjectPartners.Where(row => funded.Contains(row.ProjectId) && row.UntilOn == null).ToListAsync(cancel);
        foreach (var leaving in change.Leaving)
        {
            var row = there.Find(row => row.Id == leaving) ?? throw RefusedException.NotThere("partner");
            if (row.FromOn >= change.From) throw RefusedException.TooLate("partner-leaves-first", $"A partner cannot leave before the day it comes. Choose a later day.");
            row.UntilOn = change.From.AddDays(-1);
        }
        await db.SaveChangesAsync(cancel);
        foreach (var (project, partner) in change.Joining)
        {
            if (!funded.Contains(project)) throw RefusedException.NotThere("project of this grant");
            if (there.Exists(row => row.ProjectId == project && row.PartnerOrg == partner.Organisation && row.UntilOn is null)) throw RefusedException.TooLate("partner-there", $"This organisation is a partner of the project already.");
            db.ProjectPartners.Add(new ProjectPartnerRow
            {
                OwnerOrg = grant.OwnerOrg, ProjectId = project, PartnerOrg = partner.Organisation ?? partner.WriteDown(db, grant.OwnerOrg), Part = partner.Part, FromOn = change.From, Active = false,
            });
        }
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
        var ids = expected.ConvertAll(due => due.Id);
        var moved = await db.DueDateChanges.Where(change => ids.Contains(change.DueReportId)).Select(change => change.DueReportId).ToListAsync(cancel);
        if (expected.FirstOrDefault(due => due.State != DueReportState.Expected || moved.Contains(due.Id)) is { } begun)
            throw RefusedException.TooLate("clause-in-use", $"The clause {begun.Clause} cannot be taken away: a report it made due is being filed or was sent. Keep the clause, or change it.");
        await DueReportPlanning.Forget(db, expected, cancel);
        await db.SaveChangesAsync(cancel);
        db.ScheduleRules.RemoveRange(rows.Skip(rules.Count));
    }
}
