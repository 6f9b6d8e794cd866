using System.Text.Encodings.Web;
using System.Text.Json;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Writes a draft's format.json.</summary>
internal static class FormatWriting
{
    /// <summary>Two spaces, members in the order of the schema, letters of every language as they are.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="choiceLists">Lists of choices whose names the mapping shows.</param>
    public static byte[] Of(FormatDraft draft, IEnumerable<string> choiceLists)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("id", draft.Id);
            json.WriteNumber("version", draft.Version);
            Texts(json, "name", draft.Name);
            if (draft.Family is { Length: > 0 } family) json.WriteString("family", family);
            json.WriteStartArray("languages");
            foreach (var language in draft.Languages) json.WriteStringValue(language);
            json.WriteEndArray();
            if (draft.Currency is { } currency) json.WriteString("currency", currency);
            json.WritePropertyName("rateRule");
            JsonSerializer.Serialize(json, draft.RateRule, ReportJson.Options);
            json.WriteString("source", draft.Source);
            json.WriteStartArray("deliverables");
            foreach (var deliverable in draft.Deliverables) JsonSerializer.Serialize(json, Deliverable(deliverable), ReportJson.Options);
            json.WriteEndArray();
            json.WriteStartObject("labels");
            foreach (var (language, texts) in Labels(draft, choiceLists)) Texts(json, language, texts);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in texts) json.WriteString(key, text);
        json.WriteEndObject();
    }

    private static FormatDeliverable Deliverable(DraftDeliverable of) => new(of.Id, of.Kind, of.File, of.FileName, of.Template) { Leave = of.Leave };

    private static IEnumerable<(string, IEnumerable<KeyValuePair<string, string>>)> Labels(FormatDraft draft, IEnumerable<string> choiceLists)
    {
        var lists = choiceLists.ToList();
        foreach (var language in draft.Languages.Union(draft.Labels.Keys))
        {
            var own = draft.Labels.GetValueOrDefault(language) ?? new Dictionary<string, string>();
            var needed = draft.Languages.Contains(language) ? DraftWords.Choices(language, lists).Where(label => !own.ContainsKey(label.Key)) : [];
            var all = own.Concat(needed).ToList();
            if (all.Count > 0) yield return (language, all);
        }
    }
}
