namespace DonorBridge.Reporting.Standard.ThreeWay;

/// <summary>Gives the portal's rows, which have no ids of their own, the ids they had when the package was made.</summary>
public static class RowIdentity
{
    /// <summary>The part with each row under the base's id where it is the same row: alike in everything, else in its name, else at the same place with neither known elsewhere.</summary>
    public static OfflinePart Match(OfflinePart before, OfflinePart now)
    {
        var left = before.Rows.ToList();
        var ids = new string?[now.Rows.Count];
        Take((old, row) => now.Taken.All(column => PlainWords.Same(old.Values.GetValueOrDefault(column.Key), row.Values.GetValueOrDefault(column.Key))));
        Take((old, row) => PlainWords.Same(old.Values.GetValueOrDefault(now.Name), row.Values.GetValueOrDefault(now.Name)));
        for (var index = 0; index < ids.Length; index++)
            if (ids[index] is null && index < before.Rows.Count && left.Remove(before.Rows[index])) ids[index] = before.Rows[index].Id;
        return now with { Rows = [.. now.Rows.Select((row, index) => row with { Id = ids[index] ?? $"portal-{index + 1}" })] };

        void Take(Func<OfflineRow, OfflineRow, bool> same)
        {
            for (var index = 0; index < ids.Length; index++)
            {
                if (ids[index] is not null || left.Find(old => same(old, now.Rows[index])) is not { } found) continue;
                ids[index] = found.Id;
                left.Remove(found);
            }
        }
    }
}
