using System.Text.Json;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Writes a draft's mapping.json, and remembers at which line each field begins.</summary>
internal sealed class MappingWriting
{
    private const string Empty = "Left empty until this field is mended.";

    private readonly FormatDraft _draft;
    private readonly SourceCatalogue _catalogue;
    private readonly IReadOnlySet<(string Deliverable, string Field)> _left;
    private readonly List<(int Line, string Deliverable, string? Field)> _lines = [];
    private readonly MemoryStream _bytes = new();
    private readonly HashSet<string> _lists = [];
    private string _deliverable = "";
    private (OfferedSource List, OfferedSource By)? _group;

    /// <param name="left">Fields that are written empty.</param>
    public MappingWriting(FormatDraft draft, SourceCatalogue catalogue, IReadOnlySet<(string Deliverable, string Field)> left)
    {
        (_draft, _catalogue, _left) = (draft, catalogue, left);
        using (var json = new Utf8JsonWriter(_bytes, FormatWriting.Indented))
        {
            json.WriteStartObject();
            foreach (var deliverable in draft.Deliverables)
            {
                Begin(json, _deliverable = deliverable.Id, null);
                json.WriteStartObject(deliverable.Id);
                Fields(json, "", deliverable.Fields);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        Bytes = _bytes.ToArray();
    }

    public byte[] Bytes { get; }

    /// <summary>Lists of choices whose names are shown.</summary>
    public IReadOnlyCollection<string> ChoiceLists => _lists;

    /// <summary>The field a line belongs to.</summary>
    public (string? Deliverable, string? Field) At(int line) => _lines.LastOrDefault(begun => begun.Line <= line) is { Line: > 0 } found ? (found.Deliverable, found.Field) : (null, null);

    private void Begin(Utf8JsonWriter json, string deliverable, string? field)
    {
        json.Flush();
        _lines.Add((_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length).Count((byte)'\n') + 2, deliverable, field));
    }

    private void Fields(Utf8JsonWriter json, string before, IReadOnlyList<DraftField> fields)
    {
        // A second field of the same id is a problem of its own; the first is written.
        foreach (var field in fields.DistinctBy(field => field.Id))
        {
            Begin(json, _deliverable, before + field.Id);
            json.WriteStartObject(field.Id);
            Field(json, before + field.Id, field);
            json.WriteEndObject();
        }
    }

    private void Field(Utf8JsonWriter json, string path, DraftField field)
    {
        Label(json, field.Label);
        if (_left.Contains((_deliverable, path)) || field.Feed is null)
        {
            json.WriteString("noSource", Empty);
            return;
        }
        if (field.Feed is NoFeed none) json.WriteString("noSource", none.Why);
        else
        {
            json.WritePropertyName("value");
            if (field.Columns.Count > 0 && field.Feed is SourceFeed list) Rows(json, path, field, list.Key);
            else Feed(json, field.Feed);
        }
        if (field.Limit is { } limit)
        {
            json.WriteStartObject("limit");
            json.WriteNumber(limit.Unit == Standard.LimitUnit.Words ? "words" : "characters", limit.Most);
            json.WriteEndObject();
        }
        Part(json, "when", field.When ?? SourceWhen(field.Feed));
        if (field.Optional) json.WriteBoolean("optional", true);
        if (field.Decimals is { } decimals) json.WriteNumber("decimals", decimals);
        if (field.ShowCurrency is { } shown) json.WriteBoolean("showCurrency", shown);
        if (field.DateStyle is { } style) json.WriteString("dateStyle", JsonNamingPolicy.KebabCaseLower.ConvertName(style.ToString()));
    }

    private void Label(Utf8JsonWriter json, IReadOnlyDictionary<string, string> label)
    {
        var main = _draft.Languages[0];
        if (label.Count == 0) return;
        if (label.Count == 1) json.WriteString("label", label.Values.First());
        else FormatWriting.Texts(json, "label", label.Where(text => _draft.Languages.Contains(text.Key)).OrderBy(text => text.Key != main));
    }

    private void Rows(Utf8JsonWriter json, string path, DraftField field, string list)
    {
        json.WriteStartObject();
        json.WriteStartObject("each");
        json.WriteString("in", list);
        if (field.Rows is { } rows)
            foreach (var member in rows.EnumerateObject()) Part(json, member.Name, member.Value);
        json.WriteStartObject("fields");
        var source = _catalogue.Find(list)!;
        _group = RowSelection.Read(field.Rows, source)?.GroupBy is { } by ? (source, source.Columns.First(column => column.Key == by)) : null;
        Fields(json, path + ".", field.Columns);
        _group = null;
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Feed(Utf8JsonWriter json, DraftFeed feed)
    {
        switch (feed)
        {
            case SourceFeed { TickedAt: { } choice } source:
                JsonSerializer.Serialize(json, Ticked(source.Key, choice));
                break;
            case SourceFeed source:
                var expression = Source(source.Key)!.Expression;
                _lists.UnionWith(DraftWords.Lists(expression));
                using (var document = JsonDocument.Parse(expression)) document.RootElement.WriteTo(json);
                break;
            case QuestionFeed question:
                json.WriteStartObject();
                json.WriteString("field", $"answers.donor:{question.Key}");
                json.WriteEndObject();
                break;
            case ConstantFeed { Text.Count: 1 } constant:
                json.WriteStringValue(constant.Text.Values.First());
                break;
            case ConstantFeed constant:
                json.WriteStartObject();
                FormatWriting.Texts(json, "const", constant.Text);
                json.WriteEndObject();
                break;
            case OwnFeed own:
                own.Expression.WriteTo(json);
                break;
            default:
                throw new InvalidOperationException($"{feed.GetType().Name} has no value.");
        }
    }

    private OfferedSource? Source(string key) =>
        _catalogue.Find(key) is not { } source ? null
        : _group is { } group && group.List.Columns.Any(column => column.Key == key) ? RowColumns.Grouped(source, group.By)
        : source;

    // A box is ticked at one choice and empty at every other; what is shown in words is compared by its code.
    private object Ticked(string key, string choice)
    {
        using var document = JsonDocument.Parse(_catalogue.Find(key)!.Expression);
        var root = document.RootElement;
        var of = (root.TryGetProperty("label", out var label) ? label.GetProperty("of") : root).Clone();
        return new { @switch = new { of, @case = new Dictionary<string, bool> { [choice] = true }, @default = false } };
    }

    private JsonElement? SourceWhen(DraftFeed feed) =>
        feed is SourceFeed { TickedAt: null } source && Source(source.Key)?.When is { } when ? JsonSerializer.Deserialize<JsonElement>(when) : null;

    private static void Part(Utf8JsonWriter json, string name, JsonElement? value)
    {
        if (value is not { } part) return;
        json.WritePropertyName(name);
        part.WriteTo(json);
    }
}
