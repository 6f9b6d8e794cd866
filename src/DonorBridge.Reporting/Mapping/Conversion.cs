using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>Converts money by one donor's rate rule, with the rates the report carries (FACTS.md d).</summary>
public sealed class Conversion(Report report, RateRule rule)
{
    private readonly Dictionary<(string From, string To), decimal?> _rates = [];

    /// <summary>The amount unrounded in another currency, or null where the report carries no rate of the rule.</summary>
    public Money? To(Money money, string currency) =>
        Rate(money.Currency, currency) is { } rate ? new Money(money.Amount * rate, currency) : null;

    /// <summary>How much of one currency a unit of the other is, or null where no rate is known.</summary>
    public decimal? Rate(string from, string to)
    {
        if (from == to) return 1m;
        if (_rates.TryGetValue((from, to), out var known)) return known;
        return _rates[(from, to)] = rule.Method is RateMethod.InstalmentsFifo or RateMethod.InstalmentsWeighted
            ? InstalmentRate(from, to)
            : PerEuro(from) is { } divisor && PerEuro(to) is { } factor && divisor != 0 ? factor / divisor : null;
    }

    private decimal? PerEuro(string currency)
    {
        if (currency == "EUR") return 1m;
        var period = report.Due.Due.Period;
        var rates = report.Rates.Where(rate => rate.Currency == currency && (rule.Source is null || rate.Source == rule.Source));
        return rule.Method switch
        {
            RateMethod.OwnBooks => rates.Where(rate => rate.Kind == RateKind.OwnBooks && rate.Date <= period.To).MaxBy(rate => rate.Date)?.PerEuro,
            RateMethod.DailyAverage => Mean(rates.Where(rate => rate.Kind == RateKind.Daily && period.Contains(rate.Date))),
            RateMethod.MonthlyAverage => MeanOfMonths(rates, period),
            RateMethod.Month => rates.FirstOrDefault(rate => rate.Kind == RateKind.Monthly && Month(rate.Date) == Month(period.To) + rule.MonthsAfterPeriod)?.PerEuro,
            _ => throw new InvalidOperationException($"{rule.Method} is no rule of published rates."),
        };
    }

    private static decimal? Mean(IEnumerable<ExchangeRate> rates)
    {
        var values = rates.Select(rate => rate.PerEuro).ToList();
        return values.Count == 0 ? null : values.Sum() / values.Count;
    }

    // A mean with a month missing would be another rule's rate: then there is none.
    private static decimal? MeanOfMonths(IEnumerable<ExchangeRate> rates, Period period)
    {
        var months = rates.Where(rate => rate.Kind == RateKind.Monthly && Month(rate.Date) >= Month(period.From) && Month(rate.Date) <= Month(period.To)).ToList();
        return months.Select(rate => Month(rate.Date)).Distinct().Count() == Month(period.To) - Month(period.From) + 1 ? Mean(months) : null;
    }

    private static int Month(DateOnly day) => day.Year * 12 + day.Month;

    // An instalment in the grant's currency was changed into the books' currency at ReceivedRate units of the latter for one of the former.
    private decimal? InstalmentRate(string from, string to)
    {
        var grant = report.Due.Grant;
        if (to != grant.Amount.Currency)
            return from == grant.Amount.Currency && InstalmentRate(to, from) is { } back && back != 0 ? 1m / back : null;

        var obtained = grant.Instalments
            .Where(part => part.ReceivedOn <= report.Due.Due.Period.To && part is { Received: not null, ReceivedRate: > 0 } && part.Received.Value.Currency == to)
            .OrderBy(part => part.ReceivedOn)
            .Select(part => (Grant: part.Received!.Value.Amount, Books: part.Received.Value.Amount * part.ReceivedRate!.Value))
            .ToList();
        if (obtained.Count == 0) return null;
        return rule.Method == RateMethod.InstalmentsWeighted
            ? obtained.Sum(part => part.Grant) / obtained.Sum(part => part.Books)
            : FirstInFirstOut(obtained, Spent(from, line => line.SpentBefore), Spent(from, line => line.Spent));
    }

    private decimal Spent(string currency, Func<LineSpending, Money> of) =>
        report.Due.Spending.Select(of).Where(money => money.Currency == currency).Sum(money => money.Amount);

    // Spending of the period takes the instalments that earlier spending left; what outruns them goes at the last rate.
    private static decimal FirstInFirstOut(List<(decimal Grant, decimal Books)> obtained, decimal before, decimal inPeriod)
    {
        var (skip, wanted, taken, worth) = (before, inPeriod, 0m, 0m);
        foreach (var (grant, books) in obtained)
        {
            var gone = Math.Min(skip, books);
            skip -= gone;
            var use = Math.Min(books - gone, wanted - taken);
            if (use <= 0) continue;
            taken += use;
            worth += use * grant / books;
        }
        var last = obtained[^1].Grant / obtained[^1].Books;
        return wanted <= 0 ? last : (worth + (wanted - taken) * last) / wanted;
    }
}
