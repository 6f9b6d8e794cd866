using System.Text.Json.Nodes;

namespace DonorBridge.Reporting.Mapping.Inverting.Known;

/// <summary>The known report being written over, one value at a time.</summary>
internal sealed class KnownSlots(JsonObject root, ReadTraces traces, List<ReadingNote> notes)
{
    public JsonObject Root => root;

    public JsonObject Shared { get; } = root["shared"]!.AsObject();

    public JsonObject Due { get; } = root["dueReports"]![0]!.AsObject();

    public ReadTraces Traces => traces;

    public List<ReadingNote> Notes => notes;

    public JsonObject Grant => Due["grant"]!.AsObject();

    public string GrantCurrency => (string)Grant["amount"]!["currency"]!;

    public string AccountsCurrency => (string?)Grant["books"] ?? GrantCurrency;

    public void Note(ReadingNoteKind kind, string field, string place, string text) => notes.Add(new ReadingNote(kind, field, place, text));

    /// <summary>Takes a value that a form changed, or marks one that it says too.</summary>
    /// <param name="currency">The only one that an amount may be in there.</param>
    /// <returns>Whether the value is now the form's.</returns>
    public bool Set(JsonObject at, string name, FormValue value, bool changed, string field, string place, string? currency = null)
    {
        var there = at[name];
        if (!changed)
        {
            if (there is not null && !traces.IsMarked(there)) traces.Mark(there, field, place);
            return false;
        }
        if (value is MoneyValue { Money.Currency: var own } && currency is not null && own != currency)
        {
            Note(ReadingNoteKind.NotTaken, field, place, $"{SameValue.Shown(value)} differs from the known report; the form shows the amount converted, the report keeps it in {currency}: enter it there.");
            return false;
        }
        var node = DraftJson.Of(value);
        if (there is not null && traces.IsChange(there))
        {
            if (there.ToJsonString() == node.ToJsonString()) return true;
            Note(ReadingNoteKind.Conflict, field, $"{traces.PlaceOf(there)} and {place}", $"the forms say {Shown(there)} and {SameValue.Shown(value)}; the first was taken.");
            return false;
        }
        at[name] = traces.Mark(node, field, place, there is null ? "" : Shown(there));
        return true;
    }

    public static string Shown(JsonNode node) => node is JsonObject money && money["amount"] is { } amount ? $"{amount} {money["currency"]}" : node.ToString();

    public static JsonObject Thing(JsonObject at, string name) => at[name] as JsonObject ?? (JsonObject)(at[name] = new JsonObject());

    public static JsonObject? Find(JsonObject at, string list, Func<JsonObject, bool> isIt) => (at[list] as JsonArray)?.Select(item => item!.AsObject()).FirstOrDefault(isIt);
}
