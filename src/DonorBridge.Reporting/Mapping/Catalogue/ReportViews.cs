using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Catalogue;

/// <summary>A budget line of the grant beside its spending.</summary>
internal sealed record LineView(BudgetLine Line, LineSpending? Spending)
{
    public static IEnumerable<LineView> Of(Report report)
    {
        var spending = report.Due.Spending.ToDictionary(line => line.Line, StringComparer.Ordinal);
        return report.Due.Grant.BudgetLines.Select(line => new LineView(line, spending.GetValueOrDefault(line.Code)));
    }

    public Money? Left => Spending is { } spent && spent.Spent.Currency == Line.Amount.Currency ? Line.Amount - spent.SpentInAll() : null;

    public decimal? UsedPercent => Spending is { } spent && spent.Spent.Currency == Line.Amount.Currency && Line.Amount.Amount != 0
        ? spent.SpentInAll().Amount / Line.Amount.Amount * 100m
        : null;
}

/// <summary>An indicator, in the donor's own wording and order where the grant has them, beside its figures.</summary>
internal sealed record ResultView(Indicator Indicator, AgreedIndicator? Agreed, IndicatorResult? Result)
{
    public static IEnumerable<ResultView> Of(Report report)
    {
        var results = report.Due.Results.ToDictionary(result => result.Indicator, StringComparer.Ordinal);
        var agreed = report.Due.Grant.Indicators;
        if (agreed.Count == 0)
            return report.Shared.Indicators.Select(indicator => new ResultView(indicator, null, results.GetValueOrDefault(indicator.Id)));
        var indicators = report.Shared.Indicators.ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        return agreed.Where(own => indicators.ContainsKey(own.Indicator))
            .Select(own => new ResultView(indicators[own.Indicator], own, results.GetValueOrDefault(own.Indicator)));
    }

    public Figure? Actual => Result?.Actual;

    public decimal? Target => Agreed?.Target ?? Indicator.Target;

    /// <summary>A count or level as recorded, or the percentage of a ratio to one decimal: more would claim what a count of people cannot.</summary>
    public static decimal? Value(Figure? figure) =>
        figure?.Value ?? (figure?.Percent() is { } percent ? Math.Round(percent, 1, MidpointRounding.AwayFromZero) : null);

    /// <summary>How far the figure since the start, or else the period's, is on the way to the target.</summary>
    public decimal? TargetPercent => Target is { } target && target != 0 && Value(Result?.Cumulative ?? Actual) is { } value && !Indicator.Descending
        ? value / target * 100m
        : null;
}

/// <summary>What the grant gives this project within one of the grant's years: what IATI calls a budget, never longer than a year.</summary>
internal sealed record GrantYear(Period Period, Money Amount)
{
    /// <summary>The grant's amount by the project's stated share; all of it where no share is stated.</summary>
    public static Money Commitment(Report report)
    {
        var grant = report.Due.Grant;
        var percent = grant.Projects.FirstOrDefault(share => share.Project == report.Shared.Project.Id)?.Percent ?? 100m;
        return (grant.Amount * (percent / 100m)).Rounded();
    }

    /// <summary>Years from the grant's start; the amount is split by days, to the cent, so that the years sum to the commitment.</summary>
    public static IEnumerable<GrantYear> Of(Report report)
    {
        var grant = report.Due.Grant;
        var years = new List<Period>();
        for (var from = grant.Start; from <= grant.End;)
        {
            var next = grant.Start.AddYears(years.Count + 1);
            years.Add(new Period(from, next.AddDays(-1) < grant.End ? next.AddDays(-1) : grant.End));
            from = next;
        }
        var amounts = Commitment(report).Split([.. years.Select(year => (decimal)year.Days)]);
        return years.Select((year, index) => new GrantYear(year, amounts[index]));
    }
}
