using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DonorBridge.Reporting.Mapping.Drafting;

public enum RowTestKind { Is, IsNot, Over, Under, Given, NotGiven }

/// <summary>A test each row must pass.</summary>
/// <param name="Column">The key of the list's column.</param>
/// <param name="Value">A choice's code, a number in invariant digits, true or false, or words; empty where the test needs none.</param>
public sealed record RowTest(string Column, RowTestKind Kind, string Value);

/// <param name="Column">The key of the list's column.</param>
public sealed record RowOrder(string Column, bool Descending);

/// <summary>Which rows of a list a form's table shows, in a person's terms. What stands in <see cref="DraftField.Rows"/> and says more than this stays an expression.</summary>
public sealed record RowSelection
{
    /// <summary>All must hold.</summary>
    public IReadOnlyList<RowTest> Where { get; init; } = [];

    /// <summary>The key of the column whose rows of the same value become one; null leaves every row apart.</summary>
    public string? GroupBy { get; init; }

    public IReadOnlyList<RowOrder> Order { get; init; } = [];

    /// <summary>The most rows; null is all.</summary>
    public int? Take { get; init; }

    /// <summary>The mapping's own words for it; null where nothing is chosen.</summary>
    public JsonElement? Write(OfferedSource list)
    {
        var rows = new JsonObject();
        var tests = Where.Select(test => Test(test, Column(list, test.Column))).ToList();
        if (tests.Count == 1) rows["where"] = tests[0];
        else if (tests.Count > 1) rows["where"] = new JsonObject { ["all"] = new JsonArray([.. tests]) };
        var group = GroupBy is null ? null : Column(list, GroupBy);
        if (group is not null) rows["groupBy"] = RowColumns.Plain(group);
        var orders = Order.Select(order => Ordered(order, Column(list, order.Column), group)).ToList();
        if (orders.Count == 1) rows["orderBy"] = orders[0];
        else if (orders.Count > 1) rows["orderBy"] = new JsonArray([.. orders]);
        if (Take is { } most) rows["take"] = most;
        return rows.Count == 0 ? null : JsonSerializer.SerializeToElement(rows);
    }

    /// <summary>The selection that writes exactly these words; null where they say more than a selection can.</summary>
    public static RowSelection? Read(JsonElement? rows, OfferedSource list)
    {
        if (rows is not { } parts) return new RowSelection();
        var written = JsonNode.Parse(parts.GetRawText())!.AsObject();
        var group = list.Columns.FirstOrDefault(column => JsonNode.DeepEquals(RowColumns.Plain(column), written["groupBy"]));
        var tests = written["where"] switch
        {
            null => [],
            JsonObject one when one["all"] is JsonArray many => many.Select(test => ReadTest(test, list)).ToList(),
            var one => [ReadTest(one, list)],
        };
        var orders = written["orderBy"] switch
        {
            null => [],
            JsonArray many => many.Select(order => ReadOrder(order, list, group)).ToList(),
            var one => [ReadOrder(one, list, group)],
        };
        if (tests.Contains(null) || orders.Contains(null)) return null;
        var read = new RowSelection { Where = [.. tests.OfType<RowTest>()], GroupBy = group?.Key, Order = [.. orders.OfType<RowOrder>()], Take = written["take"]?.GetValueKind() == JsonValueKind.Number ? (int)written["take"]! : null };
        return read.Write(list) is { } again && JsonElement.DeepEquals(again, parts) ? read : null;
    }

    private static OfferedSource Column(OfferedSource list, string key) =>
        list.Columns.FirstOrDefault(column => column.Key == key) ?? throw new ArgumentException($"The list {list.Key} has no column {key}.");

    private static JsonObject Test(RowTest test, OfferedSource column)
    {
        // A column that is a plain path is tested by it; what is reckoned is tested as it is reckoned.
        var condition = RowColumns.Plain(column);
        if (condition["field"] is null) condition = new JsonObject { ["of"] = condition };
        (string name, JsonNode against) = test.Kind switch
        {
            RowTestKind.Given => ("given", (JsonNode)true),
            RowTestKind.NotGiven => ("given", false),
            RowTestKind.Over => ("over", Number(test.Value)),
            RowTestKind.Under => ("under", Number(test.Value)),
            var kind => (kind == RowTestKind.Is ? "is" : "isNot", Typed(test.Value, column)),
        };
        condition[name] = against;
        return condition;
    }

    private static JsonNode Typed(string value, OfferedSource column) => column.Type switch
    {
        ValueType.Number or ValueType.Money => Number(value),
        ValueType.Truth => (JsonNode)(value == "true"),
        _ => value,
    };

    private static JsonNode Number(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static JsonObject Ordered(RowOrder order, OfferedSource column, OfferedSource? group)
    {
        var by = group is null ? RowColumns.Plain(column) : JsonNode.Parse(RowColumns.Grouped(column, group).Expression)!.AsObject();
        return order.Descending ? new JsonObject { ["by"] = by, ["descending"] = true } : new JsonObject { ["by"] = by };
    }

    private static RowTest? ReadTest(JsonNode? node, OfferedSource list)
    {
        if (node is not JsonObject test) return null;
        var (name, against) = test.FirstOrDefault(member => member.Key is not ("field" or "of"));
        RowTestKind? kind = (name, against?.GetValueKind()) switch
        {
            ("is", not null) => RowTestKind.Is,
            ("isNot", not null) => RowTestKind.IsNot,
            ("over", JsonValueKind.Number) => RowTestKind.Over,
            ("under", JsonValueKind.Number) => RowTestKind.Under,
            ("given", JsonValueKind.True) => RowTestKind.Given,
            ("given", JsonValueKind.False) => RowTestKind.NotGiven,
            _ => null,
        };
        var column = list.Columns.FirstOrDefault(column => RowColumns.Plain(column) is var plain && (plain["field"] is null ? JsonNode.DeepEquals(plain, test["of"]) : JsonNode.DeepEquals(plain["field"], test["field"])));
        if (column?.Type is ValueType.Number or ValueType.Money && kind is not (RowTestKind.Given or RowTestKind.NotGiven) && against?.GetValueKind() != JsonValueKind.Number) return null;
        return kind is null || column is null ? null : new RowTest(column.Key, kind.Value, kind is RowTestKind.Given or RowTestKind.NotGiven ? "" : against!.ToString());
    }

    private static RowOrder? ReadOrder(JsonNode? node, OfferedSource list, OfferedSource? group)
    {
        if (node is not JsonObject order) return null;
        var column = list.Columns.FirstOrDefault(column => JsonNode.DeepEquals(group is null ? RowColumns.Plain(column) : JsonNode.Parse(RowColumns.Grouped(column, group).Expression), order["by"]));
        return column is null ? null : new RowOrder(column.Key, order["descending"]?.GetValueKind() == JsonValueKind.True);
    }
}
