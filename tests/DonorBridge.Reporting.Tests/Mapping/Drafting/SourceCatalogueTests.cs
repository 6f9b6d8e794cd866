using DonorBridge.Reporting.Mapping.Catalogue;
using DonorBridge.Reporting.Mapping.Drafting;
using Xunit;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Reporting.Tests.Mapping.Drafting;

public class SourceCatalogueTests
{
    private static readonly SourceCatalogue Catalogue = new(StandardData.Words());

    [Fact]
    public void Everything_a_mapping_can_read_is_offered()
    {
        var offered = Catalogue.In("en").SelectMany(source => source.Columns.Prepend(source)).Select(source => source.Key).ToHashSet();

        Assert.Equal([], Paths(ReportCatalogue.Root, "").Except(offered));
    }

    [Fact]
    public void Every_question_of_the_standard_report_is_offered_in_its_section()
    {
        foreach (var section in Catalogue.Words.Definition.Sections)
            Assert.Equal(section.Questions.Select(question => $"answers.{question}"), Catalogue.In("en").Where(source => source.Group == section.Key && source.Key.StartsWith("answers.", StringComparison.Ordinal)).Select(source => source.Key));
    }

    [Theory, InlineData("en"), InlineData("sv")]
    public void Every_source_has_words_of_its_own(string language)
    {
        var sources = Catalogue.In(language);

        Assert.All(sources.SelectMany(source => source.Columns.Prepend(source)), source => Assert.False(string.IsNullOrWhiteSpace(source.Label) || string.IsNullOrWhiteSpace(source.GroupLabel), source.Key));
        Assert.All(sources.Where(source => source.Columns.Count > 0), list => Assert.Equal(list.Columns.Count, list.Columns.DistinctBy(column => column.Label).Count()));
        Assert.Equal(sources.Count, sources.DistinctBy(source => (source.Group, source.Label)).Count());
    }

    [Fact]
    public void Swedish_says_it_in_Swedish() => Assert.Equal("Rapportperiodens första dag", Catalogue.Find("due.from", "sv")!.Label);

    [Fact]
    public void A_language_without_words_gets_English() => Assert.Equal(Catalogue.Find("due.from")!.Label, Catalogue.Find("due.from", "lv")!.Label);

    [Fact]
    public void Money_comes_in_the_donors_currency() => Assert.Contains("convert", Catalogue.Find("lines/spent")!.Expression, StringComparison.Ordinal);

    [Fact]
    public void A_list_carries_its_columns_with_their_types()
    {
        var list = Catalogue.Find("lines")!;

        Assert.Equal(ValueType.Rows, list.Type);
        Assert.Equal(ValueType.Money, list.Columns.Single(column => column.Key == "lines/left").Type);
    }

    [Theory]
    [InlineData("Expenditure incurred", "lines", "lines/spent")]
    [InlineData("Kulut", "lines", "lines/spent")]
    [InlineData("Name of organisation", null, "grant.grantee.name")]
    [InlineData("Rapportperiod", null, "due.period")]
    [InlineData("Pārskata periods", null, "due.period")]
    [InlineData("Lessons learned", null, "answers.C8")]
    [InlineData("Vilka lärdomar har ni dragit?", null, "answers.C8")]
    public void A_label_finds_its_source_in_any_language(string label, string? list, string key) =>
        Assert.Equal(key, Catalogue.Suggest(label, list: list)[0].Source.Key);

    [Fact]
    public void A_table_finds_its_list_by_its_heads() =>
        Assert.Equal("risks", Catalogue.SuggestRows("Table 3", ["What may happen", "Probability", "Consequence", "Mitigation"])[0].Source.Key);

    [Fact]
    public void A_label_that_says_nothing_known_finds_nothing() => Assert.Empty(Catalogue.Suggest("Xyzzy"));

    private static IEnumerable<string> Paths(Shape shape, string before) => shape.Members.SelectMany(member => member.Type switch
    {
        ValueType.Thing => Paths(member.Of!, $"{before}{member.Name}."),
        ValueType.Rows => Columns(member.Of!, $"{before}{member.Name}", "").Prepend($"{before}{member.Name}"),
        _ => [$"{before}{member.Name}"],
    });

    // A list within a list is no column.
    private static IEnumerable<string> Columns(Shape shape, string list, string before) => shape.Members.SelectMany(member => member.Type switch
    {
        ValueType.Rows => [],
        ValueType.Thing => before.Length > 0 ? [] : Columns(member.Of!, list, $"{member.Name}.").Where(path => path.EndsWith(".name", StringComparison.Ordinal)),
        _ => new[] { $"{list}/{before}{member.Name}" },
    });
}
