using System.Text.Json.Nodes;

namespace DonorBridge.Reporting.Mapping.Inverting.Known;

/// <summary>Figures of indicators and of people reached, where a form says another number.</summary>
internal sealed class KnownFigures(KnownSlots slots)
{
    public void Result(string indicator, string kind, string member, ReadRow row, bool changed)
    {
        var result = KnownSlots.Find(slots.Due, "results", one => (string?)one["indicator"] == indicator);
        if (kind is ("ratio" or "text") && (member is "actual" or "cumulative"))
        {
            // A rounded percentage is no numerator and no denominator.
            if (changed && !row.Members.ContainsKey("numerator"))
                slots.Note(ReadingNoteKind.NotTaken, $"results.{member}", row.Place, $"{SameValue.Shown(row.Members[member])} differs from the known report, and was not taken: {(kind == "ratio" ? "the report keeps a numerator and a denominator, of which a percentage says neither" : "the indicator is told in words")}.");
            return;
        }
        if (result is null)
        {
            if (!changed) return;
            DraftJson.List(slots.Due, "results").Add(result = new JsonObject { ["indicator"] = indicator });
        }
        Set(result, member == "cumulative" ? "cumulative" : "actual", member switch { "actual" or "cumulative" => "value", "words" => "text", _ => member }, row, changed, member);
    }

    /// <param name="name">Of the figure's own member; the row's has the same name unless given.</param>
    public void Set(JsonObject of, string figure, string name, ReadRow row, bool changed, string? member = null)
    {
        if (of[figure] is null && !changed) return;
        var own = of[figure] as JsonObject ?? (JsonObject)(of[figure] = new JsonObject { ["window"] = Window(figure) });
        if (!slots.Set(own, name, row.Members[member ?? name], changed, $"{row.List}.{member ?? name}", row.Place) || name != "value" || own["parts"] is not JsonArray { Count: > 0 }) return;
        own.Remove("parts");
        slots.Note(ReadingNoteKind.Follows, $"{row.List}.parts", row.Place, "the number was changed in the form, so that its parts by sex, age and group are not known any more: they are left out.");
    }

    private JsonNode Window(string figure)
    {
        var period = slots.Due["due"]!["period"]!;
        return figure == "cumulative" ? new JsonObject { ["from"] = slots.Grant["start"]!.DeepClone(), ["to"] = period["to"]!.DeepClone() } : period.DeepClone();
    }
}
