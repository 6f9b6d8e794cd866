using System.Globalization;
using System.Text.Json;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping.Catalogue;
using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>A list after reading: which things, in which order.</summary>
internal sealed record ReadList(int Depth, Surroundings Inside, IReadOnlyList<string> Sources, Func<Scope, IReadOnlyList<object>> Items)
{
    /// <summary>How its rows lead back; null for groups, whose rows are no longer apart.</summary>
    public RowsInverse? Back { get; init; }

    /// <summary>Lets paths that begin with <c>item</c> mean this thing.</summary>
    public void Enter(Scope scope, object item) => scope.Items[Depth] = item;
}

/// <summary>Reads in, where, groupBy, orderBy and take; they work in that order.</summary>
internal static class ListReader
{
    public static readonly string[] Words = ["in", "where", "groupBy", "orderBy", "take"];

    private sealed record Group(FormValue? Key, List<object> Rows);

    public static Expression Each(LocatedJson node, Surroundings around)
    {
        node.Only("each", [.. Words, "fields"]);
        var list = Read(node, around);
        var columns = FieldReader.ReadAll(node.Need("fields", "each"), list.Inside);
        return new Expression(ValueType.Rows, scope => Rows(scope, list, columns)) { Sources = [.. list.Sources.Union(columns.SelectMany(column => column.Sources))], Columns = columns, Back = list.Back };
    }

    public static ReadList Read(LocatedJson node, Surroundings around)
    {
        var depth = around.Items.Count;
        if (depth == Scope.MostNested) throw new Refusal(node, $"lists may stand in lists {Scope.MostNested - 1} deep, not deeper.");
        var path = PathReader.Read(node.Need("in", "a list"), around);
        if (path.Type is not (ValueType.Rows or ValueType.Thing)) throw new Refusal(node["in"]!, $"'{node["in"]!.Text}' is no list.");

        var inside = around.Inside(path.Of!, path.Source);
        var where = node["where"] is { } condition ? ConditionReader.Read(condition, inside) : null;
        var groupBy = node["groupBy"] is { } key ? ExpressionReader.Read(key, inside) : null;
        if (groupBy is not null) inside = around.Inside(GroupShape(path.Of!, groupBy), path.Source);
        var orderBy = Orders(node["orderBy"], inside);
        var take = node["take"]?.Whole("take", 1);

        IReadOnlyList<string> sources = [.. new[] { path.Source }.Union(where?.Sources ?? []).Union(groupBy?.Sources ?? []).Union(orderBy.SelectMany(order => order.By.Sources))];
        return new ReadList(depth, inside, sources, scope =>
        {
            var items = Filtered(scope, depth, path, where);
            if (groupBy is not null) items = Grouped(scope, depth, items, groupBy);
            if (orderBy.Count > 0) items = Ordered(scope, depth, items, orderBy);
            return take is { } most && items.Count > most ? items[..most] : items;
        }) { Back = groupBy is null ? new RowsInverse(path.Source, scope => where?.Back?.Invoke(scope) ?? []) : null };
    }

    private static List<object> Filtered(Scope scope, int depth, ReadPath path, Condition? where)
    {
        var taken = path.Get(scope);
        var all = path.Type == ValueType.Rows ? (IEnumerable<object>?)taken ?? [] : taken is null ? [] : [taken];
        if (where is null) return [.. all];
        var kept = new List<object>();
        foreach (var item in all)
        {
            scope.Items[depth] = item;
            if (where.Holds(scope)) kept.Add(item);
        }
        return kept;
    }

    private static List<object> Grouped(Scope scope, int depth, List<object> items, Expression by)
    {
        var groups = new List<Group>();
        foreach (var item in items)
        {
            scope.Items[depth] = item;
            var key = by.Value(scope);
            var group = groups.Find(one => Equals(one.Key, key));
            if (group is null) groups.Add(group = new Group(key, []));
            group.Rows.Add(item);
        }
        return [.. groups];
    }

    private static List<object> Ordered(Scope scope, int depth, List<object> items, IReadOnlyList<Order> orders)
    {
        var keyed = items.Select(item =>
        {
            scope.Items[depth] = item;
            return (item, keys: orders.Select(order => order.By.Value(scope)).ToArray());
        }).ToList();
        var sorted = keyed.OrderBy(pair => pair.keys[0], new ByValue(orders[0].Descending));
        for (var index = 1; index < orders.Count; index++)
        {
            var place = index;
            sorted = sorted.ThenBy(pair => pair.keys[place], new ByValue(orders[place].Descending));
        }
        return [.. sorted.Select(pair => pair.item)];
    }

    private static RowsValue Rows(Scope scope, ReadList list, IReadOnlyList<FormField> columns)
    {
        var outer = scope.Field;
        var items = list.Items(scope);
        var rows = new FilledRow[items.Count];
        var missing = new int[columns.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            list.Enter(scope, items[row]);
            var values = new FormValue?[columns.Count];
            for (var index = 0; index < values.Length; index++)
            {
                scope.Field = columns[index];
                values[index] = FieldFilling.Value(scope, columns[index], out var state);
                if (state == FieldState.NotReported) missing[index]++;
            }
            rows[row] = new FilledRow(values);
        }
        for (var index = 0; index < missing.Length; index++)
        {
            if (missing[index] == 0) continue;
            scope.Field = columns[index];
            scope.Note(MappingProblemKind.NotReported, "rows-missing", $"{missing[index]} of {rows.Length} rows do not report it.");
        }
        scope.Field = outer;
        return new RowsValue(rows);
    }

    private sealed record Order(Expression By, bool Descending);

    private static IReadOnlyList<Order> Orders(LocatedJson? node, Surroundings inside)
    {
        if (node is null) return [];
        var parts = node.Kind == JsonValueKind.Array ? node.Items : [node];
        return [.. parts.Select(part =>
        {
            part.Only("orderBy", "by", "descending");
            var by = ExpressionReader.Read(part.Need("by", "orderBy"), inside, "orderBy", ValueType.Text, ValueType.Number, ValueType.Money, ValueType.Date);
            return new Order(by, part["descending"]?.Truth("descending") ?? false);
        })];
    }

    private static Shape GroupShape(Shape of, Expression by) => new Shape($"group of {of.Name}")
        .Add(new Member("key", by.Type, "What its rows have in common") { Get = group => ((Group)group).Key, Choices = by.Choices })
        .Add(new Member("rows", ValueType.Rows, "Its rows") { Get = group => ((Group)group).Rows, Of = of });

    /// <summary>What is not reported comes last; numbers within texts are read as numbers, so that 1.10 follows 1.9.</summary>
    private sealed class ByValue(bool descending) : IComparer<FormValue?>
    {
        private static readonly StringComparer Texts = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

        public int Compare(FormValue? one, FormValue? other)
        {
            if (one is null || other is null) return (one is null).CompareTo(other is null);
            var order = (one, other) switch
            {
                (TextValue a, TextValue b) => Texts.Compare(a.Text, b.Text),
                (NumberValue a, NumberValue b) => a.Number.CompareTo(b.Number),
                (MoneyValue a, MoneyValue b) when a.Money.Currency == b.Money.Currency => a.Money.Amount.CompareTo(b.Money.Amount),
                (MoneyValue a, MoneyValue b) => string.CompareOrdinal(a.Money.Currency, b.Money.Currency),
                (DateValue a, DateValue b) => a.Date.CompareTo(b.Date),
                _ => 0,
            };
            return descending ? -order : order;
        }
    }
}
