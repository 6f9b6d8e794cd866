using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <summary>Makes a grant's due reports from its clauses. Running it again changes nothing but what the agreement changed.</summary>
public sealed class DueReportPlanning(UnitOfWork work, AgreementReading agreements)
{
    /// <summary>What the clauses make due with the agreement as it stands on a day; nothing is written.</summary>
    public async Task<IReadOnlyList<ExpectedReport>> Expected(Guid grant, DateOnly on, CancellationToken cancel)
    {
        var terms = await agreements.Grant(grant, on, cancel) ?? throw RefusedException.NotThere("grant");
        return Schedule.Of(terms, [.. (await agreements.Schedule(grant, cancel)).Select(row => row.Rule)]);
    }

    /// <summary>Writes what is new and removes what is no longer expected. A report that is being filed or was sent is never touched, and a due date that a person changed stays.</summary>
    public async Task Plan(Guid grant, DateOnly on, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var terms = await agreements.Grant(grant, on, cancel) ?? throw RefusedException.NotThere("grant");
        var rules = await agreements.Schedule(grant, cancel);
        var there = await db.DueReports.Where(row => row.GrantId == grant).ToListAsync(cancel);
        var moved = await db.DueDateChanges.Where(change => there.Select(row => row.Id).Contains(change.DueReportId)).Select(change => change.DueReportId).ToListAsync(cancel);
        var kept = new HashSet<Guid>();

        foreach (var rule in rules)
            foreach (var expected in Schedule.Of(terms, [rule.Rule]))
            {
                var row = there.FirstOrDefault(row => row.ScheduleRuleId == rule.Id && row.ProjectId == Guid.Parse(expected.Project) && row.FromOn == expected.Period.From);
                if (row is not null && (row.State != DueReportState.Expected || row.ToOn == expected.Period.To))
                {
                    kept.Add(row.Id);
                    if (row.State == DueReportState.Expected && !moved.Contains(row.Id)) row.DueOn = expected.DueOn;
                    continue;
                }
                Add(db, grant, rule, expected, terms);
            }

        var gone = there.Where(row => row.ScheduleRuleId is not null && row.State == DueReportState.Expected && !kept.Contains(row.Id)).ToList();
        // One whose date somebody moved stays to be read, and is due no longer.
        foreach (var row in gone.Where(row => moved.Contains(row.Id))) row.State = DueReportState.Closed;
        await Forget(db, [.. gone.Where(row => !moved.Contains(row.Id))], cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Removes expected reports with all that hangs on them.</summary>
    internal static async Task Forget(StoreContext db, IReadOnlyList<DueReportRow> gone, CancellationToken cancel)
    {
        var ids = gone.Select(row => row.Id).ToList();
        db.FilingFacts.RemoveRange(await db.FilingFacts.Where(fact => ids.Contains(fact.DueReportId)).ToListAsync(cancel));
        db.Deliverables.RemoveRange(await db.Deliverables.Where(one => ids.Contains(one.DueReportId)).ToListAsync(cancel));
        db.DueReports.RemoveRange(gone);
    }

    private void Add(StoreContext db, Guid grant, ScheduleRuleRow rule, ExpectedReport expected, Grant terms)
    {
        var row = new DueReportRow
        {
            OwnerOrg = work.Viewer.Organisation,
            GrantId = grant,
            ProjectId = Guid.Parse(expected.Project),
            ScheduleRuleId = rule.Id,
            FromOn = expected.Period.From,
            ToOn = expected.Period.To,
            Kind = rule.Rule.Kind,
            DueOn = expected.DueOn,
            TimeZone = rule.Rule.TimeZone,
            Clause = rule.Rule.Clause,
            Questions = rule.Rule.Questions,
            Asks = rule.Rule.Asks,
            Languages = terms.ReportLanguages,
        };
        db.DueReports.Add(row);
        db.Deliverables.AddRange(expected.Deliverables.Select(one => new DeliverableRow
        {
            OwnerOrg = row.OwnerOrg,
            DueReportId = row.Id,
            Kind = one.Kind,
            Format = one.Format,
            DueOn = one.DueOn,
        }));
    }
}
