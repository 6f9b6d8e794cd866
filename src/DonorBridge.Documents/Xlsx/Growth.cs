namespace DonorBridge.Documents.Xlsx;

/// <summary>How a sheet grows when lists are filled: each template row of a list becomes as many rows as there are items, at least one.</summary>
internal sealed class Growth(IReadOnlyList<(int Row, int Added)> lists)
{
    public static Growth None { get; } = new([]);

    /// <summary>Where a row of the template comes to stand; for a list's row, its first.</summary>
    public int First(int row)
    {
        var shifted = row;
        foreach (var (list, added) in lists)
            if (list < row) shifted += added;
        return shifted;
    }

    /// <summary>For a list's row, its last; else the same as <see cref="First"/>.</summary>
    public int Last(int row)
    {
        var last = First(row);
        foreach (var (list, added) in lists)
            if (list == row) last += added;
        return last;
    }
}
