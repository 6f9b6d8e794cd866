using System.Text.Json;
using System.Text.Json.Serialization;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>format.json as written: a child says only what differs from its parent.</summary>
internal sealed record FormatDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Id { get; init; }

    public required int Version { get; init; }

    public string? Parent { get; init; }

    public required IReadOnlyDictionary<string, string> Name { get; init; }

    public string? Family { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public string? Currency { get; init; }

    public RateRule? RateRule { get; init; }

    public string? Source { get; init; }

    public IReadOnlyList<FormatDeliverable>? Deliverables { get; init; }

    public Dictionary<string, Dictionary<string, string>>? Labels { get; init; }

    /// <exception cref="JsonException">It is no such document.</exception>
    public static FormatDocument Read(ReadOnlySpan<byte> utf8) => UsualJson.Read(utf8, Of) ?? ReportJson.Read<FormatDocument>(utf8);

    private static FormatDocument Of(JsonElement root)
    {
        root.Only("$schema", "id", "version", "parent", "name", "family", "languages", "currency", "rateRule", "source", "deliverables", "labels");
        return new FormatDocument
        {
            Schema = root.WordIfAny("$schema"),
            Id = root.Word("id"),
            Version = root.Whole("version"),
            Parent = root.WordIfAny("parent"),
            Name = root.Map("name", one => one.Word()),
            Family = root.WordIfAny("family"),
            Languages = root.Has("languages") ? root.Words("languages") : null,
            Currency = root.WordIfAny("currency"),
            RateRule = root.Has("rateRule") ? RateRuleOf(root.Need("rateRule")) : null,
            Source = root.WordIfAny("source"),
            Deliverables = root.Has("deliverables") ? root.List("deliverables", DeliverableOf) : null,
            Labels = root.Has("labels") ? root.Map("labels", texts => texts.Map(text => text.Word())) : null,
        };
    }

    private static RateRule RateRuleOf(JsonElement rule) => new(
        (RateMethod)rule.Only("method", "monthsAfterPeriod", "source").Need("method").Choice(typeof(RateMethod)), rule.Has("monthsAfterPeriod") ? rule.Whole("monthsAfterPeriod") : 0, rule.WordIfAny("source"));

    private static FormatDeliverable DeliverableOf(JsonElement one) => new(
        one.Only("id", "kind", "file", "fileName", "template", "leave").Word("id"), (DeliverableKind)one.Need("kind").Choice(typeof(DeliverableKind)), (FormFileType)one.Need("file").Choice(typeof(FormFileType)), one.Word("fileName"), one.WordIfAny("template"))
    {
        Leave = one.Has("leave") ? one.Words("leave") : [],
    };
}
