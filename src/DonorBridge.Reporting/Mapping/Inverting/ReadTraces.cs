using System.Text.Json.Nodes;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Which values of a report in the making came from a form, and from where in it.</summary>
internal sealed class ReadTraces
{
    private readonly Dictionary<JsonNode, (string Field, string Place, string? Was)> _marks = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JsonNode> _known = new(ReferenceEqualityComparer.Instance);

    public bool IsMarked(JsonNode node) => _marks.ContainsKey(node);

    public bool IsChange(JsonNode node) => _marks.TryGetValue(node, out var mark) && mark.Was is not null;

    public string PlaceOf(JsonNode node) => _marks.TryGetValue(node, out var mark) ? mark.Place : "";

    /// <param name="was">What the known report has there; empty for nothing, null where the form says the same.</param>
    public T Mark<T>(T node, string field, string place, string? was = null) where T : JsonNode
    {
        _marks[node] = (field, place, was);
        return node;
    }

    /// <summary>Everything below came from the known report.</summary>
    public void Know(JsonNode node)
    {
        _known.Add(node);
        if (node is JsonObject thing)
            foreach (var member in thing) { if (member.Value is { } value) Know(value); }
        if (node is JsonArray list)
            foreach (var item in list) { if (item is not null) Know(item); }
    }

    /// <summary>Every value of the report with where it came from, in the report's order.</summary>
    public IReadOnlyList<ValueOrigin> Origins(JsonNode root)
    {
        var found = new List<ValueOrigin>();
        Walk(root, "", found);
        return found;
    }

    private void Walk(JsonNode node, string path, List<ValueOrigin> found)
    {
        if (_marks.TryGetValue(node, out var mark)) found.Add(new ValueOrigin(path, ValueOriginKind.Form) { Field = mark.Field, At = mark.Place, Was = mark.Was });
        else if (node is JsonObject thing && !(thing.Count == 2 && thing.ContainsKey("amount") && thing.ContainsKey("currency")))
        {
            foreach (var member in thing)
                if (member.Value is { } value) Walk(value, path.Length == 0 ? member.Key : $"{path}.{member.Key}", found);
        }
        else if (node is JsonArray list)
        {
            for (var index = 0; index < list.Count; index++)
                if (list[index] is { } item) Walk(item, $"{path}[{index}]", found);
        }
        else found.Add(new ValueOrigin(path, _known.Contains(node) ? ValueOriginKind.Known : ValueOriginKind.Tie));
    }
}
