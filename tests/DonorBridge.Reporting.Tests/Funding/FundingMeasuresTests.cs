using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Funding;
using Xunit;

namespace DonorBridge.Reporting.Tests.Funding;

public class FundingMeasuresTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("2024-01-01", "2025-12-31", true)]   // a leap year inside: 731 days
    [InlineData("2025-01-01", "2026-12-31", true)]   // none inside: 730 days
    [InlineData("2025-01-01", "2026-12-30", false)]
    [InlineData("2024-02-29", "2026-02-27", true)]   // 24 months on is 28 February, not after the day after
    [InlineData("2024-02-29", "2026-02-26", false)]
    [InlineData("2024-07-15", "2026-07-14", true)]
    [InlineData("9999-01-01", "9999-12-31", false)]  // 24 months on is past the last day there is
    public void Two_full_calendar_years_are_multi_year(string start, string end, bool expected) =>
        Assert.Equal(expected, Duration.IsMultiYear(Days(start, end)));

    [Fact]
    public void The_threshold_is_a_setting() => Assert.True(Duration.IsMultiYear(Days("2025-01-01", "2025-12-31"), months: 12));

    [Theory]
    [InlineData("60 20 10 10", 4200)]
    [InlineData("40 30 10 10 10", 2800)]
    [InlineData("7", 10000)]
    public void Herfindahl_matches_the_published_vectors(string amounts, int expected)
    {
        var grants = amounts.Split(' ').Select((amount, i) => (Donor: $"D{i}", new Money(decimal.Parse(amount), "EUR"))).ToList();

        var concentration = Concentration.Of(grants);

        Assert.Equal(expected, concentration!.Herfindahl);
        Assert.Equal(10_000m / expected, concentration.EffectiveDonors);
    }

    [Fact]
    public void Three_equal_donors_are_three_effective_donors()
    {
        var concentration = Concentration.Of([("A", Eur(1)), ("B", Eur(1)), ("C", Eur(1))]);

        Assert.Equal(3333.3333m, Math.Round(concentration!.Herfindahl, 4));
        Assert.Equal(3m, Math.Round(concentration.EffectiveDonors, 10));
    }

    [Fact]
    public void A_donor_is_counted_once_however_many_grants_it_gives() =>
        Assert.Equal(10_000m, Concentration.Of([("A", Eur(1)), ("A", Eur(9))])!.Herfindahl);

    [Fact]
    public void A_donor_whose_refunds_outweigh_its_grants_leaves_concentration_undefined() =>
        Assert.Null(Concentration.Of([("A", Eur(100)), ("B", Eur(-1))]));

    [Fact]
    public void A_total_of_nothing_leaves_concentration_undefined() =>
        Assert.Null(Concentration.Of([("A", Eur(100)), ("A", Eur(-100))]));

    [Fact]
    public void No_grants_leave_every_ratio_undefined_and_never_zero()
    {
        var measures = FundingMeasures.Of([], Today);

        Assert.Equal((0, 0m, (string?)null), (measures.Count, measures.Value, measures.Currency));
        Assert.Null(measures.Herfindahl);
        Assert.Equal(new DurationMeasures(null, null, null, null), measures.ByCurrentEnd);
        Assert.Empty(measures.Projects);
    }

    [Fact]
    public void An_extension_makes_a_grant_multi_year_by_its_current_end_only()
    {
        var measures = FundingMeasures.Of([A("G1", "P", "D1", 300, "2025-01-01", "2026-12-31", originalEnd: "2026-08-31"), A("G2", "P", "D2", 100, "2025-01-01", "2025-12-31")], Today);

        Assert.Equal((0m, 0m), (measures.ByOriginalEnd.MultiYearShareOfValue, measures.ByOriginalEnd.MultiYearShareOfCount));
        Assert.Equal((0.75m, 0.5m), (measures.ByCurrentEnd.MultiYearShareOfValue, measures.ByCurrentEnd.MultiYearShareOfCount));
    }

    [Fact]
    public void A_refund_can_push_a_share_above_one()
    {
        var measures = FundingMeasures.Of([A("G1", "P", "D1", 300, "2025-01-01", "2026-12-31"), A("G2", "P", "D1", -100, "2025-01-01", "2025-12-31")], Today);

        Assert.Equal(1.5m, measures.ByCurrentEnd.MultiYearShareOfValue);
    }

    [Fact]
    public void The_median_of_an_even_count_is_the_mean_of_the_middle_two()
    {
        var median = Duration.MedianMonths([Long(10), Long(20), Long(40), Long(1000)]);

        Assert.Equal((20 / 30.4375m + 40 / 30.4375m) / 2m, median);
    }

    [Fact]
    public void Months_are_weighted_by_value()
    {
        var weighted = Duration.WeightedMonths([(Long(100), Eur(1)), (Long(200), Eur(3))]);

        Assert.Equal(175 / 30.4375m, weighted); // (1 x 100 + 3 x 200) / 4 days
    }

    [Fact]
    public void Gap_days_are_the_days_no_grant_runs_between_first_start_and_last_end()
    {
        var project = ProjectFunding.Of("P", [Days("2024-06-01", "2024-06-30"), Days("2024-01-01", "2024-01-31"), Days("2024-01-10", "2024-02-10"), Days("2024-02-11", "2024-02-20")]);

        Assert.Equal(101, project.GapDays); // 21 February to 31 May of a leap year
        Assert.Equal(182 / 30.4375m, project.ChainMonths);
    }

    [Fact]
    public void A_grant_inside_another_makes_no_gap() =>
        Assert.Equal(0, ProjectFunding.Of("P", [Days("2024-01-01", "2024-12-31"), Days("2024-02-01", "2024-03-01"), Days("2025-01-01", "2025-01-31")]).GapDays);

    [Theory]
    [InlineData("2026-05-31", 0)]
    [InlineData("2026-06-01", 1)]
    [InlineData("2027-05-31", 1)]
    [InlineData("2027-06-01", 0)]
    public void Ending_within_12_months_counts_today_and_not_the_same_day_next_year(string end, int expected) =>
        Assert.Equal(expected, FundingMeasures.Of([A("G", "P", "D", 1, "2025-01-01", end)], Today).EndingWithin12Months);

    [Fact]
    public void A_cliff_names_what_runs_on_past_it()
    {
        var ends = A("G1", "P", "D1", 1, "2025-01-01", "2026-07-01");
        var runsOn = A("G2", "P", "D2", 1, "2026-07-02", "2028-07-01");
        var laterAgain = A("G3", "P", "D3", 1, "2026-09-01", "2028-07-01");

        var cliff = Assert.Single(Cliffs.Of([ends, runsOn, laterAgain], Today));

        Assert.Equal((ends, 30), (cliff.Grant, cliff.DaysLeft));
        Assert.Equal([runsOn], cliff.RunOn);
    }

    [Fact]
    public void Two_currencies_are_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            FundingMeasures.Of([A("G", "P", "D", 1, "2025-01-01", "2025-12-31"), A("G", "P", "D", 1, "2025-01-01", "2025-12-31") with { Amount = new Money(1, "SEK") }], Today));

        Assert.Contains("convert it first", error.Message);
    }

    private static FundedGrant A(string grant, string project, string donor, decimal amount, string start, string end, string? originalEnd = null) => new()
    {
        Grant = grant, Project = project, Ngo = "Safe Shore", Donor = donor, Country = "LV",
        Amount = Eur(amount), Period = Days(start, end), OriginalEnd = DateOnly.Parse(originalEnd ?? end, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static Money Eur(decimal amount) => new(amount, "EUR");

    private static Period Long(int days) => new(new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1).AddDays(days - 1));

    private static Period Days(string from, string to) =>
        new(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
}
