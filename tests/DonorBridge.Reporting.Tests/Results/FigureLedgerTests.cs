using CsCheck;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;

namespace DonorBridge.Tests.Reporting.Results;

public sealed class FigureLedgerTests
{
    private static readonly Period Year = new(new(2026, 1, 1), new(2026, 12, 31));

    [Fact]
    public void A_flow_is_summed_where_windows_tile_the_period() =>
        Assert.Equal(30, FigureLedger.For(FigureKind.Flow, [Count(1, 6, 10), Count(7, 12, 20)], Year)!.Value);

    [Theory]
    [InlineData(FigureKind.UniquePersons)]
    [InlineData(FigureKind.Ratio)]
    [InlineData(FigureKind.Text)]
    public void Nothing_but_a_flow_adds_up_over_time(FigureKind kind) =>
        Assert.Null(FigureLedger.For(kind, [Count(1, 6, 10), Count(7, 12, 20)], Year));

    [Fact]
    public void A_gap_or_an_overlap_leaves_the_figure_unsaid()
    {
        Assert.Null(FigureLedger.For(FigureKind.Flow, [Count(1, 5, 10), Count(7, 12, 20)], Year));
        Assert.Null(FigureLedger.For(FigureKind.Flow, [Count(1, 7, 10), Count(7, 12, 20)], Year));
    }

    [Fact]
    public void Months_and_quarters_side_by_side_still_find_a_row_that_fits() =>
        Assert.Equal(4, FigureLedger.For(FigureKind.Flow, [Count(1, 1, 9), Count(1, 3, 1), Count(4, 6, 1), Count(5, 6, 9), Count(7, 9, 1), Count(10, 12, 1)], Year)!.Value);

    [Fact]
    public void A_stock_is_the_level_on_the_last_day() =>
        Assert.Equal(16, FigureLedger.For(FigureKind.Stock, [Count(1, 6, 12), Count(7, 12, 16)], Year)!.Value);

    [Fact]
    public void A_later_record_of_the_same_window_is_the_correction() =>
        Assert.Equal(7, FigureLedger.For(FigureKind.UniquePersons, [Count(1, 12, 5), Count(1, 12, 7)], Year)!.Value);

    [Fact]
    public void A_split_is_kept_only_where_every_window_was_split()
    {
        var split = Count(1, 6, 10) with { Parts = [new FigurePart(4, "female"), new FigurePart(6, "male")] };

        Assert.Empty(FigureLedger.For(FigureKind.Flow, [split, Count(7, 12, 20)], Year)!.Parts);
    }

    [Fact]
    public void Any_cut_of_a_year_into_windows_sums_to_the_whole() =>
        Gen.Int[1, 364].HashSet[0, 20].Sample(cuts =>
        {
            var starts = cuts.Append(0).Order().ToList();
            var windows = starts.Select((start, index) => new Figure
            {
                Window = new Period(Year.From.AddDays(start), index + 1 < starts.Count ? Year.From.AddDays(starts[index + 1] - 1) : Year.To),
                Value = start + 1,
            }).Reverse().ToList();

            Assert.Equal(starts.Sum(start => start + 1m), FigureLedger.For(FigureKind.Flow, windows, Year)!.Value);
        });

    private static Figure Count(int fromMonth, int toMonth, decimal value) => new()
    {
        Window = new Period(new DateOnly(2026, fromMonth, 1), new DateOnly(2026, toMonth, 1).AddMonths(1).AddDays(-1)),
        Value = value,
    };
}
