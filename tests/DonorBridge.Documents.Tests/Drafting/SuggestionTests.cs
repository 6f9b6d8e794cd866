using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using Xunit;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Tests.Drafting;

/// <summary>How often the right source is among the first suggested, measured with the labels of the shipped formats.</summary>
public class SuggestionTests
{
    private static readonly SourceCatalogue Catalogue = new(ShippedFormats.Standard);

    private sealed record Asked(string Format, string Label, string Language, string? List, IReadOnlySet<string> Right, int Rank, string First);

    [Fact]
    public void The_right_source_is_among_the_first_three_for_most_labels_of_the_shipped_formats()
    {
        var asked = All();
        var (first, three) = (asked.Count(one => one.Rank == 0), asked.Count(one => one.Rank is >= 0 and < 3));

        TestContext.Current.TestOutputHelper!.WriteLine($"{asked.Count} labels: {first} right at once ({100.0 * first / asked.Count:0}%), {three} among the first three ({100.0 * three / asked.Count:0}%).");
        foreach (var miss in asked.Where(one => one.Rank is < 0 or >= 3)) TestContext.Current.TestOutputHelper.WriteLine($"{miss.Format,-34} {miss.List,-14} '{miss.Label}' wants {string.Join('|', miss.Right)}, got {miss.First} (rank {miss.Rank})");
        Assert.True(three >= asked.Count * 0.85, $"{three} of {asked.Count}");
    }

    [Fact]
    public void Tables_of_the_shipped_formats_find_their_lists()
    {
        var tables = (from reference in ShippedFormats.Shelf.All
                      from form in ShippedFormats.Compile(reference.ToString()).Mapping.Forms
                      from field in form.Fields
                      where field.Type == ValueType.Rows && Catalogue.Find(field.Sources[0]) is { Type: ValueType.Rows }
                      select (reference, field)).ToList();
        var right = tables.Count(table => Catalogue.SuggestRows(table.field.LabelIn("en"), [.. table.field.Columns.Select(column => column.LabelIn("en"))]).Take(3).Any(found => found.Source.Key == table.field.Sources[0]));

        TestContext.Current.TestOutputHelper!.WriteLine($"{tables.Count} tables, {right} lists among the first three.");
        Assert.True(right >= tables.Count * 0.85, $"{right} of {tables.Count}");
    }

    private static List<Asked> All()
    {
        var sources = Sources();
        var asked = new List<Asked>();
        foreach (var reference in ShippedFormats.Shelf.All)
            foreach (var form in ShippedFormats.Compile(reference.ToString()).Mapping.Forms)
                foreach (var field in form.Fields)
                {
                    if (field.Type == ValueType.Rows)
                        foreach (var column in field.Columns) Add(asked, sources, reference.ToString(), column, Catalogue.Find(field.Sources[0]) is { Type: ValueType.Rows } list ? list.Key : null);
                    else Add(asked, sources, reference.ToString(), field, null);
                }
        return asked;
    }

    // A field whose paths no offered source reads, such as a computed one, has no right answer and is not asked; nor one without a label.
    private static void Add(List<Asked> asked, ILookup<string, string> sources, string format, FormField field, string? list)
    {
        var right = sources[Paths(field)].Where(key => (key.IndexOf('/') is var slash and > 0 ? key[..slash] : null) == list).ToHashSet();
        if (right.Count == 0 || field.Sources.Count == 0) return;
        foreach (var (language, label) in field.Label.Where(label => label.Value != field.Id))
        {
            var found = Catalogue.Suggest(label, Type(field), list).Select(one => one.Source.Key).ToList();
            asked.Add(new Asked(format, label, language, list, right, found.FindIndex(right.Contains), found.FirstOrDefault() ?? "nothing"));
        }
    }

    // What a form shows of a field: whether it is money, a date or a box is seen; words and lines look alike.
    private static ValueType? Type(FormField field) => field.Type is ValueType.Money or ValueType.Date or ValueType.Number or ValueType.Words ? field.Type : null;

    private static string Paths(FormField field) => string.Join(' ', field.Sources.Where(path => path != "rates" && !path.StartsWith("asked.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static ILookup<string, string> Sources()
    {
        var draft = new FormatDraft
        {
            Id = "all", Name = new Dictionary<string, string> { ["en"] = "All" }, Languages = ["en"], Source = "A test.",
            Deliverables = [new DraftDeliverable
            {
                Id = "all", Kind = DonorBridge.Reporting.Agreements.DeliverableKind.Data, File = FormFileType.Json, FileName = "all.json",
                Fields = [.. Catalogue.In("en").Select((source, index) => new DraftField { Id = $"f{index}", Feed = new SourceFeed(source.Key), Columns = [.. source.Columns.Select((column, at) => new DraftField { Id = $"c{at}", Feed = new SourceFeed(column.Key) })] })],
            }],
        };
        var fields = DraftFiles.Of(draft, [], Catalogue).Mapping!.Forms[0].Fields;
        return fields.Zip(Catalogue.In("en")).SelectMany(pair => pair.First.Columns.Zip(pair.Second.Columns).Append((pair.First, pair.Second))).ToLookup(pair => Paths(pair.Item1), pair => pair.Item2.Key);
    }
}
