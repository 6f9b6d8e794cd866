using System.Text.Json;
using DonorBridge.Documents.Iati;
using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

public class RuleTests
{
    public static TheoryData<int> Cases => new(Enumerable.Range(0, RuleCases.All.Length));

    [Fact]
    public void The_clean_activity_breaks_no_rule() => Assert.Empty(A.Check(A.File(A.CleanActivity)));

    [Theory, MemberData(nameof(Cases))]
    public void Breaking_a_rule_is_found(int index)
    {
        var (rule, part, instead) = RuleCases.All[index];
        var file = rule switch
        {
            // Two places change: the sector or country moves to one transaction of two.
            "6.7.2" => A.CleanBut(part, instead).Replace("<aid-type code=\"C01\" />", "<sector code=\"15160\" /><aid-type code=\"C01\" />"),
            "3.7.2" => A.CleanBut(part, instead).Replace("<aid-type code=\"C01\" />", "<recipient-country code=\"LV\" /><aid-type code=\"C01\" />"),
            _ => A.CleanBut(part, instead),
        };

        var problems = A.Check(file);

        Assert.Contains(problems, problem => problem.Rule == rule && problem.Line > 1);
    }

    [Fact]
    public void Every_activity_rule_of_the_standards_ruleset_has_a_case_and_its_severity()
    {
        using var ruleset = JsonDocument.Parse(File.ReadAllText(ReferenceData.File("iati-rulesets", "standard-v2.03.json")));
        var published = ruleset.RootElement.EnumerateObject()
            .Where(context => !context.Name.Contains("iati-organisations"))
            .SelectMany(context => Infos(context.Value))
            .DistinctBy(info => info.Id)
            .ToDictionary(info => info.Id, info => info.Severity);
        var found = RuleCases.All.Select(rule => (rule.Rule, A.Check(A.CleanBut(rule.Part, rule.Instead)).FirstOrDefault(problem => problem.Rule == rule.Rule)?.Severity))
            .Where(rule => rule.Severity is not null).ToDictionary(rule => rule.Rule, rule => rule.Severity.ToString()!.ToLowerInvariant());

        Assert.Equal(published.Keys.Order(), RuleCases.All.Select(rule => rule.Rule).Distinct().Order());
        Assert.All(found, rule => Assert.Equal(published[rule.Key], rule.Value));
    }

    [Fact]
    public void Percentages_are_summed_to_the_last_decimal()
    {
        // None of these has an exact binary form: summed as doubles they miss 100, as decimals they do not.
        var sectors = string.Concat(Enumerable.Repeat("<sector code=\"15160\" percentage=\"14.3\" />", 6)) + "<sector code=\"16010\" percentage=\"14.2\" />";
        var clean = A.CleanBut("<sector vocabulary=\"1\" code=\"15160\" percentage=\"33.3\" />\n    <sector vocabulary=\"1\" code=\"16010\" percentage=\"66.7\" />", sectors);

        Assert.Empty(A.Check(clean));
        Assert.Contains(A.Check(clean.Replace("14.2", "14.2000000000000000001")), problem => problem.Rule == "2.1.2");
    }

    [Fact]
    public void Two_activities_with_one_identifier_are_found()
    {
        var problem = Assert.Single(A.Check(A.File(A.CleanActivity, A.CleanActivity)));

        Assert.Equal(("1.1.2", IatiSeverity.Error, "LV-RE-40008000001-P1"), (problem.Rule, problem.Severity, problem.Activity));
        Assert.Contains("line 3", problem.Message);
    }

    [Fact]
    public void A_rule_names_its_line()
    {
        var problem = Assert.Single(A.Check(A.CleanBut("percentage=\"66.7\"", "percentage=\"66.6\"")));

        Assert.Equal(17, problem.Line);
    }

    private static IEnumerable<(string Id, string Severity)> Infos(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("ruleInfo", out var info) => [(info.GetProperty("id").GetString()!, info.GetProperty("severity").GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(child => Infos(child.Value)).DistinctBy(info => info.Id),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Infos).DistinctBy(info => info.Id),
        _ => [],
    };
}
