using System.Text.Json.Nodes;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>A list's columns seen from its selection: the plain value to test and sort by, and what becomes of a column when rows are joined into one.</summary>
internal static class RowColumns
{
    /// <summary>The value before it is converted or put in words, where it is such; else as it is.</summary>
    public static JsonObject Plain(OfferedSource column)
    {
        var expression = JsonNode.Parse(column.Expression)!.AsObject();
        var within = expression["convert"]?["of"] ?? expression["label"]?["of"];
        return (within is JsonObject plain && plain["field"] is not null ? plain.DeepClone() : expression.DeepClone()).AsObject();
    }

    /// <summary>The column where rows with the same value of another column are one: that value itself, amounts and people added up, everything else listed.</summary>
    /// <remarks>Percentages, rates and figures of different indicators have no sum, so they are listed.</remarks>
    public static OfferedSource Grouped(OfferedSource column, OfferedSource by)
    {
        var expression = JsonNode.Parse(column.Expression)!;
        if (column.Key == by.Key)
        {
            var key = new JsonObject { ["field"] = "item.key" };
            if (expression["label"] is not JsonObject label) return column with { Expression = key.ToJsonString(), When = null };
            label["of"] = key;
            return column with { Expression = expression.ToJsonString(), When = null };
        }
        var added = column.Type == ValueType.Money || column.Type == ValueType.Number && column.Key.StartsWith("people/", StringComparison.Ordinal);
        var joined = added
            ? new JsonObject { ["sum"] = new JsonObject { ["in"] = Rows, ["of"] = expression } }
            : new JsonObject { ["join"] = new JsonObject { ["in"] = Rows, ["of"] = expression, ["separator"] = "; " } };
        return column with
        {
            Expression = joined.ToJsonString(), Type = added ? column.Type : ValueType.Text,
            // Where no row of the group reports it, there is no sum: what is not reported is never 0.
            When = column.When is null ? null : new JsonObject { ["of"] = new JsonObject { ["count"] = new JsonObject { ["in"] = Rows, ["where"] = JsonNode.Parse(column.When) } }, ["over"] = 0 }.ToJsonString(),
        };
    }

    private const string Rows = "item.rows";
}
