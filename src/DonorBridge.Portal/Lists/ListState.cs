using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace DonorBridge.Portal.Lists;

/// <summary>How a list is shown, all of it in the address, so that a view can be shared: sort, page, search words, filters.</summary>
public sealed class ListState
{
    private readonly string _path;
    private readonly Dictionary<string, StringValues> _query;

    private ListState(string path, IEnumerable<KeyValuePair<string, StringValues>> query) =>
        (_path, _query) = (path, new(query, StringComparer.OrdinalIgnoreCase));

    public static ListState Of(HttpRequest request) => new(request.PathBase + request.Path, request.Query);

    public string Path => _path;

    /// <summary>The column's key; null when the list has its own order.</summary>
    public string? Sort => Value("sort")?.TrimStart('-');

    public bool Descending => Value("sort")?.StartsWith('-') == true;

    /// <summary>The page asked for; the first is 1. What is no number is the first.</summary>
    public int Page => int.TryParse(Value("page"), out var page) && page > 0 ? page : 1;

    public string? Words => Value("q")?.Trim() is { Length: > 0 } words ? words : null;

    public bool WantsCsv => Value("as") == "csv";

    public string? Value(string name) => _query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>What else stands in the address, so that a filter form can keep it.</summary>
    public IEnumerable<(string Name, string Value)> Others(params string[] except) =>
        from pair in _query
        where !except.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)
        from value in pair.Value
        where value is not null
        select (pair.Key, value);

    /// <summary>The address of the same list, changed in these parts; null takes a part away.</summary>
    public string With(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = new Dictionary<string, StringValues>(_query, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
            if (value is null) query.Remove(name);
            else query[name] = value;
        return QueryHelpers.AddQueryString(_path, query);
    }

    public string SortedBy(string column)
    {
        var next = Sort == column && !Descending ? "-" + column : column;
        return With(("sort", next), ("page", null));
    }
}
