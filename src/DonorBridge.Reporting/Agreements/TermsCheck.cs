using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Agreements;

/// <summary>What is wrong with the terms of a grant as somebody writes them down; each has its sentence in every language of the portal.</summary>
public enum TermsFault
{
    EndBeforeStart,
    TooLong,
    AmountNotPositive,
    PercentOutOfRange,
    SharesNotWhole,
    ProjectTwice,
    LineTwice,
    /// <summary>Worth a look: the lines and the grant differ, and no co-financing explains it.</summary>
    LinesDiffer,
    IndicatorTwice,
    /// <summary>Worth a look: more is to be paid than was granted.</summary>
    InstalmentsAboveAmount,
    InstalmentNotPositive,
    MonthsMissing,
    CalendarDayMissing,
    NoSuchDay,
    UnknownTimeZone,
    NothingToDeliver,
    NothingAsked,
    /// <summary>Two clauses make the same report due.</summary>
    ReportTwice,
    /// <summary>A clause that makes no report due: its period does not occur in the grant's life.</summary>
    NoReport,
    OffsetOutOfRange,
}

/// <param name="Place">A path such as <c>lines[2].code</c>, counted from 0.</param>
public sealed record TermsProblem(string Place, TermsFault Fault, Weight Weight = Weight.MustMend);

/// <summary>Checks a grant and its clauses before they are kept. Gives every problem at once.</summary>
public static class TermsCheck
{
    /// <summary>A grant of more years than this is a slip of the keyboard.</summary>
    private const int MostYears = 30;

    public static IReadOnlyList<TermsProblem> Of(Grant grant, IReadOnlyList<ScheduleRule> rules)
    {
        var problems = Terms(grant).Concat(Shares(grant)).Concat(Lines(grant)).Concat(Agreed(grant)).Concat(Instalments(grant))
            .Concat(rules.SelectMany((rule, at) => Clause(rule, $"rules[{at}]"))).ToList();
        // What a clause makes due can be told only when nothing else is wrong with it.
        return problems.Any(problem => problem.Weight == Weight.MustMend) ? problems : [.. problems, .. Reports(grant, rules)];
    }

    private static IEnumerable<TermsProblem> Terms(Grant grant)
    {
        if (grant.End < grant.Start) yield return new("end", TermsFault.EndBeforeStart);
        else if (grant.End >= grant.Start.AddYears(MostYears)) yield return new("end", TermsFault.TooLong);
        if (grant.Amount.Amount <= 0) yield return new("amount", TermsFault.AmountNotPositive);
        if (grant.FundingPercent is <= 0 or > 100) yield return new("fundingPercent", TermsFault.PercentOutOfRange);
        if (grant.IndirectPercent is < 0 or > 100) yield return new("indirectPercent", TermsFault.PercentOutOfRange);
    }

    private static IEnumerable<TermsProblem> Shares(Grant grant)
    {
        foreach (var (at, share) in grant.Projects.Index())
        {
            if (share.Percent is <= 0 or > 100) yield return new($"shares[{at}].percent", TermsFault.PercentOutOfRange);
            if (grant.Projects.Take(at).Any(other => other.Project == share.Project)) yield return new($"shares[{at}].project", TermsFault.ProjectTwice);
        }
        if (grant.Projects.Count > 0 && grant.Projects.Sum(share => share.Percent) != 100) yield return new("shares[0].percent", TermsFault.SharesNotWhole);
    }

    private static IEnumerable<TermsProblem> Lines(Grant grant)
    {
        foreach (var (at, line) in grant.BudgetLines.Index())
            if (grant.BudgetLines.Take(at).Any(other => other.Code == line.Code)) yield return new($"lines[{at}].code", TermsFault.LineTwice);
        var total = grant.BudgetLines.Sum(line => line.Amount.Amount);
        if (grant.BudgetLines.Count > 0 && grant.FundingPercent is null or 100 && total != grant.Amount.Amount)
            yield return new("lines", TermsFault.LinesDiffer, Weight.Note);
    }

    private static IEnumerable<TermsProblem> Agreed(Grant grant)
    {
        foreach (var (at, agreed) in grant.Indicators.Index())
            if (grant.Indicators.Take(at).Any(other => other.Indicator == agreed.Indicator)) yield return new($"indicators[{at}].indicator", TermsFault.IndicatorTwice);
    }

    private static IEnumerable<TermsProblem> Instalments(Grant grant)
    {
        foreach (var (at, instalment) in grant.Instalments.Index())
            if (instalment.Amount.Amount <= 0) yield return new($"instalments[{at}].amount", TermsFault.InstalmentNotPositive);
        if (grant.Instalments.Sum(instalment => instalment.Amount.Amount) > grant.Amount.Amount)
            yield return new("instalments", TermsFault.InstalmentsAboveAmount, Weight.Note);
    }

    private static IEnumerable<TermsProblem> Clause(ScheduleRule rule, string place)
    {
        if (rule.Periods.Unit is PeriodUnit.Months or PeriodUnit.LastMonths && rule.Periods.Count is < 1 or > 120) yield return new($"{place}.months", TermsFault.MonthsMissing);
        if (rule.Anchor == DueAnchor.CalendarDay && rule.CalendarDay is null) yield return new($"{place}.day", TermsFault.CalendarDayMissing);
        if (rule is { Anchor: DueAnchor.CalendarDay, CalendarDay: { } day } && !IsADay(day)) yield return new($"{place}.day", TermsFault.NoSuchDay);
        if (rule.OffsetMonths is < -120 or > 120) yield return new($"{place}.offsetMonths", TermsFault.OffsetOutOfRange);
        if (rule.OffsetDays is < -3660 or > 3660) yield return new($"{place}.offsetDays", TermsFault.OffsetOutOfRange);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(rule.TimeZone, out _)) yield return new($"{place}.timeZone", TermsFault.UnknownTimeZone);
        if (rule.Deliverables.Count == 0) yield return new($"{place}.deliverables[0].kind", TermsFault.NothingToDeliver);
        if (rule.Kind != DueReportKind.Nil && rule.Questions.Count + rule.Asks.Count == 0) yield return new($"{place}.questions", TermsFault.NothingAsked);
    }

    // 29 February is a day: in other years the 28th stands for it.
    private static bool IsADay(MonthDay day) => day.Month is >= 1 and <= 12 && day.Day >= 1 && day.Day <= DateTime.DaysInMonth(2024, day.Month);

    private static IEnumerable<TermsProblem> Reports(Grant grant, IReadOnlyList<ScheduleRule> rules)
    {
        var due = new HashSet<(string, Period, DueReportKind)>();
        foreach (var (at, rule) in rules.Index())
        {
            var reports = Schedule.Of(grant, [rule]);
            if (reports.Count == 0) yield return new($"rules[{at}].unit", TermsFault.NoReport);
            else if (reports.Any(report => !due.Add((report.Project, report.Period, rule.Kind)))) yield return new($"rules[{at}].unit", TermsFault.ReportTwice);
        }
    }
}
