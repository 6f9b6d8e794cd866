using DonorBridge.Portal.Languages;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Lists;

/// <summary>A cell as it shows.</summary>
public sealed record Cell(string Text, string? Href, Tone? Tone);

/// <summary>A heading as it shows.</summary>
public sealed record Heading(string Key, string Text, bool IsNumber, bool IsName, bool CanSort);

/// <summary>A choice that narrows the list; it stands in the address under its name.</summary>
public sealed record ListFilter(string Name, string Label, IReadOnlyList<Choice> Choices);

/// <summary>One page of a list, ready to show, whatever its rows are.</summary>
public abstract class Listing
{
    public required string Caption { get; init; }

    public required ListState State { get; init; }

    public required int Total { get; init; }

    public int PageSize { get; init; } = 25;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    /// <summary>A box to search by words.</summary>
    public bool CanSearch { get; init; } = true;

    public bool CanExport { get; init; } = true;

    public abstract IReadOnlyList<Heading> Headings { get; }

    public abstract IEnumerable<IReadOnlyList<Cell>> Cells(Wording text);

    /// <summary>
    /// A list whose rows are all at hand: searched, sorted and cut to the page here. For long lists make a
    /// <see cref="Listing{T}"/> with the rows of one page, sorted by the database.
    /// </summary>
    public static Listing<T> Of<T>(string caption, IEnumerable<T> rows, ListState state, IReadOnlyList<Column<T>> columns, Wording text, IReadOnlyList<ListFilter>? filters = null, int pageSize = 25)
    {
        var found = Sorted(rows.Where(row => Matches(row, columns, state.Words, text)), columns, state, text).ToList();
        return new(columns)
        {
            Caption = caption, State = state, Total = found.Count, PageSize = pageSize, Filters = filters ?? [],
            Rows = [.. found.Skip((state.Page - 1) * pageSize).Take(pageSize)], All = found,
        };
    }

    private static bool Matches<T>(T row, IReadOnlyList<Column<T>> columns, string? words, Wording text) =>
        words is null || words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            columns.Any(column => column.Words(row, text).Contains(word, StringComparison.CurrentCultureIgnoreCase)));

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> rows, IReadOnlyList<Column<T>> columns, ListState state, Wording text)
    {
        if (columns.FirstOrDefault(column => column.Key == state.Sort && column.CanSort) is not { } by) return rows;
        var order = Comparer<object?>.Create((a, b) => Compare(a, b, text));
        return state.Descending ? rows.OrderByDescending(by.Value, order) : rows.OrderBy(by.Value, order);
    }

    private static int Compare(object? a, object? b, Wording text) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => string.Compare(x, y, text.Culture, System.Globalization.CompareOptions.IgnoreCase),
        (IComparable x, _) => x.CompareTo(b),
        _ => string.CompareOrdinal(a.ToString(), b.ToString()),
    };
}

/// <summary>A list of rows of one kind.</summary>
public sealed class Listing<T>(IReadOnlyList<Column<T>> columns) : Listing
{
    /// <summary>The rows of this page.</summary>
    public required IReadOnlyList<T> Rows { get; init; }

    /// <summary>All rows that match, for the export; the page's own when the page gives no more.</summary>
    public IEnumerable<T>? All { get; init; }

    public IReadOnlyList<Column<T>> Columns => columns;

    public override IReadOnlyList<Heading> Headings =>
        [.. columns.Select(column => new Heading(column.Key, column.Heading, column.IsNumber, column.IsName, column.CanSort))];

    public override IEnumerable<IReadOnlyList<Cell>> Cells(Wording text) =>
        Rows.Select(row => (IReadOnlyList<Cell>)[.. columns.Select(column => new Cell(column.Words(row, text), column.Link?.Invoke(row), column.Tone?.Invoke(row)))]);

    public CsvResult Csv() => new(Caption, columns.Select(column => column.Heading), (All ?? Rows).Select(row => columns.Select(column => column.Value(row))));
}

internal static class ColumnWords
{
    public static string Words<T>(this Column<T> column, T row, Wording text) => column.Shown?.Invoke(row) ?? column.Value(row) switch
    {
        null => "",
        string words => words,
        decimal number => text.Number(number),
        int number => text.Number(number),
        DateOnly date => text.Date(date),
        DateTimeOffset moment => text.Moment(moment),
        var other => other.ToString() ?? "",
    };
}
