using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>A report as far as a form says it.</summary>
/// <param name="Json">As report.json; what the form does not say is not there.</param>
/// <param name="IsWhole">It holds everything a report must have, and is canonical.</param>
public sealed record DraftedReport(byte[] Json, bool IsWhole, IReadOnlyList<ReadingNote> Notes);

/// <summary>Puts what was read into the shape of report.json. Ids that only tie its parts together are made; facts never are.</summary>
public sealed class ReportDraft
{
    private readonly JsonObject _shared = new() { ["filing"] = new JsonObject(), ["project"] = new JsonObject() };
    private readonly JsonObject _due = new() { ["due"] = new JsonObject(), ["grant"] = new JsonObject() };
    private readonly JsonObject _root;
    private readonly List<ReadingNote> _notes = [];
    private readonly ReadForm _form;

    private ReportDraft(ReadForm form, string standardReport)
    {
        _form = form;
        _root = new JsonObject { ["standardReport"] = standardReport, ["shared"] = _shared, ["dueReports"] = new JsonArray(_due) };
    }

    /// <param name="standardReport">Version of the standard report that the format was read against.</param>
    public static DraftedReport Of(ReadForm form, DonorFormat format, string standardReport)
    {
        var draft = new ReportDraft(form, standardReport);
        foreach (var value in form.Values) draft.Put(value);
        draft.Tie(format);
        new DraftRows(draft._root, draft._shared, draft._due, draft._notes).Put(form.Rows);
        draft.Funds();
        return draft.Done();
    }

    private void Put(ReadValue read)
    {
        var steps = read.Source.Split('.');
        switch (steps)
        {
            case ["answers", ..]:
                Answer(read, read.Source["answers.".Length..]);
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
    private void Answer(ReadValue read, string question)
    {
        var text = ((TextValue)read.Value).Text;
        var part = question.StartsWith("donor:", StringComparison.Ordinal) ? _due : _shared;
        var answers = DraftJson.List(part, "answers");
        var answer = answers.Select(one => one!.AsObject()).FirstOrDefault(one => (string?)one["question"] == question);
        if (answer is null) answers.Add(answer = new JsonObject { ["question"] = question, ["language"] = _form.Written.Language, ["text"] = text });
        else if (read.Limit is null && (string?)answer["text"] != text)
        {
            if (answer["shorter"] is null) _notes.Add(new ReadingNote(ReadingNoteKind.Unclear, read.Field, read.Place, $"{question} is answered in two ways in this form; the first was taken."));
            else answer["text"] = text;
        }
        if (read.Limit is { } limit)
            DraftJson.List(answer, "shorter").Add(new JsonObject { ["limit"] = new JsonObject { ["most"] = limit.Most, ["unit"] = limit.Unit == LimitUnit.Words ? "words" : "characters" }, ["language"] = _form.Written.Language, ["text"] = text });
    }

    // A name put together from single ones, such as partners: each is a thing of its own.
    private static void Append(JsonObject to, string list, string member, ReadValue read)
    {
        var value = DraftJson.Of(read.Value);
        var item = new JsonObject { [member] = value };
        if (list == "partners") item.Insert(0, "id", DraftJson.Slug(value.ToString()));
        DraftJson.List(to, list).Add(item);
    }

    private void Set(JsonObject at, string path, ReadValue read, JsonNode value)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1]) at = at[step] as JsonObject ?? (JsonObject)(at[step] = new JsonObject());
        if (at[steps[^1]] is { } there && there.ToJsonString() != value.ToJsonString())
        {
            _notes.Add(new ReadingNote(ReadingNoteKind.Unclear, read.Field, read.Place, $"{read.Source} stands in the form twice, as {there} and as {value}; the first was taken."));
            return;
        }
        at[steps[^1]] = value;
    }

    // Ids and what the document is: these are ties within the report, no facts.
    private void Tie(DonorFormat format)
    {
        var (filing, project, due, grant) = (_shared["filing"]!.AsObject(), _shared["project"]!.AsObject(), _due["due"]!.AsObject(), _due["grant"]!.AsObject());
        filing.TryAdd("id", "read-back");
        filing.TryAdd("version", 1);
        filing.TryAdd("language", _form.Written.Language);
        project.TryAdd("id", DraftJson.Slug((string?)project["title"] ?? "project"));
        grant.TryAdd("id", DraftJson.Slug((string?)grant["reference"] ?? "grant"));
        foreach (var role in new[] { "donor", "grantee" })
            if (grant[role] is JsonObject { Count: > 0 } organisation && (string?)organisation["name"] is { } name) organisation.TryAdd("id", DraftJson.Slug(name));
        if (project["lead"] is JsonObject lead && (string?)lead["name"] is { } own) lead.TryAdd("id", DraftJson.Slug(own));
        due.TryAdd("id", $"{format.Id}-read-back");
        due.TryAdd("grant", grant["id"]!.DeepClone());
        due.TryAdd("project", project["id"]!.DeepClone());
        due.TryAdd("languages", new JsonArray(_form.Written.Language));
        due.TryAdd("questions", new JsonArray([.. _form.Values.Where(value => value.Source.StartsWith("answers.", StringComparison.Ordinal) && !value.Source.StartsWith("answers.donor:", StringComparison.Ordinal)).Select(value => JsonValue.Create(value.Source["answers.".Length..])).DistinctBy(key => key.ToString())]));
        var parts = _form.Rows.Select(row => row.List).Concat(_form.Values.Select(value => value.Source.Split('.')[0])).Select(DraftRows.PartOf).OfType<string>().Distinct();
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
            funds[one] = DraftJson.Of(new MoneyValue(new Agreements.Money(one == "spent" ? sum - left.Amount : left.Amount - sum, left.Currency)));
        else if (missing.Count == 0 && sum != left.Amount)
            _notes.Add(new ReadingNote(ReadingNoteKind.Unclear, "funds.balance", "", FormattableString.Invariant($"the form's balance is {left}, its other amounts make {new Agreements.Money(sum, left.Currency)}; the other amounts were taken.")));
    }

    private DraftedReport Done()
    {
        var lacking = LackingMembers.Of(_root);
        byte[] json = Encoding.UTF8.GetBytes(_root.ToJsonString(new(ReportJson.Options) { WriteIndented = true, NewLine = "\n" }) + "\n");
        var isWhole = lacking.Count == 0;
        if (isWhole)
        {
            try
            {
                json = ReportJson.Write(ReportJson.Read<ReportFile>(json));
            }
            catch (Exception wrong) when (wrong is ArgumentException or System.Text.Json.JsonException)
            {
                (isWhole, lacking) = (false, [new ReadingNote(ReadingNoteKind.Lacking, "", "", wrong.Message)]);
            }
        }
        return new DraftedReport(json, isWhole, [.. _form.Notes, .. _notes, .. lacking]);
    }
}
