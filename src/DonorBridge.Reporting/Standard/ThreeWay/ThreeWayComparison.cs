namespace DonorBridge.Reporting.Standard.ThreeWay;

/// <summary>Compares a part as it was downloaded (base), as the portal has it now, and as the file came back.</summary>
/// <remarks>Changed only in the file: taken. Only in the portal: stays. Both, and differently: a conflict, with both texts.</remarks>
public static class ThreeWayComparison
{
    public static OfflineDifference Of(IReadOnlyList<OfflinePart> before, IReadOnlyList<OfflinePart> portal, IReadOnlyList<ReturnedPart> file)
    {
        var (changes, troubles) = (new List<OfflineChange>(), new List<OfflineTrouble>());
        foreach (var returned in file)
            if (portal.FirstOrDefault(part => part.Key == returned.Key) is { } now && before.FirstOrDefault(part => part.Key == returned.Key) is { } old)
                new PartComparison(old, now, returned, changes, troubles).Run();
        return new OfflineDifference(changes, troubles);
    }

    /// <summary>The portal's part with what the file alone changed, and of each conflict the side that was chosen.</summary>
    /// <param name="takesFile">Of the conflicts, those where the file wins, by <see cref="OfflineChange.Key"/>.</param>
    public static OfflinePart Merge(OfflinePart portal, OfflineDifference difference, IReadOnlySet<string> takesFile)
    {
        var rows = portal.Rows.ToDictionary(row => row.Id, row => new Dictionary<string, string>(row.Values));
        var order = portal.Rows.Select(row => row.Id).ToList();
        foreach (var change in difference.Changes.Where(change => change.Part == portal.Key && (!change.IsConflict || takesFile.Contains(change.Key))))
        {
            switch (change.Kind)
            {
                case OfflineChangeKind.Added or OfflineChangeKind.GoneConflict:
                    rows[change.Row] = new Dictionary<string, string>(change.Values);
                    order.Add(change.Row);
                    break;
                case OfflineChangeKind.Deleted or OfflineChangeKind.DeletedConflict:
                    order.Remove(change.Row);
                    break;
                default:
                    if (string.IsNullOrEmpty(change.File)) rows[change.Row].Remove(change.Column!);
                    else rows[change.Row][change.Column!] = change.File;
                    break;
            }
        }
        return portal with { Rows = [.. order.Select(id => new OfflineRow(id, rows[id]))] };
    }
}

internal sealed class PartComparison(OfflinePart before, OfflinePart portal, ReturnedPart file, List<OfflineChange> changes, List<OfflineTrouble> troubles)
{
    private readonly Dictionary<string, OfflineRow> _before = before.Rows.ToDictionary(row => row.Id);
    private readonly Dictionary<string, OfflineRow> _portal = portal.Rows.ToDictionary(row => row.Id);
    private readonly HashSet<string> _seen = [];

    public void Run()
    {
        var unnamed = new List<ReturnedRow>();
        foreach (var row in file.Rows)
        {
            if (row.Id is not { } id || !_before.ContainsKey(id)) unnamed.Add(row);
            else if (!_seen.Add(id))
            {
                if (portal.Growth == OfflineGrowth.None) troubles.Add(new OfflineTrouble(OfflineTroubleKind.IdTwice, portal.Key, row.Place, Name(row.Values)));
                else unnamed.Add(row);
            }
            else Known(id, row);
        }
        foreach (var row in unnamed) New(row);
        if (portal.Growth == OfflineGrowth.None)
            foreach (var old in before.Rows.Where(old => !_seen.Contains(old.Id) && _portal.ContainsKey(old.Id) && portal.Taken.Any())) troubles.Add(new OfflineTrouble(OfflineTroubleKind.RowGone, portal.Key, "", Name(old.Values)));
        if (portal.Growth != OfflineGrowth.Any) return;
        foreach (var old in before.Rows.Where(old => !_seen.Contains(old.Id))) Gone(old);
    }

    private void Known(string id, ReturnedRow row)
    {
        var old = _before[id];
        if (portal.Growth == OfflineGrowth.OnlyNew)
        {
            if (portal.Taken.Any(column => IsChanged(column, old.Values, row))) troubles.Add(new OfflineTrouble(OfflineTroubleKind.Booked, portal.Key, row.Place, Name(old.Values)));
            return;
        }
        if (!_portal.TryGetValue(id, out var now))
        {
            if (!portal.Taken.Any(column => IsChanged(column, old.Values, row))) return;
            if (portal.Growth == OfflineGrowth.None) troubles.Add(new OfflineTrouble(OfflineTroubleKind.NoLongerAsked, portal.Key, row.Place, Name(old.Values)));
            else
                changes.Add(new OfflineChange(portal.Key, id, null, OfflineChangeKind.GoneConflict, Name(row.Values), row.Place) { Base = Line(old.Values), File = Line(row.Values), Values = Taken(row) });
            return;
        }
        foreach (var column in portal.Taken.Where(column => IsChanged(column, old.Values, row)))
        {
            var (was, said, has) = (old.Values.GetValueOrDefault(column.Key), row.Values.GetValueOrDefault(column.Key), now.Values.GetValueOrDefault(column.Key));
            if (PlainWords.Same(said, has)) continue;
            if (column.Key == portal.Name && portal.Growth == OfflineGrowth.Any && string.IsNullOrWhiteSpace(said))
            {
                troubles.Add(new OfflineTrouble(OfflineTroubleKind.NoName, portal.Key, row.Place, Name(old.Values)));
                continue;
            }
            var kind = PlainWords.Same(was, has) ? OfflineChangeKind.Changed : OfflineChangeKind.Conflict;
            changes.Add(new OfflineChange(portal.Key, id, column.Key, kind, Name(now.Values), row.Place) { Base = was, Portal = has, File = said });
        }
    }

    // A row without an id is a row of the portal where it has the same name and the file has that row nowhere else; else it is new.
    private void New(ReturnedRow row)
    {
        var values = Taken(row);
        if (portal.Growth == OfflineGrowth.None)
        {
            if (row.Values.Count > 0) troubles.Add(new OfflineTrouble(OfflineTroubleKind.NoNewRow, portal.Key, row.Place, Name(row.Values) is { Length: > 0 } name ? name : Line(row.Values)));
            return;
        }
        if (values.Count == 0) return;
        if (!values.ContainsKey(portal.Name))
        {
            troubles.Add(new OfflineTrouble(OfflineTroubleKind.NoName, portal.Key, row.Place, Name(values)));
            return;
        }
        if (portal.Growth == OfflineGrowth.Any && before.Rows.FirstOrDefault(old => !_seen.Contains(old.Id) && PlainWords.Same(old.Values.GetValueOrDefault(portal.Name), values[portal.Name])) is { } same)
        {
            _seen.Add(same.Id);
            Known(same.Id, row);
            return;
        }
        // Written on both sides alike, it is there already.
        if (portal.Rows.Any(now => !_before.ContainsKey(now.Id) && portal.Taken.All(column => PlainWords.Same(now.Values.GetValueOrDefault(column.Key), values.GetValueOrDefault(column.Key))))) return;
        changes.Add(new OfflineChange(portal.Key, $"new-{row.Place}", null, OfflineChangeKind.Added, Name(values), row.Place) { File = Line(values), Values = values });
    }

    private void Gone(OfflineRow old)
    {
        if (!_portal.TryGetValue(old.Id, out var now)) return;
        var isSame = portal.Taken.All(column => PlainWords.Same(old.Values.GetValueOrDefault(column.Key), now.Values.GetValueOrDefault(column.Key)));
        changes.Add(new OfflineChange(portal.Key, old.Id, null, isSame ? OfflineChangeKind.Deleted : OfflineChangeKind.DeletedConflict, Name(now.Values), "") { Base = Line(old.Values), Portal = Line(now.Values) });
    }

    private static bool IsChanged(OfflineColumn column, IReadOnlyDictionary<string, string> old, ReturnedRow row) =>
        !row.Unreadable.Contains(column.Key) && !PlainWords.Same(old.GetValueOrDefault(column.Key), row.Values.GetValueOrDefault(column.Key));

    private Dictionary<string, string> Taken(ReturnedRow row) =>
        portal.Taken.Where(column => !string.IsNullOrWhiteSpace(row.Values.GetValueOrDefault(column.Key))).ToDictionary(column => column.Key, column => row.Values[column.Key]);

    private string Name(IReadOnlyDictionary<string, string> values) => values.GetValueOrDefault(portal.Name) ?? "";

    private string Line(IReadOnlyDictionary<string, string> values) =>
        string.Join(" · ", portal.Taken.Select(column => values.GetValueOrDefault(column.Key)).Where(value => !string.IsNullOrWhiteSpace(value)));
}
