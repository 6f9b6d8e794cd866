using Xunit;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Reporting.Tests.Mapping;

public class ParentTests
{
    private const string Child = """{ "id": "child-form", "version": 1, "parent": "test-form@1", "name": { "en": "Child" } }""";

    private static readonly FormatFiles Parent = Mappings.Files("""{ "a": { "label": "A", "value": { "field": "answers.C6" }, "limit": { "words": 200 } }, "b": { "value": { "field": "grant.title" } } }""");

    [Fact]
    public void A_child_changes_a_part_of_a_field_and_keeps_the_rest()
    {
        var form = Compile("""{ "a": { "limit": { "words": 50 } } }""").Fill(SampleReport.Whole(), "main");

        Assert.Equal(FieldState.ShorterVersion, form.Fields[0].State);
        Assert.Equal("A", form.Fields[0].Field.LabelIn("en"));
    }

    [Fact]
    public void A_child_takes_a_field_away_and_adds_one_at_the_end() =>
        Assert.Equal(["a", "c"], Compile("""{ "b": null, "c": { "value": { "field": "grant.reference" } } }""").Forms[0].Fields.Select(field => field.Id));

    [Fact]
    public void A_child_takes_language_currency_and_deliverables_from_its_parent() =>
        Assert.Equal("EUR", Compile("{}").Format.Currency);

    [Fact]
    public void An_unknown_parent_is_named() =>
        Assert.Contains("the parent 'test-form@1' is not among the known formats", Assert.Throws<UnreadableFormatException>(() => MappingCompiler.Compile(Mappings.Files("{}", Child), _ => null)).Message);

    [Fact]
    public void A_format_that_is_its_own_ancestor_is_refused()
    {
        var own = Mappings.Files("{}", Child.Replace("test-form@1", "child-form@1"));

        Assert.Contains("its own ancestor", Assert.Throws<UnreadableFormatException>(() => MappingCompiler.Compile(own, _ => own)).Message);
    }

    private static CompiledMapping Compile(string fields) =>
        MappingCompiler.Compile(Mappings.Files(fields, Child), reference => reference == new FormatReference("test-form", 1) ? Parent : null);
}
