namespace DonorBridge.Reporting.Standard.ThreeWay;

public enum OfflineKind
{
    /// <summary>Paragraphs and lists.</summary>
    Words,
    /// <summary>A line.</summary>
    Text,
    Number,
    Date,
    /// <summary>One of the column's choices; the value is its code.</summary>
    Choice,
}

/// <summary>A column of a part that is filled in offline.</summary>
/// <param name="IsFixed">It is there to be read; what stands in it is never taken back.</param>
/// <param name="Choices">Codes, for a choice.</param>
/// <param name="Decimals">Shown of a number; null shows those it has.</param>
public sealed record OfflineColumn(string Key, OfflineKind Kind, bool IsFixed = false, IReadOnlyList<string>? Choices = null, int? Decimals = null);

public enum OfflineGrowth
{
    /// <summary>The rows are what is asked: none is added or taken away.</summary>
    None,
    /// <summary>Rows may be added, changed and deleted.</summary>
    Any,
    /// <summary>Rows may be added; those that are there are booked and stay as they are.</summary>
    OnlyNew,
}

/// <summary>A row and what it holds, by column. Values are text: numbers with a point, ISO dates, codes; what is empty is not there.</summary>
/// <param name="Id">The same row in base, portal and file has the same id.</param>
public sealed record OfflineRow(string Id, IReadOnlyDictionary<string, string> Values);

/// <param name="Name">The column by which people know a row, such as its title.</param>
public sealed record OfflinePart(string Key, OfflineGrowth Growth, string Name, IReadOnlyList<OfflineColumn> Columns, IReadOnlyList<OfflineRow> Rows)
{
    public OfflineColumn? Column(string key) => Columns.FirstOrDefault(column => column.Key == key);

    /// <summary>The columns that are taken back.</summary>
    public IEnumerable<OfflineColumn> Taken => Columns.Where(column => !column.IsFixed);
}

/// <summary>A row of a file that came back.</summary>
/// <param name="Id">Null where the file gives none: a pasted or new row.</param>
/// <param name="Unreadable">Columns whose value could not be read; they count as unchanged.</param>
/// <param name="Place">For people: sheet or table, and row.</param>
public sealed record ReturnedRow(string? Id, IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> Unreadable, string Place);

/// <summary>The rows of one part as they came back.</summary>
public sealed record ReturnedPart(string Key, IReadOnlyList<ReturnedRow> Rows);
