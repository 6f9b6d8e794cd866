namespace DonorBridge.Reporting.Standard.ThreeWay;

public enum OfflineChangeKind
{
    /// <summary>Changed in the file alone: it is taken.</summary>
    Changed,
    /// <summary>A row that is new in the file.</summary>
    Added,
    /// <summary>A row that the file no longer has, and nobody changed meanwhile.</summary>
    Deleted,
    /// <summary>Changed on both sides, differently: a person chooses.</summary>
    Conflict,
    /// <summary>The file deleted a row that was changed in the portal.</summary>
    DeletedConflict,
    /// <summary>The file changed a row that was deleted in the portal.</summary>
    GoneConflict,
}

/// <summary>One difference between what the portal holds now and what the file says.</summary>
/// <param name="Column">Null where the whole row is meant.</param>
/// <param name="Name">What the row is called.</param>
/// <param name="Place">Where in the file; empty for a row it no longer has.</param>
public sealed record OfflineChange(string Part, string Row, string? Column, OfflineChangeKind Kind, string Name, string Place)
{
    public string? Base { get; init; }

    public string? Portal { get; init; }

    public string? File { get; init; }

    /// <summary>The row's values in the file, for a new row or one that is put back.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Names the difference in a form.</summary>
    public string Key => $"{Part}|{Row}|{Column}";

    public bool IsConflict => Kind is OfflineChangeKind.Conflict or OfflineChangeKind.DeletedConflict or OfflineChangeKind.GoneConflict;
}

public enum OfflineTroubleKind
{
    /// <summary>Nothing can be added in this part.</summary>
    NoNewRow,
    /// <summary>What is booked is corrected in the portal, with its reason.</summary>
    Booked,
    /// <summary>A row without the name that people know it by.</summary>
    NoName,
    /// <summary>It was asked when the file was made, and is no longer.</summary>
    NoLongerAsked,
    /// <summary>Two rows say they are the same one: the second is taken for a new row.</summary>
    IdTwice,
    /// <summary>A row that is asked, which the file no longer has, or no longer knows for that row: it stays as it is.</summary>
    RowGone,
}

/// <summary>A row of the file that is not taken as it stands.</summary>
public sealed record OfflineTrouble(OfflineTroubleKind Kind, string Part, string Place, string Name);

public sealed record OfflineDifference(IReadOnlyList<OfflineChange> Changes, IReadOnlyList<OfflineTrouble> Troubles)
{
    public IReadOnlyList<OfflineChange> Conflicts => [.. Changes.Where(change => change.IsConflict)];
}
