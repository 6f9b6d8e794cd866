using Xunit;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Tests.Mapping;

public class FillingTests
{
    [Fact]
    public void Over_a_limit_the_longest_of_the_authors_shorter_versions_that_fits_is_taken()
    {
        var form = Limited(60);

        var words = Assert.IsType<WordsValue>(form.Fields[0].Value);
        Assert.Equal("Fewer risks than feared.", words.Text);
        Assert.Equal(FieldState.ShorterVersion, form.Fields[0].State);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_short_version_for_a_lower_limit_serves_a_higher_one_and_never_the_other_way_round() =>
        Assert.Equal("Few risks.", Assert.IsType<WordsValue>(Limited(3).Fields[0].Value).Text);

    [Fact]
    public void Without_a_shorter_version_nobodys_words_are_cut_and_the_form_says_so()
    {
        var form = Limited(1);

        Assert.Equal(120, Assert.IsType<WordsValue>(form.Fields[0].Value).Text.Split(' ').Length);
        Assert.Equal(MappingProblemKind.OverLimit, Assert.Single(form.Problems).Kind);
    }

    [Fact]
    public void The_donors_own_version_of_an_answer_wins_over_the_shared_one()
    {
        var report = SampleReport.With(due: part => part with { Answers = [new Answer { Question = "C1", Language = "en", Text = "For this donor." }] });

        Assert.Equal("For this donor.", Assert.IsType<WordsValue>(Mappings.Value("""{ "field": "answers.C1" }""", report)).Text);
    }

    [Fact]
    public void A_translation_serves_a_donor_of_that_language()
    {
        var swedish = SampleReport.With(due: part => part with { Due = part.Due with { Languages = ["sv"] } });

        Assert.StartsWith("Spårningsenheten", Assert.IsType<WordsValue>(Mappings.Value("""{ "field": "answers.C2" }""", swedish)).Text);
    }

    [Fact]
    public void An_answer_without_a_translation_stays_as_it_is_and_is_a_problem()
    {
        var swedish = SampleReport.With(due: part => part with { Due = part.Due with { Languages = ["sv"] } });

        var form = Mappings.Compile("""{ "x": { "value": { "field": "answers.C1" } } }""").Fill(swedish, "main");

        Assert.StartsWith("The shelter", Assert.IsType<WordsValue>(form.Fields[0].Value).Text);
        Assert.Equal(MappingProblemKind.OtherLanguage, Assert.Single(form.Problems).Kind);
    }

    [Fact]
    public void What_the_report_does_not_hold_is_a_problem_and_the_form_is_still_filled()
    {
        var form = Mappings.Compile("""{ "x": { "label": "Lessons", "value": { "field": "answers.C8" } }, "y": { "value": { "field": "grant.title" } } }""").Fill(SampleReport.Whole(), "main");

        Assert.Equal(FieldState.NotReported, form.Fields[0].State);
        Assert.Equal("Safe arrival", Assert.IsType<TextValue>(form.Fields[1].Value).Text);
        Assert.Contains("Lessons", Assert.Single(form.Problems).Text);
    }

    [Fact]
    public void A_field_whose_condition_does_not_hold_is_not_asked_and_no_problem()
    {
        var form = Mappings.Compile("""{ "x": { "value": { "field": "answers.C8" }, "when": { "field": "asked.C8" } } }""").Fill(SampleReport.Whole(), "main");

        Assert.Equal(FieldState.NotAsked, form.Fields[0].State);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Every_value_can_be_traced_to_its_question_version_and_person()
    {
        var form = Mappings.Compile("""{ "x": { "value": { "field": "answers.C1" } }, "y": { "value": { "sum": { "in": "lines", "of": { "field": "item.budget" } } } } }""").Fill(SampleReport.Whole(), "main");

        Assert.Collection(form.Provenance(),
            words => Assert.Equal(("answers.C1", 2, "programme lead"), (Assert.Single(words.Sources), words.Version, words.Person)),
            sum => Assert.Equal(("lines,lines.budget", 2, "director"), (string.Join(',', sum.Sources), sum.Version, sum.Person)));
    }

    [Theory]
    [InlineData("""{ "method": "daily-average" }""", "20535.71")]
    [InlineData("""{ "method": "month" }""", "20353.98")]
    [InlineData("""{ "method": "month", "monthsAfterPeriod": -1 }""", "20720.72")]
    [InlineData("""{ "method": "own-books" }""", "20444.44")]
    [InlineData("""{ "method": "instalments-weighted" }""", "20197.59")]
    [InlineData("""{ "method": "instalments-fifo" }""", "20228.79")]
    public void Money_is_converted_by_the_donors_rule(string rule, string euros)
    {
        var files = Mappings.Files("""{ "x": { "value": { "convert": { "of": { "sum": { "in": "lines", "where": { "field": "item.code", "is": "1.1" }, "of": { "field": "item.spent" } } } } } } }""",
            Mappings.Format.Replace("""{ "method": "daily-average" }""", rule));

        var money = Assert.IsType<MoneyValue>(MappingCompiler.Compile(files, _ => null).Fill(SampleReport.Whole(), "main").Fields[0].Value).Money;

        Assert.Equal(new Money(decimal.Parse(euros, System.Globalization.CultureInfo.InvariantCulture), "EUR"), money);
    }

    [Fact]
    public void A_mean_of_months_with_a_month_missing_is_no_rate_and_the_amount_stays()
    {
        var files = Mappings.Files("""{ "x": { "value": { "convert": { "of": { "field": "funds.spent" } } } } }""", Mappings.Format.Replace("daily-average", "monthly-average"));

        var form = MappingCompiler.Compile(files, _ => null).Fill(SampleReport.Whole(), "main");

        Assert.Equal("SEK", Assert.IsType<MoneyValue>(form.Fields[0].Value).Money.Currency);
        Assert.Equal(MappingProblemKind.NoRate, Assert.Single(form.Problems).Kind);
    }

    private static FilledForm Limited(int words) =>
        Mappings.Compile($$"""{ "x": { "value": { "field": "answers.C6" }, "limit": { "words": {{words}} } } }""").Fill(SampleReport.Whole(), "main");
}
