using System.Text.Json.Nodes;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Puts rows that were read where report.json keeps them: a form's one row of an indicator is an indicator, what the grant agreed, and a result.</summary>
internal sealed class DraftRows(JsonObject root, JsonObject shared, JsonObject due, List<ReadingNote> notes, ReadTraces traces)
{
    /// <summary>The typed part a list or thing belongs to, or null.</summary>
    public static string? PartOf(string list) => list switch
    {
        "results" or "people" or "activities" or "risks" or "funds" or "forecast" or "contributions" => list,
        "lines" or "entries" => "spending",
        _ => null,
    };

    public void Put(IReadOnlyList<ReadRow> rows)
    {
        foreach (var row in rows)
        {
            switch (row.List)
            {
                case "results": Result(row); break;
                case "lines": Line(row); break;
                case "people": People(row); break;
                case "entries": Plain(due, "entries", row); break;
                case "forecast": Plain(due, "forecast", row); break;
                case "rates": Plain(root, "rates", row); break;
                case "activities" or "risks" or "contributions" or "sources" or "attachments": Plain(shared, row.List, row); break;
                case "project.countries" or "project.sectors": Plain(shared["project"]!.AsObject(), row.List[8..], row); break;
                case "project.partners": Plain(shared["project"]!.AsObject(), "partners", row, identified: true); break;
                case "grant.instalments" or "grant.amendments": Plain(due["grant"]!.AsObject(), row.List[6..], row); break;
                default: notes.Add(new ReadingNote(ReadingNoteKind.NoPlace, row.List, row.Place, "the report keeps no such rows.")); break;
            }
        }
    }

    private void Plain(JsonObject at, string list, ReadRow row, bool identified = false)
    {
        var item = new JsonObject();
        if (identified && Text(row, "name") is { } name) item["id"] = DraftJson.Slug(name);
        if (list == "contributions" && !row.Members.ContainsKey("programme")) item["programme"] = DraftJson.Slug(Text(row, "programmeName") ?? Text(row, "objective") ?? "programme");
        foreach (var (member, value) in row.Members) item[member] = Traced(value, row, member);
        DraftJson.List(at, list).Add(item);
    }

    private void Result(ReadRow row)
    {
        var id = Text(row, "id") ?? DraftJson.Slug(Text(row, "code") ?? Text(row, "title") ?? "indicator");
        if (Twice(DraftJson.List(shared, "indicators"), "id", id, row, "indicator")) return;
        var indicator = new JsonObject { ["id"] = id };
        Copy(row, indicator, "title", "result", "level", "kind", "measure", "unit", "descending", "baseline", "baselineYear", "target");
        DraftJson.List(shared, "indicators").Add(indicator);

        if (Text(row, "code") is not null)
        {
            var agreed = new JsonObject { ["indicator"] = id };
            Copy(row, agreed, "code");
            Copy(row, agreed, ("title", "wording"));
            Copy(row, agreed, "target");
            DraftJson.List(due["grant"]!.AsObject(), "indicators").Add(agreed);
        }

        var actual = Figure(Period("from", "to", row));
        Copy(row, actual, ("actual", "value"), ("numerator", "numerator"), ("denominator", "denominator"), ("words", "text"), ("comment", "comment"), ("source", "source"));
        if (row.Members.ContainsKey("numerator")) actual.Remove("value"); // the percentage follows from the two
        var cumulative = Figure(SinceStart());
        Copy(row, cumulative, ("cumulative", "value"));
        var result = new JsonObject { ["indicator"] = id };
        if (actual.Count > 1) result["actual"] = actual;
        if (cumulative.Count > 1) result["cumulative"] = cumulative;
        if (result.Count > 1) DraftJson.List(due, "results").Add(result);
    }

    private void Line(ReadRow row)
    {
        if (Text(row, "code") is not { } code)
        {
            notes.Add(new ReadingNote(ReadingNoteKind.Lacking, "lines.code", row.Place, "a row of spending without its line's code was not taken."));
            return;
        }
        if (Twice(DraftJson.List(due["grant"]!.AsObject(), "budgetLines"), "code", code, row, "budget line")) return;
        var line = new JsonObject();
        Copy(row, line, "code", "name", "category");
        Copy(row, line, ("budget", "amount"));
        Copy(row, line, "heading");
        DraftJson.List(due["grant"]!.AsObject(), "budgetLines").Add(line);

        var spending = new JsonObject { ["line"] = code };
        Copy(row, spending, "spentBefore", "spent", "explanation");
        // In all = before + in the period.
        if (!row.Members.ContainsKey("spentBefore") && row.Members.GetValueOrDefault("spent") is MoneyValue spent && row.Members.GetValueOrDefault("spentInAll") is MoneyValue all && all.Money.Currency == spent.Money.Currency)
            spending["spentBefore"] = Traced(new MoneyValue(all.Money - spent.Money), row, "spentInAll");
        if (spending.Count > 1) DraftJson.List(due, "spending").Add(spending);
    }

    private void People(ReadRow row)
    {
        var (group, reach) = (Text(row, "group"), Text(row, "reach"));
        if (DraftJson.List(due, "people").Any(other => (string?)other!["group"] == group && (string?)other["reach"] == reach))
        {
            notes.Add(new ReadingNote(ReadingNoteKind.Unclear, "people", row.Place, $"'{group}' stands twice; the first row was taken."));
            return;
        }
        var people = new JsonObject();
        Copy(row, people, "group", "reach");
        var figure = Figure(due["due"]!["period"]);
        Copy(row, figure, "value", "comment", "source");
        people["figure"] = figure;
        DraftJson.List(due, "people").Add(people);
    }

    private bool Twice(JsonArray list, string member, string key, ReadRow row, string what)
    {
        if (list.All(other => (string?)other![member] != key)) return false;
        notes.Add(new ReadingNote(ReadingNoteKind.Unclear, row.List, row.Place, $"the {what} '{key}' stands twice; the first row was taken."));
        return true;
    }

    private JsonNode? Period(string from, string to, ReadRow row) =>
        row.Members.ContainsKey(from) && row.Members.ContainsKey(to)
            ? new JsonObject { ["from"] = DraftJson.Of(row.Members[from]), ["to"] = DraftJson.Of(row.Members[to]) }
            : due["due"]!["period"];

    private JsonNode? SinceStart() => due["grant"]!["start"] is { } start && due["due"]!["period"]?["to"] is { } to
        ? new JsonObject { ["from"] = start.DeepClone(), ["to"] = to.DeepClone() }
        : null;

    private static JsonObject Figure(JsonNode? window) => new() { ["window"] = window?.DeepClone() };

    private static string? Text(ReadRow row, string member) => (row.Members.GetValueOrDefault(member) as TextValue)?.Text;

    private void Copy(ReadRow row, JsonObject to, params string[] members) => Copy(row, to, [.. members.Select(member => (member, member))]);

    private void Copy(ReadRow row, JsonObject to, params (string Member, string Name)[] members)
    {
        foreach (var (member, name) in members)
            if (row.Members.TryGetValue(member, out var value)) to[name] = Traced(value, row, member);
    }

    private JsonNode Traced(FormValue value, ReadRow row, string member) => traces.Mark(DraftJson.Of(value), $"{row.List}.{member}", row.Place);
}
