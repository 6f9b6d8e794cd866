using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.Checks;

namespace DonorBridge.Tests.Reporting.Standard;

public sealed class ReportCheckTests
{
    private readonly ReportFile report = Examples.Report("three-donors");

    [Fact]
    public void Fewer_than_no_people_are_refused() => Assert.Contains(
        "not a whole number of people",
        Said(First(part => part with { People = [part.People[0] with { Figure = part.People[0].Figure with { Value = -3 } }] })));

    [Fact]
    public void Half_a_person_is_refused() => Assert.Contains(
        "not a whole number of people",
        Said(First(part => part with { People = [part.People[0] with { Figure = part.People[0].Figure with { Value = 3.5m } }] })));

    [Fact]
    public void A_group_cannot_be_larger_than_everyone() => Assert.Contains(
        "counts each person once",
        Said(First(part => part with { People = [.. part.People.Select(row => row.Group == PeopleReached.Total ? row with { Figure = row.Figure with { Value = 2, Parts = [] } } : row)] })));

    [Fact]
    public void Parts_cannot_sum_to_more_than_the_whole() => Assert.Contains(
        "more than the whole",
        Said(First(part => part with { People = [part.People[0] with { Figure = part.People[0].Figure with { Value = 1 } }] })));

    [Fact]
    public void Kronor_are_not_added_to_euros() => Assert.Contains(
        "SEK cannot be added to EUR",
        Said(First(part => part with { Entries = [part.Entries[0] with { Amount = new Money(10, "SEK") }, .. part.Entries.Skip(1)] })));

    [Fact]
    public void A_grant_that_ends_before_it_starts_is_refused() => Assert.Contains(
        "before it starts",
        Said(First(part => part with { Grant = part.Grant with { End = part.Grant.Start.AddDays(-1) } })));

    [Fact]
    public void A_figure_of_another_period_is_refused_rather_than_pro_rated() => Assert.Contains(
        "nothing is pro-rated",
        Said(First(part => part with { Results = [part.Results[1] with { Actual = part.Results[1].Actual! with { Window = new Period(new(2025, 1, 1), new(2025, 12, 31)) } }] })));

    [Fact]
    public void An_entry_outside_the_period_is_refused() => Assert.Contains(
        "lies outside the period",
        Said(First(part => part with { Entries = [part.Entries[0] with { Date = new(2030, 1, 1) }, .. part.Entries.Skip(1)] })));

    [Fact]
    public void Lines_and_funds_statement_must_agree() => Assert.Contains(
        "they must agree",
        Said(First(part => part with { Funds = part.Funds! with { Spent = new Money(1, "EUR") } })));

    [Fact]
    public void A_question_that_was_asked_must_be_answered()
    {
        var problem = Assert.Single(
            ReportCheck.Problems(report with { Shared = report.Shared with { Answers = [.. report.Shared.Answers.Where(answer => answer.Question != "C7")] } }, Examples.Questions),
            problem => problem.Weight == Weight.MustMend);

        Assert.Equal("C7", problem.Place);
        Assert.Equal("continuing", problem.Section);
    }

    [Fact]
    public void A_question_that_does_not_exist_gets_a_near_miss() => Assert.Contains(
        "did you mean C1?",
        Said(report with { Shared = report.Shared with { Answers = [.. report.Shared.Answers, report.Shared.Answers[0] with { Question = "c1" }] } }));

    [Fact]
    public void A_line_over_its_budget_wants_an_explanation_but_can_be_sent()
    {
        var changed = First(part => part with { Spending = [.. part.Spending.Select(line => line with { Explanation = null })] });

        Assert.DoesNotContain(ReportCheck.Problems(changed, Examples.Questions), problem => problem.Weight == Weight.MustMend);
        Assert.Contains(ReportCheck.Problems(changed, Examples.Questions), problem => problem.Text.Contains("explain why"));
    }

    [Fact]
    public void The_same_due_report_twice_is_refused() => Assert.Contains(
        "in the report twice",
        Said(report with { DueReports = [.. report.DueReports, report.DueReports[0]] }));

    private ReportFile First(Func<DueReportPart, DueReportPart> change) =>
        report with { DueReports = [change(report.DueReports[0]), .. report.DueReports.Skip(1)] };

    private static string Said(ReportFile changed) =>
        string.Join("\n", ReportCheck.Problems(changed, Examples.Questions).Where(problem => problem.Weight == Weight.MustMend).Select(problem => problem.Text));
}
