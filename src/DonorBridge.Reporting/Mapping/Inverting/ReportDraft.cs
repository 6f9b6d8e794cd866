using System.Globalization;
using System.Text.Json.Nodes;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>A report as far as its forms, and the known report beside them, say it.</summary>
/// <param name="Json">As report.json; what nobody says is not there.</param>
/// <param name="IsWhole">It holds everything a report must have, and is canonical.</param>
/// <param name="Origins">Of each value, where it came from; what is missing stands last.</param>
/// <param name="Wanted">All that <c>report check</c> will still ask for; empty when it passes.</param>
public sealed record DraftedReport(byte[] Json, bool IsWhole, IReadOnlyList<ReadingNote> Notes, IReadOnlyList<ValueOrigin> Origins, IReadOnlyList<WantedValue> Wanted);

/// <summary>Puts what was read into the shape of report.json. Ids that only tie its parts together are made; facts never are.</summary>
public sealed class ReportDraft
{
    private readonly JsonObject _shared = new() { ["filing"] = new JsonObject(), ["project"] = new JsonObject() };
    private readonly JsonObject _due = new() { ["due"] = new JsonObject(), ["grant"] = new JsonObject() };
    private readonly JsonObject _root;
    private readonly List<ReadingNote> _notes = [];
    private readonly ReadTraces _traces = new();
    private readonly IReadOnlyList<ReadForm> _forms;
    private readonly string _language;

    private ReportDraft(IReadOnlyList<ReadForm> forms, string standardReport)
    {
        (_forms, _language) = (forms, forms[0].Written.Language);
        _root = new JsonObject { ["standardReport"] = standardReport, ["shared"] = _shared, ["dueReports"] = new JsonArray(_due) };
    }

    /// <param name="forms">At least one, all of one due report; where two say different things the first is taken and it is noted.</param>
    /// <param name="format">Of the first form; it gives the due report its id.</param>
    /// <param name="questions">The standard report that the formats were read against.</param>
    public static DraftedReport Of(IReadOnlyList<ReadForm> forms, DonorFormat format, StandardReportDefinition questions)
    {
        var draft = new ReportDraft(forms, questions.Version);
        foreach (var form in forms)
            foreach (var value in form.Values) draft.Put(value, form.Written.Language);
        draft.Tie(format);
        new DraftRows(draft._root, draft._shared, draft._due, draft._notes, draft._traces).Put(draft.Rows);
        draft.Funds();
        return FinishedDraft.Of(draft._root, [.. forms.SelectMany(form => form.Notes), .. draft._notes], draft._traces, questions);
    }

    private IReadOnlyList<ReadRow> Rows => field ??= FormsTogether.Rows([.. _forms.Select(form => form.Rows)], _notes);

    private void Put(ReadValue read, string language)
    {
        var steps = read.Source.Split('.');
        switch (steps)
        {
            case ["answers", ..]:
                Answer(read, read.Source["answers.".Length..], language);
                break;
            case ["filing", "submittedOn"]:
                Set(_shared, "filing.submittedAt", read, JsonValue.Create(((DateValue)read.Value).Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+00:00"));
                break;
            case ["filing" or "project", ..]:
                if (steps is ["project", "partners" or "countries" or "sectors", _]) Append(_shared["project"]!.AsObject(), steps[1], steps[2], read);
                else Set(_shared, read.Source, read, DraftJson.Of(read.Value));
                break;
            case ["due", "from" or "to"]:
                Set(_due, $"due.period.{steps[1]}", read, DraftJson.Of(read.Value));
                break;
            case ["grant", "currency"]:
                break; // said by the amounts themselves
            default:
                Set(_due, read.Source, read, DraftJson.Of(read.Value));
                break;
        }
    }

    // A donor's limit says that a text may be the author's shorter version; both stand, and the note says so.
    private void Answer(ReadValue read, string question, string language)
    {
        var text = ((TextValue)read.Value).Text;
        var part = question.StartsWith("donor:", StringComparison.Ordinal) ? _due : _shared;
        var answers = DraftJson.List(part, "answers");
        var answer = answers.Select(one => one!.AsObject()).FirstOrDefault(one => (string?)one["question"] == question);
        if (answer is null) answers.Add(answer = new JsonObject { ["question"] = question, ["language"] = language, ["text"] = Traced(JsonValue.Create(text), read) });
        else if (read.Limit is null && (string?)answer["text"] != text)
        {
            if (answer["shorter"] is null) _notes.Add(new ReadingNote(ReadingNoteKind.Conflict, read.Field, $"{_traces.PlaceOf(answer["text"]!)} and {read.Place}", $"{question} is answered in two ways; the first was taken."));
            else answer["text"] = Traced(JsonValue.Create(text), read);
        }
        if (read.Limit is { } limit && limit.Holds(text) && DraftJson.List(answer, "shorter").All(other => (string?)other!["text"] != text))
            DraftJson.List(answer, "shorter").Add(DraftJson.Shorter(limit, language, Traced(JsonValue.Create(text), read)));
    }

    // A name put together from single ones, such as partners: each is a thing of its own.
    private void Append(JsonObject to, string list, string member, ReadValue read)
    {
        var value = Traced(DraftJson.Of(read.Value), read);
        if (DraftJson.List(to, list).Any(other => other![member]?.ToString() == value.ToString())) return;
        var item = new JsonObject { [member] = value };
        if (list == "partners") item.Insert(0, "id", DraftJson.Slug(value.ToString()));
        DraftJson.List(to, list).Add(item);
    }

    private void Set(JsonObject at, string path, ReadValue read, JsonNode value)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1]) at = at[step] as JsonObject ?? (JsonObject)(at[step] = new JsonObject());
        if (at[steps[^1]] is { } there)
        {
            if (there.ToJsonString() == value.ToJsonString()) return;
            var elsewhere = _traces.PlaceOf(there);
            _notes.Add(new ReadingNote(ReadingNoteKind.Conflict, read.Field, elsewhere.Length > 0 ? $"{elsewhere} and {read.Place}" : read.Place, $"{read.Source} stands there twice, as {there} and as {value}; the first was taken."));
            return;
        }
        at[steps[^1]] = Traced(value, read);
    }

    private JsonNode Traced(JsonNode node, ReadValue read) => _traces.Mark(node, read.Field, read.Place);

    // Ids and what the document is: these are ties within the report, no facts.
    private void Tie(DonorFormat format)
    {
        var (filing, project, due, grant) = (_shared["filing"]!.AsObject(), _shared["project"]!.AsObject(), _due["due"]!.AsObject(), _due["grant"]!.AsObject());
        filing.TryAdd("id", "read-back");
        filing.TryAdd("version", 1);
        filing.TryAdd("language", _language);
        project.TryAdd("id", DraftJson.Slug((string?)project["title"] ?? "project"));
        grant.TryAdd("id", DraftJson.Slug((string?)grant["reference"] ?? "grant"));
        foreach (var role in new[] { "donor", "grantee" })
            if (grant[role] is JsonObject { Count: > 0 } organisation && (string?)organisation["name"] is { } name) organisation.TryAdd("id", DraftJson.Slug(name));
        if (project["lead"] is JsonObject lead && (string?)lead["name"] is { } own) lead.TryAdd("id", DraftJson.Slug(own));
        due.TryAdd("id", $"{format.Id}-read-back");
        due.TryAdd("grant", grant["id"]!.DeepClone());
        due.TryAdd("project", project["id"]!.DeepClone());
        due.TryAdd("languages", new JsonArray(_language));
        due.TryAdd("questions", new JsonArray([.. _forms.SelectMany(form => form.Values).Where(value => value.Source.StartsWith("answers.", StringComparison.Ordinal) && !value.Source.StartsWith("answers.donor:", StringComparison.Ordinal)).Select(value => JsonValue.Create(value.Source["answers.".Length..])).DistinctBy(key => key.ToString())]));
        var parts = Rows.Select(row => row.List).Concat(_forms.SelectMany(form => form.Values).Select(value => value.Source.Split('.')[0])).Select(DraftRows.PartOf).OfType<string>().Distinct();
        due.TryAdd("asks", new JsonArray([.. parts.Select(part => JsonValue.Create(part))]));
        due.TryAdd("deliverables", new JsonArray());
    }

    // brought forward + received + interest - spent = balance, so the fourth follows from the others and the balance.
    private void Funds()
    {
        if (_due["funds"] is not JsonObject funds) return;
        var balance = DraftJson.Money(funds["balance"]);
        funds.Remove("balance");
        string[] parts = ["broughtForward", "received", "interest", "spent"];
        var known = parts.ToDictionary(part => part, part => DraftJson.Money(funds[part]));
        if (balance is not { } left || known.Values.Any(money => money is { } one && one.Currency != left.Currency)) return;
        var missing = parts.Where(part => known[part] is null).ToList();
        var sum = known.Sum(part => part.Value is { } money ? part.Key == "spent" ? -money.Amount : money.Amount : 0m);
        if (missing is [var one])
            funds[one] = _traces.Mark(DraftJson.Of(new MoneyValue(new Agreements.Money(one == "spent" ? sum - left.Amount : left.Amount - sum, left.Currency))), "funds.balance", "");
        else if (missing.Count == 0 && sum != left.Amount)
            _notes.Add(new ReadingNote(ReadingNoteKind.Unclear, "funds.balance", "", FormattableString.Invariant($"the form's balance is {left}, its other amounts make {new Agreements.Money(sum, left.Currency)}; the other amounts were taken.")));
    }
}
