using System.Text.Json;
using DonorBridge.Reporting.Mapping.Reading;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Takes a format that exists back into a draft, to change it or to start another from it.</summary>
public static class FormatDrafting
{
    /// <summary>A draft that gives an equal mapping: what it cannot hold otherwise stays as the mapping's own expression.</summary>
    /// <remarks>What the format takes from its parents is said by the draft itself.</remarks>
    /// <param name="others">Its templates and crosswalks with its parents', for <see cref="DraftFiles"/>.</param>
    /// <exception cref="UnreadableFormatException">The format cannot be read.</exception>
    public static FormatDraft Of(FormatFiles files, Func<FormatReference, FormatFiles?> find, SourceCatalogue catalogue, out IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> others)
    {
        var chain = FormatReader.Chain(files, find);
        var format = FormatReader.Read(chain);
        var mapping = MappingCompiler.Merged(chain);
        others = [.. chain.SelectMany(own => own.Paths.Select(path => KeyValuePair.Create(path, own.Find(path)!.Value))).Where(file => file.Key is not (FormatReader.FileName or "mapping.json")).DistinctBy(file => file.Key)];
        return new FormatDraft
        {
            Id = format.Id, Version = format.Version, Name = format.Name, Family = format.Family, Languages = format.Languages, Currency = format.Currency, RateRule = format.RateRule, Source = format.Source, Labels = format.Labels,
            Deliverables = [.. format.Deliverables.Select(deliverable => new DraftDeliverable
            {
                Id = deliverable.Id, Kind = deliverable.Kind, File = deliverable.File, FileName = deliverable.FileName, Template = deliverable.Template, Leave = deliverable.Leave,
                Fields = Fields(mapping[deliverable.Id], null, format, catalogue),
            })],
        };
    }

    private static IReadOnlyList<DraftField> Fields(LocatedJson? node, IReadOnlyList<OfferedSource>? columns, DonorFormat format, SourceCatalogue catalogue) =>
        [.. (node?.Members ?? []).Select(member => Field(member.Name, member.Value, columns, format, catalogue))];

    private static DraftField Field(string id, LocatedJson node, IReadOnlyList<OfferedSource>? columns, DonorFormat format, SourceCatalogue catalogue)
    {
        var field = new DraftField
        {
            Id = id,
            Label = node["label"] switch
            {
                null => new Dictionary<string, string>(),
                { Kind: JsonValueKind.Object } texts => texts.Members.ToDictionary(text => text.Name, text => text.Value.Text),
                var text => new Dictionary<string, string> { [format.Languages[0]] = text.Text },
            },
            Limit = node["limit"] is { Members: [var limit] } ? new Limit((int)limit.Value.Number, limit.Name == "words" ? LimitUnit.Words : LimitUnit.Characters) : null,
            Optional = node["optional"]?.Kind == JsonValueKind.True,
            Decimals = node["decimals"] is { } decimals ? (int)decimals.Number : null,
            ShowCurrency = node["showCurrency"]?.Truth("showCurrency"),
            DateStyle = node["dateStyle"]?.OneOf<DateStyle>("a date style"),
            When = Element(node["when"]),
        };
        if (node["noSource"] is { } why) return field with { Feed = new NoFeed(why.Text) };
        var value = node["value"]!;
        if (columns is null && value["each"] is { } each && catalogue.Find(each["in"]!.Text) is { Type: ValueType.Rows } source)
        {
            var rows = RowParts(each);
            var by = source.Columns.FirstOrDefault(column => column.Key == RowSelection.Read(rows, source)?.GroupBy);
            return field with { Feed = new SourceFeed(source.Key), Rows = rows, Columns = Fields(each["fields"], by is null ? source.Columns : [.. source.Columns.Select(column => RowColumns.Grouped(column, by))], format, catalogue) };
        }
        return Fed(field, value, columns ?? catalogue.In("en"), format);
    }

    private static DraftField Fed(DraftField field, LocatedJson value, IReadOnlyList<OfferedSource> offered, DonorFormat format)
    {
        var json = Element(value)!.Value;
        if (offered.FirstOrDefault(source => source.Type != ValueType.Rows && Same(source.Expression, json) && Same(source.When, source.When is null ? null : field.When)) is { } source && Labelled(source, format))
            return field with { Feed = new SourceFeed(source.Key), When = source.When is null ? field.When : null };
        if (value.Kind == JsonValueKind.String) return field with { Feed = new ConstantFeed(new Dictionary<string, string> { [format.Languages[0]] = value.Text }) };
        if (value["field"]?.Text is { } path && path.StartsWith("answers.donor:", StringComparison.Ordinal)) return field with { Feed = new QuestionFeed(path["answers.donor:".Length..]) };
        return field with { Feed = new OwnFeed(json) };
    }

    // The words a source needs would be added; the format's own, where it has them, are kept.
    private static bool Labelled(OfferedSource source, DonorFormat format) =>
        DraftWords.Lists(source.Expression).All(list => format.Labels.Values.All(texts => source.Choices.All(choice => texts.ContainsKey($"{list}.{choice}"))));

    private static bool Same(string? expression, JsonElement? json)
    {
        if (expression is null || json is null) return expression is null && json is null;
        using var document = JsonDocument.Parse(expression);
        return JsonElement.DeepEquals(document.RootElement, json.Value);
    }

    private static JsonElement? RowParts(LocatedJson each)
    {
        var parts = each.Members.Where(member => member.Name is not ("in" or "fields")).ToList();
        return parts.Count == 0 ? null : Element(new LocatedJson { File = each.File, Line = each.Line, Kind = JsonValueKind.Object, Members = parts });
    }

    private static JsonElement? Element(LocatedJson? node)
    {
        if (node is null) return null;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) node.WriteTo(json);
        return JsonSerializer.Deserialize<JsonElement>(bytes.ToArray());
    }
}
