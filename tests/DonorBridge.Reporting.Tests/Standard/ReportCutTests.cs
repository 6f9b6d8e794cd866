using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Tests.Reporting.Standard;

public sealed class ReportCutTests
{
    private static readonly DueReportPart Example = Examples.Report("three-donors").DueReports[2];
    private static readonly ReportFile Whole = Examples.Report("three-donors");

    [Fact]
    public void Dated_money_is_cut_to_the_period_and_the_rest_stands_as_spent_before()
    {
        var part = Cut(new Period(new(2026, 4, 1), new(2026, 6, 30)));

        var staff = part.Spending.Single(line => line.Line == "P");
        Assert.Equal(new Money(104200.00m, "SEK"), staff.SpentBefore);
        Assert.Equal(new Money(106900.00m, "SEK"), staff.Spent);
        Assert.All(part.Entries, entry => Assert.True(part.Due.Period.Contains(entry.Date)));
    }

    [Fact]
    public void The_balance_carries_what_came_before_the_period()
    {
        var part = Cut(new Period(new(2026, 4, 1), new(2026, 6, 30)));

        Assert.Equal(new Money(330000m - 104200m, "SEK"), part.Funds!.BroughtForward);
        Assert.Equal(Example.Funds!.Balance(), part.Funds.Balance());
    }

    [Fact]
    public void A_figure_of_another_window_is_left_out_and_never_scaled()
    {
        var part = Cut(new Period(new(2026, 4, 1), new(2026, 6, 30)));

        Assert.Null(part.Results.Single(result => result.Indicator == "i-reunited").Actual);
        Assert.Equal(16, part.Results.Single(result => result.Indicator == "i-places").Actual!.Value);
        Assert.Empty(part.People);
    }

    [Fact]
    public void Cutting_to_the_examples_period_gives_the_example()
    {
        var part = Cut(Example.Due.Period);

        Assert.Equal(ReportJson.Write(Example.Spending), ReportJson.Write(part.Spending));
        Assert.Equal(ReportJson.Write(Example.Funds), ReportJson.Write(part.Funds));
        Assert.Equal(ReportJson.Write(Example.People), ReportJson.Write(part.People));
    }

    private static DueReportPart Cut(Period period)
    {
        var ledger = new ProjectLedger
        {
            Indicators = Whole.Shared.Indicators,
            Figures = Example.Results.Where(result => result.Actual is not null)
                .ToDictionary(result => result.Indicator, IReadOnlyList<Figure> (result) => [result.Actual!]),
            People = Example.People,
            Entries = new Dictionary<string, IReadOnlyList<MoneyEntry>> { [Example.Grant.Id] = Example.Entries },
        };
        var due = Example.Due with { Period = period };
        return ReportCut.Of("2026", Whole.Shared.Filing, Whole.Shared.Project, [], ledger, [(due, Example.Grant)]).DueReports.Single();
    }
}
