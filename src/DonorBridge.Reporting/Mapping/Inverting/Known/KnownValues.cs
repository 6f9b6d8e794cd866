using System.Globalization;
using System.Text.Json.Nodes;

namespace DonorBridge.Reporting.Mapping.Inverting.Known;

/// <summary>Single values of forms: the project, the grant, the due report, the funds statement.</summary>
internal sealed class KnownValues(KnownSlots slots)
{
    public void Put(ReadValue read, bool changed)
    {
        var steps = read.Source.Split('.');
        switch (steps)
        {
            case ["grant", "currency"]:
                break; // said by the amounts themselves
            case ["project", "partners" or "countries" or "sectors", var member]:
                Named(read, steps[1], member, changed);
                break;
            case ["filing", "submittedOn"]:
                Submitted(read, changed);
                break;
            case ["filing" or "project", ..]:
                At(slots.Shared, steps, read, changed, null);
                break;
            case ["due", "from" or "to"]:
                At(slots.Due, ["due", "period", steps[1]], read, changed, null);
                break;
            case ["funds", "balance"]:
                Balance(read, changed);
                break;
            case ["funds", ..]:
                At(slots.Due, steps, read, changed, slots.AccountsCurrency);
                break;
            default:
                At(slots.Due, steps, read, changed, slots.GrantCurrency);
                break;
        }
    }

    private void At(JsonObject at, string[] steps, ReadValue read, bool changed, string? currency)
    {
        foreach (var step in steps[..^1])
        {
            if (at[step] is null && !changed) return;
            at = KnownSlots.Thing(at, step);
        }
        if (slots.Set(at, steps[^1], read.Value, changed, read.Field, read.Place, currency) && steps is ["grant", "donor" or "grantee", "name"] or ["project", "lead", "name"]) at.TryAdd("id", DraftJson.Slug((string)at["name"]!));
    }

    private void Named(ReadValue read, string list, string member, bool changed)
    {
        var project = slots.Shared["project"]!.AsObject();
        var said = DraftJson.Of(read.Value).ToString();
        if (KnownSlots.Find(project, list, item => RowKeys.Plain(item[member]?.ToString() ?? "") == RowKeys.Plain(said)) is { } known)
        {
            slots.Set(known, member, read.Value, changed: false, read.Field, read.Place);
            return;
        }
        if (!changed) return;
        var added = new JsonObject();
        if (list == "partners") added["id"] = DraftJson.Slug(said);
        DraftJson.List(project, list).Add(added);
        slots.Set(added, member, read.Value, changed: true, read.Field, read.Place);
    }

    private void Submitted(ReadValue read, bool changed)
    {
        var moment = ((DateValue)read.Value).Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+00:00";
        slots.Set(slots.Shared["filing"]!.AsObject(), "submittedAt", new TextValue(moment), changed, read.Field, read.Place);
    }

    // It follows from the other four amounts.
    private void Balance(ReadValue read, bool changed)
    {
        if (changed) slots.Note(ReadingNoteKind.NotTaken, read.Field, read.Place, $"the balance {SameValue.Shown(read.Value)} differs from the known report; the report works it out from what was brought forward, received and spent.");
    }
}
