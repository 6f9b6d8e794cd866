using System.Text.Json.Nodes;

namespace DonorBridge.Reporting.Mapping.Inverting.Known;

/// <summary>Rows of forms beside the known report's own: cell by cell what a form changed, and rows it has more or fewer of.</summary>
internal sealed class KnownRows(KnownSlots slots, KnownReport known)
{
    private readonly KnownFigures _figures = new(slots);
    private bool _spendingChanged;

    public void Put(ReadRow row, ReadRow? before)
    {
        switch (row.List)
        {
            case "results" when Agreed(before ?? row) is { } indicator: Result(row, before, indicator); break;
            case "lines" when Of("grant.budgetLines", "code", before ?? row) is { } line: Line(row, before, line); break;
            case "people" when KnownSlots.Find(slots.Due, "people", one => (string?)one["group"] == Text(row, "group") && (string?)one["reach"] == Text(row, "reach")) is { } people:
                foreach (var member in row.Members.Keys.Where(member => member is "value" or "comment" or "source")) _figures.Set(people, "figure", member, row, Changed(row, before, member));
                break;
            case "attachments":
                Attachment(row);
                break;
            default:
                if (before is not null && At(row.List) is var (at, list) && KnownSlots.Find(at, list, item => IsSame(item, before)) is { } item) Members(item, row, before);
                else if (before is null) New(row);
                break;
        }
    }

    /// <summary>A row of the known report that the form no longer has.</summary>
    public void Leave(ReadRow gone)
    {
        var name = RowKeys.Of(gone) ?? "";
        if (gone.List is "activities" or "risks" && At(gone.List) is var (at, list) && KnownSlots.Find(at, list, item => IsSame(item, gone)) is { } item && !item.Any(member => member.Value is { } value && slots.Traces.IsMarked(value)))
        {
            ((JsonArray)at[list]!).Remove(item);
            slots.Note(ReadingNoteKind.Follows, gone.List, gone.Place, $"the row '{name}' is not in the form any more, and is left out.");
        }
        else slots.Note(ReadingNoteKind.NotInDocument, gone.List, gone.Place, $"the row '{name}' is not in the form; what the known report says of it stays.");
    }

    /// <summary>What follows from changed spending: dated entries and the funds statement must agree with it.</summary>
    public void Follow()
    {
        if (slots.Due["spending"] is not JsonArray { Count: > 0 } spending) return;
        if (_spendingChanged && slots.Due["entries"] is JsonArray { Count: > 0 })
        {
            slots.Due.Remove("entries");
            slots.Note(ReadingNoteKind.Follows, "entries", "", "spending was changed in the form, so that the known report's dated entries do not sum to it any more: they are left out.");
        }
        var amounts = spending.Select(line => DraftJson.Money(line!["spent"])).ToList();
        if (slots.Due["funds"] is not JsonObject funds || DraftJson.Money(funds["spent"]) is not { } had || amounts.Exists(one => one is null)) return;
        var sum = new Agreements.Money(amounts.Sum(one => one!.Value.Amount), slots.AccountsCurrency);
        var isSaid = slots.Traces.IsChange(funds["spent"]!);
        if (had == sum || !_spendingChanged && !isSaid) return;
        var place = slots.Traces.PlaceOf(funds["spent"]!);
        funds["spent"] = slots.Traces.Mark(DraftJson.Of(new MoneyValue(sum)), "lines.spent", "", KnownSlots.Shown(funds["spent"]!));
        if (isSaid) slots.Note(ReadingNoteKind.NotTaken, "funds.spent", place, $"the funds statement says {had} was spent, the budget lines {sum}: the lines' sum is taken, so change the lines.");
        else slots.Note(ReadingNoteKind.Follows, "funds.spent", "", $"what the funds statement says was spent follows the changed lines: {sum}.");
    }

    private void Result(ReadRow row, ReadRow? before, JsonObject indicator)
    {
        var agreed = KnownSlots.Find(slots.Grant, "indicators", one => (string?)one["indicator"] == (string?)indicator["id"]);
        foreach (var member in row.Members.Keys)
        {
            var changed = Changed(row, before, member);
            switch (member)
            {
                case "code" or "id": Set(agreed ?? indicator, agreed is null ? "id" : member == "id" ? "indicator" : "code", row, member, changed: false); break;
                case "title": Set(agreed ?? indicator, agreed is null ? "title" : "wording", row, member, changed); break;
                case "target": Set(agreed?["target"] is null ? indicator : agreed, "target", row, member, changed); break;
                case "from" or "to": break; // the period's, unless the figure says another
                case "actual" or "numerator" or "denominator" or "words" or "comment" or "source" or "cumulative": _figures.Result((string)indicator["id"]!, (string)indicator["kind"]!, member, row, changed); break;
                default: Set(indicator, member, row, member, changed); break;
            }
        }
    }

    private void Line(ReadRow row, ReadRow? before, JsonObject line)
    {
        foreach (var (member, name) in new[] { ("code", "code"), ("name", "name"), ("category", "category"), ("heading", "heading"), ("budget", "amount") })
            if (row.Members.ContainsKey(member)) Set(line, name, row, member, Changed(row, before, member), slots.GrantCurrency);
        string[] own = ["spentBefore", "spent", "explanation"];
        var code = (string)line["code"]!;
        var spending = KnownSlots.Find(slots.Due, "spending", one => (string?)one["line"] == code);
        if (spending is null && row.Members.Keys.Any(member => own.Contains(member) && Changed(row, before, member)))
        {
            if (row.Members.Values.OfType<MoneyValue>().Any(money => money.Money.Currency != slots.AccountsCurrency))
            {
                slots.Note(ReadingNoteKind.NotTaken, "lines.spent", row.Place, $"the form shows the line '{code}' in another currency than the accounts' {slots.AccountsCurrency}: enter it there.");
                return;
            }
            spending = new JsonObject { ["line"] = code };
            DraftJson.List(slots.Due, "spending").Add(spending);
            if (!row.Members.ContainsKey("spentBefore") && Before(row, code) is { } carried) spending["spentBefore"] = carried;
        }
        if (spending is null) return;
        foreach (var member in own.Where(row.Members.ContainsKey))
            if (Set(spending, member, row, member, Changed(row, before, member), slots.AccountsCurrency) && member is "spent") _spendingChanged = true;
        if (row.Members.ContainsKey("spentInAll") && !row.Members.ContainsKey("spentBefore") && Changed(row, before, "spentInAll") && Before(row, code) is null)
            slots.Note(ReadingNoteKind.NotTaken, "lines.spentInAll", row.Place, "it is worked out from what was spent before and in the period.");
    }

    // In all less in the period, else what the known report had in all until the new period.
    private JsonNode? Before(ReadRow row, string code)
    {
        if (row.Members.GetValueOrDefault("spent") is MoneyValue spent && row.Members.GetValueOrDefault("spentInAll") is MoneyValue all && all.Money.Currency == spent.Money.Currency)
            return slots.Traces.Mark(DraftJson.Of(new MoneyValue(all.Money - spent.Money)), "lines.spentInAll", row.Place, "");
        if (!known.SpentUntil.TryGetValue(code, out var until)) return null;
        var node = DraftJson.Of(new MoneyValue(until));
        slots.Traces.Know(node);
        return node;
    }

    private void Members(JsonObject item, ReadRow row, ReadRow before)
    {
        foreach (var member in row.Members.Keys) Set(item, member, row, member, Changed(row, before, member), row.List is "entries" or "forecast" ? slots.AccountsCurrency : row.List == "grant.instalments" ? slots.GrantCurrency : null);
    }

    private void New(ReadRow row)
    {
        if (row.List == "lines") _spendingChanged = true;
        new DraftRows(slots.Root, slots.Shared, slots.Due, slots.Notes, slots.Traces).Put([row]);
    }

    // The file itself is in no form.
    private void Attachment(ReadRow row)
    {
        if (KnownSlots.Find(slots.Shared, "attachments", item => IsSame(item, row)) is null && KnownSlots.Find(slots.Due, "attachments", item => IsSame(item, row)) is null)
            slots.Note(ReadingNoteKind.NotTaken, "attachments", row.Place, $"the form names the file '{RowKeys.Of(row)}', and the known report does not hold it: attach it in the portal.");
    }

    private bool Set(JsonObject at, string name, ReadRow row, string member, bool changed, string? currency = null) =>
        slots.Set(at, name, row.Members[member], changed, $"{row.List}.{member}", row.Place, currency);

    private JsonObject? Agreed(ReadRow row)
    {
        var code = Text(row, "code");
        var agreed = code is null ? null : KnownSlots.Find(slots.Grant, "indicators", one => (string?)one["code"] == code);
        var id = (string?)agreed?["indicator"] ?? Text(row, "id") ?? code;
        return KnownSlots.Find(slots.Shared, "indicators", one => id is null ? RowKeys.Plain((string)one["title"]!) == RowKeys.Plain(Text(row, "title") ?? "") : (string?)one["id"] == id);
    }

    private JsonObject? Of(string path, string key, ReadRow row) => At(path) is var (at, list) ? KnownSlots.Find(at, list, item => (string?)item[key] == Text(row, key)) : null;

    private (JsonObject At, string List)? At(string list) => list switch
    {
        "activities" or "risks" or "contributions" or "sources" or "attachments" => (slots.Shared, list),
        "entries" or "forecast" => (slots.Due, list),
        "rates" => (slots.Root, list),
        _ when list.StartsWith("project.", StringComparison.Ordinal) => (slots.Shared["project"]!.AsObject(), list["project.".Length..]),
        _ when list.StartsWith("grant.", StringComparison.Ordinal) => (slots.Grant, list["grant.".Length..]),
        _ => null,
    };

    private static bool IsSame(JsonObject item, ReadRow row) =>
        RowKeys.Of(row.List, row.Members.ContainsKey) is { Length: > 0 } members && members.All(member => RowKeys.Plain(item[member]?.ToString() ?? "") == RowKeys.Plain(DraftJson.Of(row.Members[member]).ToString()));

    private static bool Changed(ReadRow row, ReadRow? before, string member) =>
        before?.Members.GetValueOrDefault(member) is not { } was || !SameValue.Is(was, row.Members[member]);

    private static string? Text(ReadRow row, string member) => (row.Members.GetValueOrDefault(member) as TextValue)?.Text;
}
