using System.Text.Json;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Drafting;

/// <summary>A shipped format taken into a draft and back says the same.</summary>
public class ShippedFormatDraftTests
{
    public static TheoryData<string> Formats => [.. ShippedFormats.Shelf.All.Select(format => format.ToString())];

    private static readonly SourceCatalogue Catalogue = new(ShippedFormats.Standard);

    [Theory, MemberData(nameof(Formats))]
    public void A_format_taken_into_a_draft_and_back_fills_the_same_forms(string format)
    {
        var outcome = Back(format);
        var before = ShippedFormats.Compile(format).Mapping;

        Assert.Empty(outcome.Problems);
        foreach (var report in new[] { SampleReport.Whole(), SampleReport.Empty() })
            foreach (var (old, other) in before.FillAll(report).Zip(outcome.Mapping!.FillAll(report)))
            {
                Assert.Equal(Values(old), Values(other));
                Assert.Equal(old.Problems, other.Problems);
            }
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_format_taken_into_a_draft_and_back_differs_in_nothing(string format) =>
        Assert.Empty(MappingDifference.Between(ShippedFormats.Compile(format).Mapping, Back(format).Mapping!));

    [Fact]
    public void Most_fields_of_the_shipped_formats_can_be_held_as_plain_choices()
    {
        var feeds = ShippedFormats.Shelf.All.SelectMany(format => Draft(format.ToString()).Draft.Deliverables).SelectMany(deliverable => deliverable.Fields).SelectMany(field => field.Columns.Prepend(field)).Select(field => field.Feed).ToList();

        TestContext.Current.TestOutputHelper!.WriteLine($"{feeds.Count} fields: {string.Join(", ", feeds.GroupBy(feed => feed!.GetType().Name).Select(kind => $"{kind.Key} {kind.Count()}"))}");
        Assert.InRange(feeds.Count(feed => feed is OwnFeed), 0, feeds.Count / 2);
    }

    private static (FormatDraft Draft, IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Others) Draft(string format)
    {
        var draft = FormatDrafting.Of(ShippedFormats.Shelf.Find(FormatReference.Parse(format))!, ShippedFormats.Shelf.Find, Catalogue, out var others);
        return (FormatDraft.Read(draft.Write()), others);
    }

    private static DraftOutcome Back(string format)
    {
        var (draft, others) = Draft(format);
        return DraftFiles.Of(draft, others, Catalogue);
    }

    private static string Values(FilledForm form) => JsonSerializer.Serialize(form.Fields.Select(field => new { field.Field.Path, field.State, Value = Of(field.Value) }));

    private static object? Of(FormValue? value) => value is RowsValue rows ? rows.Rows.Select(row => row.Values.Select(Of)) : value?.ToString();
}
