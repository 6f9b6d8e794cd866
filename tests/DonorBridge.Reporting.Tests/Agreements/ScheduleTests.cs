using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Tests.Reporting.Agreements;

public sealed class ScheduleTests
{
    private static readonly Organisation Someone = new() { Id = "x", Name = "X" };

    [Fact]
    public void Two_years_with_yearly_interims_and_a_final_make_two_reports()
    {
        var reports = Schedule.Of(Grant("2025-01-01", "2026-12-31"),
        [
            Rule(DueReportKind.Interim, new PeriodRule(PeriodUnit.CalendarYears, LeaveOutLast: true), DueAnchor.PeriodEnd, days: 60),
            Rule(DueReportKind.Final, new PeriodRule(PeriodUnit.WholeGrant), DueAnchor.GrantEnd, days: 60),
        ]);

        Assert.Equal(["Interim 2025-01-01 to 2025-12-31 due 2026-03-01", "Final 2025-01-01 to 2026-12-31 due 2027-03-01"], Said(reports));
    }

    [Fact]
    public void A_grant_that_funds_two_projects_makes_a_report_for_each() =>
        Assert.Equal(["one", "two"], Schedule.Of(
            Grant("2025-01-01", "2025-12-31") with { Projects = [new("one", 40), new("two", 60)] },
            [Rule(DueReportKind.Final, new PeriodRule(PeriodUnit.WholeGrant), DueAnchor.GrantEnd)]).Select(report => report.Project));

    [Theory]
    [InlineData(WeekendRule.AsItFalls, "2026-02-28")]
    [InlineData(WeekendRule.NextWorkingDay, "2026-03-02")]
    [InlineData(WeekendRule.PreviousWorkingDay, "2026-02-27")]
    public void A_due_day_on_a_saturday_follows_the_weekend_rule(WeekendRule weekend, string due)
    {
        var rule = Rule(DueReportKind.Final, new PeriodRule(PeriodUnit.WholeGrant), DueAnchor.PeriodEnd, months: 2) with { Weekend = weekend };

        Assert.Equal(Day(due), Assert.Single(Schedule.Of(Grant("2025-01-01", "2025-12-31"), [rule])).DueOn);
    }

    [Fact]
    public void The_first_of_march_after_each_year() =>
        Assert.Equal([Day("2026-03-01"), Day("2027-03-01")], Schedule.Of(Grant("2025-03-01", "2026-12-31"),
            [Rule(DueReportKind.Interim, new PeriodRule(PeriodUnit.CalendarYears), DueAnchor.CalendarDay) with { CalendarDay = new MonthDay(3, 1) }]).Select(report => report.DueOn));

    [Fact]
    public void A_start_on_the_31st_does_not_drift_and_the_periods_tile_the_grant()
    {
        var grant = Grant("2025-01-31", "2026-01-30");
        var periods = Schedule.Of(grant, [Rule(DueReportKind.Interim, new PeriodRule(PeriodUnit.Months, 3), DueAnchor.PeriodEnd)]).Select(report => report.Period).ToList();

        Assert.Equal(4, periods.Count);
        Assert.True(new Period(grant.Start, grant.End).IsTiledBy(periods));
    }

    [Fact]
    public void A_deliverable_may_be_due_later_than_the_report()
    {
        var rule = Rule(DueReportKind.Final, new PeriodRule(PeriodUnit.WholeGrant), DueAnchor.PeriodEnd, days: 30) with
        {
            Deliverables = [new(DeliverableKind.Narrative, "some@1"), new(DeliverableKind.Annex, null, 60)],
        };

        Assert.Equal([Day("2026-01-30"), Day("2026-03-31")], Assert.Single(Schedule.Of(Grant("2025-01-01", "2025-12-31"), [rule])).Deliverables.Select(one => one.DueOn));
    }

    [Fact]
    public void An_extension_moves_the_end_and_keeps_the_first_one()
    {
        var signed = Grant("2025-01-01", "2025-12-31");
        var extension = new Amendment { Number = 1, Kind = AmendmentKind.NoCostExtension, From = Day("2025-11-01"), Reason = "Late start", NewEnd = Day("2026-03-31") };

        Assert.Equal(Day("2025-12-31"), AgreementOnDay.On(signed, [extension], Day("2025-10-31")).End);
        var after = AgreementOnDay.On(signed, [extension], Day("2025-11-01"));
        Assert.Equal((Day("2025-12-31"), Day("2026-03-31")), (after.OriginalEnd, after.End));
    }

    private static Grant Grant(string from, string to) => new()
    {
        Id = "g", Reference = "R", Title = "T", Donor = Someone, Grantee = Someone, Amount = new Money(1000, "EUR"),
        Start = Day(from), OriginalEnd = Day(to), End = Day(to), Projects = [new("one", 100)],
    };

    private static ScheduleRule Rule(DueReportKind kind, PeriodRule periods, DueAnchor anchor, int days = 0, int months = 0) => new()
    {
        Kind = kind, Periods = periods, Anchor = anchor, OffsetDays = days, OffsetMonths = months, TimeZone = "Europe/Riga", Clause = "Art. 4",
        Deliverables = [new(DeliverableKind.Narrative, "some@1")],
    };

    private static IEnumerable<string> Said(IEnumerable<ExpectedReport> reports) =>
        reports.Select(report => $"{report.Rule.Kind} {report.Period} due {report.DueOn:yyyy-MM-dd}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
