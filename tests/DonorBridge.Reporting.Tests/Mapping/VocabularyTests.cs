using Xunit;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Results;

namespace DonorBridge.Reporting.Tests.Mapping;

public class VocabularyTests
{
    [Fact]
    public void A_field_takes_its_value_from_the_report() =>
        Assert.Equal("ECF-2024-017", Mappings.Text("""{ "field": "grant.reference" }"""));

    [Fact]
    public void A_constant_is_written_in_the_documents_language()
    {
        var swedish = SampleReport.With(due: part => part with { Due = part.Due with { Languages = ["sv"] } });

        Assert.Equal("Slut", Mappings.Text("""{ "const": { "en": "End", "sv": "Slut" } }""", swedish));
    }

    [Fact]
    public void A_switch_chooses_by_the_value() =>
        Assert.Equal("Interim report", Mappings.Text("""{ "switch": { "field": "due.kind", "case": { "interim": "Interim report", "final": "Final report" }, "default": "Report" } }"""));

    [Fact]
    public void The_first_part_that_is_reported_wins() =>
        Assert.Equal("Safe arrival", Mappings.Text("""{ "first": [ { "field": "grant.parentGrant" }, { "field": "grant.title" } ] }"""));

    [Fact]
    public void Parts_that_are_not_reported_are_left_out_of_a_text_with_their_separator() =>
        Assert.Equal("Safe Shore, LV", Mappings.Text("""{ "text": { "parts": [ { "field": "project.lead.name" }, { "field": "grant.parentGrant" }, { "field": "project.lead.country" } ], "separator": ", " } }"""));

    [Fact]
    public void Fixed_wording_without_a_reported_part_is_nothing() =>
        Assert.Null(Mappings.Value("""{ "text": { "parts": [ "passed on from", { "field": "grant.parentGrant" } ] } }"""));

    [Fact]
    public void A_date_is_written_in_the_documents_language()
    {
        var swedish = SampleReport.With(due: part => part with { Due = part.Due with { Languages = ["sv"] } });

        Assert.Equal("31 december 2025", Mappings.Text("""{ "date": { "of": { "field": "due.to" } } }""", swedish));
    }

    [Fact]
    public void A_code_goes_through_its_crosswalk() =>
        Assert.Equal("STF", Mappings.Text("""{ "code": { "of": { "switch": { "field": "due.kind", "case": {}, "default": "staff" } }, "crosswalk": "codes/cost.csv" } }"""
            .Replace("""{ "switch": { "field": "due.kind", "case": {}, "default": "staff" } }""", "\"staff\""), null, ("codes/cost.csv", "from,to,name\nstaff,STF,\"Staff, all\"\n")));

    [Fact]
    public void A_code_without_a_counterpart_is_a_problem_and_not_guessed()
    {
        var mapping = Mappings.Compile("""{ "x": { "value": { "code": { "of": { "field": "grant.donor.country" }, "crosswalk": "codes/country.csv" } } } }""", ("codes/country.csv", "from,to\nLV,Latvia\n"));

        var form = mapping.Fill(SampleReport.Whole(), "main");

        Assert.Null(form.Fields[0].Value);
        Assert.Contains(form.Problems, problem => problem.Kind == MappingProblemKind.UnknownCode && problem.Text.Contains("'SE'"));
    }

    [Fact]
    public void A_sum_follows_its_condition() =>
        Assert.Equal(new Money(60000, "EUR"), Assert.IsType<MoneyValue>(Mappings.Value("""{ "sum": { "in": "lines", "where": { "field": "item.heading", "is": "A" }, "of": { "field": "item.budget" } } }""")).Money);

    [Fact]
    public void A_sum_over_a_figure_that_is_not_reported_is_no_sum()
    {
        var report = SampleReport.With(due: part => part with { People = [.. part.People, new PeopleReached("general-public", Reach.Direct, new Figure { Window = SampleReport.Year })] });

        Assert.Null(Mappings.Value("""{ "sum": { "in": "people", "of": { "field": "item.value" } } }""", report));
    }

    [Fact]
    public void A_sum_of_nothing_is_zero() =>
        Assert.Equal(0, Mappings.Number("""{ "sum": { "in": "people", "where": { "field": "item.value", "over": 1000 }, "of": { "field": "item.value" } } }"""));

    [Fact]
    public void A_count_counts() =>
        Assert.Equal(2, Mappings.Number("""{ "count": { "in": "lines", "where": { "field": "item.heading", "in": ["A"] } } }"""));

    [Fact]
    public void Rows_are_chosen_ordered_and_limited() =>
        Assert.Equal(["1.1|Guardians", "1.9|Travel of guardians"], Mappings.Rows("""{ "each": { "in": "lines", "where": { "field": "item.code", "isNot": "9" }, "orderBy": { "by": { "field": "item.code" } }, "take": 2, "fields": { "code": { "value": { "field": "item.code" } }, "name": { "value": { "field": "item.name" } } } } }"""));

    [Fact]
    public void Rows_in_groups_keep_the_order_in_which_groups_first_appear() =>
        Assert.Equal(["A|60,000.00 EUR", "B|8,000.00 EUR", "C|16,112.15 EUR", "F|5,887.85 EUR"], Mappings.Rows("""{ "each": { "in": "lines", "groupBy": { "field": "item.heading" }, "fields": { "heading": { "value": { "field": "item.key" } }, "sum": { "value": { "sum": { "in": "item.rows", "of": { "field": "item.budget" } } } } } } }"""));

    [Fact]
    public void A_list_in_a_list_sees_both_items() =>
        Assert.Equal("unaccompanied 31 unaccompanied 44", string.Join(' ', Nested()));

    [Fact]
    public void An_indicator_comes_in_the_donors_wording_order_and_number() =>
        Assert.Equal(["O1|Safe nights given|2,130|2,810", "O2|Share of children with a guardian in three days|88|-"], Mappings.Rows("""{ "each": { "in": "results", "fields": { "code": { "value": { "field": "item.code" } }, "title": { "value": { "field": "item.title" } }, "actual": { "value": { "field": "item.actual" } }, "all": { "value": { "field": "item.cumulative" } } } } }"""));

    [Fact]
    public void A_share_and_the_least_of_two_are_computed_to_the_cent() =>
        Assert.Equal(new Money(5600.10m, "EUR"), Assert.IsType<MoneyValue>(Mappings.Value("""{ "least": [ { "share": { "of": { "field": "grant.amount" }, "percent": 6.22233333 } }, { "field": "grant.amount" } ] }""")).Money);

    [Fact]
    public void A_label_names_a_choice_in_the_documents_language() =>
        Assert.Equal(["Train guardians|Done", "Open tracing unit|Delayed"], Mappings.Rows("""{ "each": { "in": "activities", "fields": { "what": { "value": { "field": "item.title" } }, "state": { "value": { "label": { "of": { "field": "item.state" }, "under": "state" } } } } } }"""));

    private static IEnumerable<string> Nested()
    {
        var rows = Assert.IsType<RowsValue>(Mappings.Value("""{ "each": { "in": "people", "where": { "field": "item.group", "is": "unaccompanied" }, "fields": { "parts": { "value": { "each": { "in": "item.parts", "fields": { "group": { "value": { "field": "outer.group" } }, "value": { "value": { "field": "item.value" } } } } } } } } }"""));
        foreach (var inner in Assert.IsType<RowsValue>(rows.Rows[0].Values[0]).Rows)
        {
            yield return Assert.IsType<TextValue>(inner.Values[0]).Text;
            yield return Assert.IsType<NumberValue>(inner.Values[1]).Number.ToString("0");
        }
    }
}
