using CsCheck;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Funding;
using Xunit;

namespace DonorBridge.Reporting.Tests.Funding;

public class FundingYearsTests
{
    private static readonly Period TwoYears = new(new DateOnly(2024, 7, 1), new DateOnly(2026, 6, 30));

    [Fact]
    public void Without_instalments_the_amount_is_spread_over_the_days()
    {
        var years = FundingYears.Of(new Money(730m, "EUR"), TwoYears, []);

        Assert.Equal([(2024, 184m), (2025, 365m), (2026, 181m)], years.Select(year => (year.Year, year.Amount.Amount)));
        Assert.All(years, year => Assert.Equal(FundingYearRule.Days, year.Rule));
    }

    [Fact]
    public void Instalments_count_in_the_year_they_are_due()
    {
        var years = FundingYears.Of(new Money(100m, "EUR"), TwoYears, [Due(2024, 60m), Due(2026, 40m)]);

        Assert.Equal([new FundingYearAmount(2024, new Money(60m, "EUR"), FundingYearRule.Instalments), new FundingYearAmount(2026, new Money(40m, "EUR"), FundingYearRule.Instalments)], years);
    }

    [Fact]
    public void What_instalments_do_not_cover_is_spread_over_the_days_and_says_so()
    {
        var years = FundingYears.Of(new Money(1_730m, "EUR"), TwoYears, [Due(2025, 1_000m)]);

        Assert.Equal([(2024, 184m), (2025, 1_365m), (2026, 181m)], years.Select(year => (year.Year, year.Amount.Amount)));
        Assert.All(years, year => Assert.Equal(FundingYearRule.InstalmentsThenDays, year.Rule));
    }

    [Fact]
    public void A_funding_year_may_start_in_another_month()
    {
        var years = FundingYears.Of(new Money(730m, "EUR"), TwoYears, [], firstMonth: 7);

        Assert.Equal([(2024, 365m), (2025, 365m)], years.Select(year => (year.Year, year.Amount.Amount)));
    }

    [Fact]
    public void The_years_always_sum_to_the_grant_to_the_cent() =>
        Gen.Select(Gen.Int[-1_000_000, 100_000_000], Gen.Int[0, 4000], Gen.Int[0, 4000], Gen.Int[1, 12]).Sample((cents, from, days, firstMonth) =>
        {
            var start = new DateOnly(2004, 1, 1).AddDays(from);
            var amount = new Money(cents / 100m, "SEK");

            var years = FundingYears.Of(amount, new Period(start, start.AddDays(days)), [], firstMonth);

            Assert.Equal(amount, Money.Sum(years.Select(year => year.Amount), "SEK"));
        });

    private static Instalment Due(int year, decimal amount) => new($"{year}", new DateOnly(year, 9, 1), new Money(amount, "EUR"));
}
