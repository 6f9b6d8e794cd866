namespace DonorBridge.Reporting.Agreements;

/// <summary>One clause of an agreement that says which reports are due, for which periods and when.</summary>
public sealed record ScheduleRule
{
    public required DueReportKind Kind { get; init; }

    public required PeriodRule Periods { get; init; }

    /// <summary>What the due date counts from.</summary>
    public required DueAnchor Anchor { get; init; }

    /// <summary>The month and day (--MM-DD as 2 numbers) when <see cref="Anchor"/> is a calendar day: the first such day after the period's end.</summary>
    public MonthDay? CalendarDay { get; init; }

    /// <summary>Added before the days; a month end stays a month end's nearest day.</summary>
    public int OffsetMonths { get; init; }

    public int OffsetDays { get; init; }

    public WeekendRule Weekend { get; init; } = WeekendRule.AsItFalls;

    /// <summary>IANA time zone in which the due day ends, such as Europe/Stockholm.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Where the agreement says so, such as "Art. 4.2".</summary>
    public required string Clause { get; init; }

    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<AskedPart> Asks { get; init; } = [];

    public required IReadOnlyList<DeliverableRule> Deliverables { get; init; }
}

/// <param name="ExtraDays">Days after the due report's own date that this document may come later, such as an audit.</param>
public sealed record DeliverableRule(DeliverableKind Kind, string? Format, int ExtraDays = 0);

public readonly record struct MonthDay(int Month, int Day);

public enum DueAnchor { PeriodEnd, GrantEnd, CalendarDay }

public enum WeekendRule { AsItFalls, NextWorkingDay, PreviousWorkingDay }

/// <summary>How a grant's life is cut into reporting periods.</summary>
public enum PeriodUnit
{
    /// <summary>One period from start to end.</summary>
    WholeGrant,
    /// <summary>Every so many months from the grant's start; the last may be shorter.</summary>
    Months,
    /// <summary>Calendar years; the first and last may be shorter.</summary>
    CalendarYears,
    /// <summary>From the start of the last of the periods of so many months to the grant's end.</summary>
    LastMonths,
}

/// <param name="Count">Months per period; unused for whole grants and calendar years.</param>
/// <param name="LeaveOutLast">The last period is covered by another clause, such as the final report's.</param>
public sealed record PeriodRule(PeriodUnit Unit, int Count = 0, bool LeaveOutLast = false);
