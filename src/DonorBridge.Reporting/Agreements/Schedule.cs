namespace DonorBridge.Reporting.Agreements;

/// <summary>A report an agreement asks for, before it has an id: the same clause, project and period is the same report.</summary>
public sealed record ExpectedReport(string Project, ScheduleRule Rule, Period Period, DateOnly DueOn, IReadOnlyList<ExpectedDeliverable> Deliverables);

public sealed record ExpectedDeliverable(DeliverableKind Kind, string? Format, DateOnly DueOn);

/// <summary>Turns a grant's clauses into the reports they make due.</summary>
public static class Schedule
{
    /// <summary>Every report of the grant's life, by due date: one per clause, period and funded project.</summary>
    /// <exception cref="ArgumentException">A clause cannot be computed; the message names it.</exception>
    public static IReadOnlyList<ExpectedReport> Of(Grant grant, IReadOnlyList<ScheduleRule> rules) =>
    [
        .. from rule in rules
           from period in Periods(grant, rule)
           from share in grant.Projects
           let due = DueOn(grant, rule, period)
           orderby due, period.From
           select new ExpectedReport(share.Project, rule, period, due,
               [.. rule.Deliverables.Select(one => new ExpectedDeliverable(one.Kind, one.Format, Working(due.AddDays(one.ExtraDays), rule.Weekend)))])
    ];

    /// <summary>The due day by the clause, after its weekend rule. Public holidays are not known and not guessed.</summary>
    public static DateOnly DueOn(Grant grant, ScheduleRule rule, Period period)
    {
        var anchor = rule.Anchor switch
        {
            DueAnchor.PeriodEnd => period.To,
            DueAnchor.GrantEnd => grant.End,
            DueAnchor.CalendarDay => NextCalendarDay(rule, period.To),
            _ => throw new ArgumentException($"{rule.Clause}: no such anchor."),
        };
        return Working(anchor.AddMonths(rule.OffsetMonths).AddDays(rule.OffsetDays), rule.Weekend);
    }

    private static IEnumerable<Period> Periods(Grant grant, ScheduleRule rule)
    {
        var all = rule.Periods.Unit switch
        {
            PeriodUnit.WholeGrant => [new Period(grant.Start, grant.End)],
            PeriodUnit.CalendarYears => Years(grant),
            PeriodUnit.Months => Months(grant, rule),
            PeriodUnit.LastMonths => Months(grant, rule)[^1..],
            _ => throw new ArgumentException($"{rule.Clause}: no such kind of period."),
        };
        return rule.Periods.LeaveOutLast ? all.Take(all.Count - 1) : all;
    }

    private static List<Period> Years(Grant grant) =>
        Enumerable.Range(grant.Start.Year, grant.End.Year - grant.Start.Year + 1)
            .Select(year => new Period(Later(grant.Start, new DateOnly(year, 1, 1)), Earlier(grant.End, new DateOnly(year, 12, 31))))
            .ToList();

    private static List<Period> Months(Grant grant, ScheduleRule rule)
    {
        if (rule.Periods.Count < 1)
            throw new ArgumentException($"{rule.Clause}: say how many months a period has.");

        var periods = new List<Period>();
        // Counted from the grant's start each time: a start on the 31st does not drift through short months.
        for (var n = 0; grant.Start.AddMonths(n * rule.Periods.Count) <= grant.End; n++)
            periods.Add(new Period(
                grant.Start.AddMonths(n * rule.Periods.Count),
                Earlier(grant.End, grant.Start.AddMonths((n + 1) * rule.Periods.Count).AddDays(-1))));
        return periods;
    }

    private static DateOnly NextCalendarDay(ScheduleRule rule, DateOnly after)
    {
        if (rule.CalendarDay is not { } wanted)
            throw new ArgumentException($"{rule.Clause}: say which calendar day.");
        return new[] { after.Year, after.Year + 1 }
            .Select(year => new DateOnly(year, wanted.Month, Math.Min(wanted.Day, DateTime.DaysInMonth(year, wanted.Month))))
            .First(day => day > after);
    }

    private static DateOnly Working(DateOnly day, WeekendRule rule)
    {
        var step = rule switch { WeekendRule.NextWorkingDay => 1, WeekendRule.PreviousWorkingDay => -1, _ => 0 };
        if (step == 0) return day;
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(step);
        return day;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
