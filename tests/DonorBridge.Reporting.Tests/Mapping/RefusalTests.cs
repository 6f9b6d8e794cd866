using Xunit;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Reporting.Tests.Mapping;

public class RefusalTests
{
    [Fact]
    public void An_unknown_path_names_file_line_field_and_the_near_miss() =>
        Assert.Equal("mapping.json line 2, field main/title: 'grant.refrence' is not something a mapping can read of the grant; did you mean 'grant.reference'?",
            Mappings.Refused("{\n\"title\": { \"value\": { \"field\": \"grant.refrence\" } } }"));

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Assert.Equal(2, Assert.Throws<UnreadableFormatException>(() => Mappings.Compile("""{ "a": { "value": { "feild": "due.to" } }, "b": { "value": { "date": { "of": { "field": "grant.title" } } } } }""")).Problems.Count);

    [Theory]
    [InlineData("""{ "a": { "value": { "feild": "due.to" } } }""", "did you mean 'field'?")]
    [InlineData("""{ "a": { "value": { "date": { "of": { "field": "grant.title" } } } } }""", "date takes a date; this gives a text.")]
    [InlineData("""{ "a": { "value": { "field": "lines" } } }""", "'lines' is a list: read it with each, sum or count.")]
    [InlineData("""{ "a": { "value": { "field": "grant" } } }""", "'grant' has parts")]
    [InlineData("""{ "a": { "value": { "field": "grant.title.first" } } }""", "'grant.title' has no parts.")]
    [InlineData("""{ "a": { "value": { "field": "item.title" } } }""", "'item' has a meaning only inside a list.")]
    [InlineData("""{ "a": { "value": { "switch": { "field": "due.kind", "case": { "interm": "x" }, "default": "y" } } } }""", "did you mean 'interim'?")]
    [InlineData("""{ "a": { "value": { "switch": { "field": "due.kind", "case": { "interim": "x" } } } } }""", "switch says nothing for final, nil")]
    [InlineData("""{ "a": { "value": { "convert": { "of": { "field": "grant.amount" }, "to": "euro" } } } }""", "'euro' is not a currency code")]
    [InlineData("""{ "a": { "value": { "code": { "of": { "field": "due.kind" }, "crosswalk": "codes/none.csv" } } } }""", "'codes/none.csv' is not a file of this format")]
    [InlineData("""{ "a": { "value": { "first": [ { "field": "grant.title" }, { "field": "grant.amount" } ] } } }""", "must give the same kind of value")]
    [InlineData("""{ "a": { "value": { "label": "stat.done" } } }""", "did you mean 'state.done'?")]
    [InlineData("""{ "a": { "value": { "picture": { "in": "lines" } } } }""", "'lines' holds no pictures; 'pictures' does.")]
    [InlineData("""{ "a": { "value": { "text": { "parts": [ { "picture": { "in": "pictures" } } ] } } } }""", "text joins values; this gives a picture.")]
    [InlineData("""{ "a": { } }""", "either \"value\", what feeds it, or \"noSource\"")]
    [InlineData("""{ "a": { "value": "x", "limit": { "words": 0 } } }""", "a limit must be a whole number from 1")]
    [InlineData("""{ "a": { "value": "x", "limt": { "words": 5 } } }""", "did you mean 'limit'?")]
    [InlineData("""{ "9a": { "value": "x" } }""", "'9a' cannot be a field's id")]
    [InlineData("""{ "a": { "value": { "sum": { "in": "lines", "of": { "field": "item.name" } } } } }""", "sum takes a number or an amount of money; this gives a text.")]
    [InlineData("""{ "a": { "value": "x", "when": { "field": "due.kind", "is": "finl" } } }""", "did you mean 'final'?")]
    public void A_wrong_line_is_refused_with_what_is_wrong(string fields, string expected) =>
        Assert.Contains(expected, Mappings.Refused(fields));

    [Fact]
    public void A_question_the_standard_report_does_not_have_is_refused_unless_it_is_marked_as_the_donors()
    {
        var standard = StandardData.Words();

        var error = Assert.Throws<UnreadableFormatException>(() => MappingCompiler.Compile(Mappings.Files("""{ "a": { "value": { "field": "answers.C9" } }, "b": { "value": { "field": "answers.donor:logo" } } }"""), _ => null, standard));

        Assert.Contains("'answers.C9' is not a question", Assert.Single(error.Problems).Text);
    }

    [Fact]
    public void Text_that_is_not_json_is_refused_with_its_line() =>
        Assert.Contains("mapping.json line 1: this is not JSON", Mappings.Refused("{ \"a\": "));
}
