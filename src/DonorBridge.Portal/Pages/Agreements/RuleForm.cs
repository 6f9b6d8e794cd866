using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>A clause that makes reports due, as it is typed.</summary>
public sealed class RuleForm
{
    public string? Clause { get; set; }
    public string? Kind { get; set; }
    public string? Unit { get; set; }
    public int? Months { get; set; }
    public bool LeaveOutLast { get; set; }
    public string? Anchor { get; set; }
    public int? Day { get; set; }
    public int? Month { get; set; }
    public int? OffsetMonths { get; set; }
    public int? OffsetDays { get; set; }
    public string? Weekend { get; set; }
    public string? TimeZone { get; set; }
    public List<string> Questions { get; set; } = [];
    public List<string> Asks { get; set; } = [];
    public List<DeliverableLine> Deliverables { get; set; } = [];

    public bool IsBlank => TermsForm.IsEmpty(Clause) && TermsForm.IsEmpty(Kind) && TermsForm.IsEmpty(Unit) && TermsForm.IsEmpty(Anchor) && Questions.Count + Asks.Count + Deliverables.Count == 0;

    /// <summary>The clause, or null while something it cannot do without is missing.</summary>
    public ScheduleRule? Read() =>
        Key.Read<DueReportKind>(Kind) is { } kind && Key.Read<PeriodUnit>(Unit) is { } unit && Key.Read<DueAnchor>(Anchor) is { } anchor
        && !TermsForm.IsEmpty(Clause) && !TermsForm.IsEmpty(TimeZone)
            ? new ScheduleRule
            {
                Kind = kind,
                Periods = new PeriodRule(unit, unit is PeriodUnit.Months or PeriodUnit.LastMonths ? Months ?? 0 : 0, LeaveOutLast),
                Anchor = anchor,
                CalendarDay = anchor == DueAnchor.CalendarDay && Day is { } day && Month is { } month ? new MonthDay(month, day) : null,
                OffsetMonths = OffsetMonths ?? 0,
                OffsetDays = OffsetDays ?? 0,
                Weekend = Key.Read<WeekendRule>(Weekend) ?? WeekendRule.AsItFalls,
                TimeZone = TimeZone!,
                Clause = Clause!.Trim(),
                Questions = [.. Questions],
                Asks = [.. Asks.Select(Key.Read<AskedPart>).OfType<AskedPart>()],
                Deliverables = [.. Deliverables.Select(line => line.Read()).OfType<DeliverableRule>()],
            }
            : null;

    public static RuleForm Of(ScheduleRule rule) => new()
    {
        Clause = rule.Clause,
        Kind = Key.Of(rule.Kind),
        Unit = Key.Of(rule.Periods.Unit),
        Months = rule.Periods.Count == 0 ? null : rule.Periods.Count,
        LeaveOutLast = rule.Periods.LeaveOutLast,
        Anchor = Key.Of(rule.Anchor),
        Day = rule.CalendarDay?.Day,
        Month = rule.CalendarDay?.Month,
        OffsetMonths = rule.OffsetMonths == 0 ? null : rule.OffsetMonths,
        OffsetDays = rule.OffsetDays == 0 ? null : rule.OffsetDays,
        Weekend = Key.Of(rule.Weekend),
        TimeZone = rule.TimeZone,
        Questions = [.. rule.Questions],
        Asks = [.. rule.Asks.Select(Key.Of)],
        Deliverables = [.. rule.Deliverables.Select(one => new DeliverableLine { Kind = Key.Of(one.Kind), Format = one.Format, ExtraDays = one.ExtraDays == 0 ? null : one.ExtraDays })],
    };
}

public sealed class DeliverableLine
{
    public string? Kind { get; set; }
    public string? Format { get; set; }
    public int? ExtraDays { get; set; }

    public DeliverableRule? Read() => Key.Read<DeliverableKind>(Kind) is { } kind
        ? new DeliverableRule(kind, TermsForm.IsEmpty(Format) ? null : Format, ExtraDays ?? 0)
        : null;
}
