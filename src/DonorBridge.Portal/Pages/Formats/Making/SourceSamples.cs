using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Standard;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>What every source that is offered would write, with one report: so that a person chooses by looking.</summary>
public sealed class SourceSamples
{
    private const int Most = 160;
    private const string Form = "samples";

    private readonly Dictionary<string, string> texts = [];

    /// <param name="draft">Says language, currency and rates.</param>
    public SourceSamples(FormatDraft draft, SourceCatalogue catalogue, Report report)
    {
        var language = draft.Languages[0];
        var sources = catalogue.In("en");
        var fields = sources.Select((source, index) => Field($"s{index}", source)).ToList();
        var samples = draft with
        {
            Labels = new Dictionary<string, IReadOnlyDictionary<string, string>>(),
            Deliverables = [new DraftDeliverable { Id = Form, Kind = DeliverableKind.Data, File = FormFileType.Json, FileName = "samples.json", Fields = fields }],
        };
        if (DraftFiles.Of(samples, [], catalogue).Mapping is not { } mapping) return;
        var form = mapping.Fill(report, Form);
        foreach (var (source, index) in sources.Select((source, index) => (source, index)))
        {
            if (form.Find($"s{index}") is not { Value: { } value } filled) continue;
            if (value is not RowsValue rows) texts[source.Key] = Short(ValueText.Of(value, filled.Field, form.Format, language));
            else
                foreach (var (column, at) in source.Columns.Select((column, at) => (column, at)))
                    if (rows.Rows.Select(row => row.Values[at]).FirstOrDefault(cell => cell is not null and not RowsValue) is { } cell)
                        texts[column.Key] = Short(ValueText.Of(cell, filled.Field.Columns[at], form.Format, language));
            if (value is RowsValue counted) Rows[source.Key] = counted.Rows.Count;
        }
    }

    /// <summary>How many rows a list has in the report.</summary>
    public Dictionary<string, int> Rows { get; } = [];

    /// <summary>Null where the report does not hold it.</summary>
    public string? Of(string key) => texts.GetValueOrDefault(key);

    private static DraftField Field(string id, OfferedSource source) => new()
    {
        Id = id, Feed = new SourceFeed(source.Key), Optional = true,
        Columns = source.Type == ValueType.Rows ? [.. source.Columns.Select((column, at) => new DraftField { Id = $"c{at}", Feed = new SourceFeed(column.Key), Optional = true })] : [],
    };

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > Most ? line[..Most].TrimEnd() + "…" : line;
    }
}
