using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Funding;

/// <summary>How an amount came into a funding year: stated beside every figure, since the days rule is a convention and no one's promise.</summary>
public enum FundingYearRule
{
    /// <summary>The agreement's instalments, each in the year it is due.</summary>
    Instalments,
    /// <summary>The grant's amount over its days, to the cent by largest remainder.</summary>
    Days,
    /// <summary>Instalments in the year they are due, and what they do not cover over the grant's days.</summary>
    InstalmentsThenDays,
}

/// <param name="Year">The calendar year the funding year starts in.</param>
public sealed record FundingYearAmount(int Year, Money Amount, FundingYearRule Rule);

/// <summary>What a grant gives per funding year; the years sum to the grant's amount to the cent.</summary>
public static class FundingYears
{
    /// <summary>Instalments count in the year they are due; what they do not cover is spread over the grant's days. Without instalments everything is spread over the days.</summary>
    /// <param name="firstMonth">The month a funding year starts in; 1 is the calendar year.</param>
    /// <exception cref="InvalidOperationException">An instalment is in another currency than the grant.</exception>
    public static IReadOnlyList<FundingYearAmount> Of(Money amount, Period period, IReadOnlyList<Instalment> instalments, int firstMonth = 1)
    {
        var rest = amount - Money.Sum(instalments.Select(instalment => instalment.Amount), amount.Currency);
        var rule = instalments.Count == 0 ? FundingYearRule.Days
            : rest.Rounded().Amount == 0 ? FundingYearRule.Instalments
            : FundingYearRule.InstalmentsThenDays;

        var years = instalments.Select(instalment => (Year: YearOf(instalment.DueOn, firstMonth), instalment.Amount));
        if (rule != FundingYearRule.Instalments) years = years.Concat(ByDays(rest, period, firstMonth));
        return years.GroupBy(part => part.Year)
            .OrderBy(year => year.Key)
            .Select(year => new FundingYearAmount(year.Key, Money.Sum(year.Select(part => part.Amount), amount.Currency), rule))
            .ToList();
    }

    /// <summary>Which funding year a day is in.</summary>
    public static int YearOf(DateOnly day, int firstMonth = 1)
    {
        if (firstMonth is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(firstMonth), firstMonth, "A month is 1 to 12.");
        return day.Month >= firstMonth ? day.Year : day.Year - 1;
    }

    private static List<(int Year, Money Amount)> ByDays(Money amount, Period period, int firstMonth)
    {
        var years = Enumerable.Range(YearOf(period.From, firstMonth), YearOf(period.To, firstMonth) - YearOf(period.From, firstMonth) + 1).ToList();
        var days = years.Select(year => (decimal)DaysIn(year, period, firstMonth)).ToList();
        return years.Zip(amount.Split(days)).ToList();
    }

    private static int DaysIn(int year, Period period, int firstMonth)
    {
        var from = year < 1 ? DateOnly.MinValue : new DateOnly(year, firstMonth, 1);
        var to = year >= DateOnly.MaxValue.Year ? DateOnly.MaxValue : new DateOnly(year + 1, firstMonth, 1).AddDays(-1);
        var first = from > period.From ? from : period.From;
        var last = to < period.To ? to : period.To;
        return last.DayNumber - first.DayNumber + 1;
    }
}
