using System.Xml.Linq;
using DonorBridge.Documents.Iati;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests;

public class IatiFormatTests
{
    private static readonly DateOnly Today = new(2026, 12, 31);

    public static TheoryData<string, string> WorkedExamples => [.. Examples.All.SelectMany(example => example.Report.DueReports.Select(part => (example.Name, part.Due.Id)))];

    [Theory, MemberData(nameof(WorkedExamples))]
    public void Every_worked_example_is_clean_against_the_standards_rules(string example, string due)
    {
        var report = Examples.Named(example).For(due);

        // An organisation without a registered identifier cannot be without its warning; the manifest names the gap.
        Assert.DoesNotContain(Problems(report), problem => report.Shared.Project.Lead.Identifier is not null || problem.Contains(" Error "));
    }

    [Fact]
    public void The_sample_report_is_clean_against_the_standards_rules() => Assert.Empty(Problems(SampleReport.Whole()));

    [Fact]
    public void A_budget_is_split_into_years_that_sum_to_the_commitment()
    {
        var values = Write(SampleReport.Whole()).Descendants("budget").Select(budget => (decimal)budget.Element("value")!).ToList();

        Assert.Equal(2, values.Count);
        Assert.Equal(90000m, values.Sum());
    }

    [Fact]
    public void A_grant_of_several_projects_commits_only_this_projects_share()
    {
        var report = SampleReport.With(due: part => part with { Grant = part.Grant with { Projects = [new ProjectShare("project-1", 60), new ProjectShare("other", 40)] } });

        Assert.Equal("54000.00", Write(report).Descendants("transaction").First().Element("value")!.Value);
    }

    [Fact]
    public void A_count_of_fewer_than_ten_children_is_never_published()
    {
        var report = SampleReport.With(due: part => part with { Results = [new IndicatorResult("nights", new Figure { Window = SampleReport.Year, Value = 7 }), new IndicatorResult("guardian", new Figure { Window = SampleReport.Year, Numerator = 3, Denominator = 9 })] });

        Assert.Empty(Write(report).Descendants("actual"));
    }

    [Theory]
    [InlineData(24, 32, "24 female, 32 male")]
    [InlineData(9, 47, "")]
    [InlineData(24, 27, "")] // five of 56 are neither: they would be found
    public void A_split_is_published_whole_or_not_at_all(decimal girls, decimal boys, string published)
    {
        var report = SampleReport.With(due: part => part with { Results = [new IndicatorResult("nights", new Figure { Window = SampleReport.Year, Value = 56, Parts = [new FigurePart(girls, Sex: "female"), new FigurePart(boys, Sex: "male"), new FigurePart(4, AgeBand: "0-5")] })] });

        Assert.Equal(published, string.Join(", ", Write(report).Descendants("dimension").Select(dimension => $"{dimension.Parent!.Attribute("value")!.Value} {dimension.Attribute("value")!.Value}")));
    }

    [Fact]
    public void What_a_ledger_entry_says_stays_out_since_a_name_may_stand_in_it() =>
        Assert.DoesNotContain("Salaries", Write(SampleReport.Whole()).ToString());

    [Fact]
    public void A_withdrawn_currency_is_converted()
    {
        var report = SampleReport.With(due: part => part with { Entries = [new MoneyEntry("old", MoneyEntryKind.Expenditure, new DateOnly(2025, 2, 1), new Money(703.28m, "LTL"), "1.1")] }) with
        {
            Rates = [.. Enumerable.Range(1, 12).Select(month => new ExchangeRate("LTL", new DateOnly(2025, month, 1), 3.4528m, RateKind.Monthly, "irrevocable"))],
        };

        var value = Write(report).Descendants("transaction").Last().Element("value")!;
        Assert.Equal(("EUR", "203.68"), ((string)value.Attribute("currency")!, value.Value));
    }

    [Fact]
    public void Text_that_looks_like_markup_stays_text()
    {
        var report = SampleReport.With(shared: part => part with { Project = part.Project with { Title = "A <b> & {identifier} \u0001 \uFFFF ]]> \"x\"" } });

        Assert.Equal("A <b> & {identifier}   ]]> \"x\"", Write(report).Descendants("title").First().Value.Trim());
    }

    private static List<string> Problems(Report report)
    {
        var problems = new List<string>();
        IatiCheck.Run(new MemoryStream(Bytes(report)), Today, problem => problems.Add($"{problem.Line} {problem.Severity} {problem.Rule} {problem.Message}"), Iati.ReferenceData.SchemaFolderIfThere);
        return problems;
    }

    private static XDocument Write(Report report) => XDocument.Load(new MemoryStream(Bytes(report)));

    private static byte[] Bytes(Report report)
    {
        var format = ShippedFormats.Compile("iati-activity-2.03@1");
        return format.Write(format.Mapping.Fill(report, "activity"));
    }
}
