using System.Globalization;
using System.Text.Json;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Mapping.Drafting;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Portal.Pages.Formats.Making;

public sealed class RowTestForm
{
    public string? Column { get; set; }

    public string? Kind { get; set; }

    public string? Value { get; set; }
}

public sealed class RowOrderForm
{
    public string? Column { get; set; }

    public bool Descending { get; set; }
}

/// <summary>Which rows of a list are shown, in which order, joined by what, and how many: as the page binds it.</summary>
public sealed class RowsForm
{
    private const int SpareTests = 2;
    private const int Orders = 2;

    public List<RowTestForm> Where { get; set; } = [];

    public List<RowOrderForm> Order { get; set; } = [];

    public string? GroupBy { get; set; }

    public int? Take { get; set; }

    /// <summary>In the mapping's own words, where the choices above do not say it; wins over them.</summary>
    public string? Own { get; set; }

    public static RowsForm Of(DraftField field, OfferedSource list, SourceCatalogue catalogue, Wording text)
    {
        var read = RowSelection.Read(field.Rows, list);
        var selection = read ?? new RowSelection();
        return new RowsForm
        {
            Where = [.. selection.Where.Select(test => new RowTestForm { Column = test.Column, Kind = Key.Of(test.Kind), Value = Shown(test, list, catalogue, text) }), .. Enumerable.Range(0, SpareTests).Select(_ => new RowTestForm())],
            Order = [.. selection.Order.Select(order => new RowOrderForm { Column = order.Column, Descending = order.Descending }).Concat(Enumerable.Range(0, Orders).Select(_ => new RowOrderForm())).Take(Math.Max(Orders, selection.Order.Count))],
            GroupBy = selection.GroupBy, Take = selection.Take, Own = read is null ? FieldForm.Indented(field.Rows!.Value) : null,
        };
    }

    /// <summary>What stands beside the list in the mapping. What cannot be read is said at its place in the form.</summary>
    public JsonElement? To(OfferedSource list, SourceCatalogue catalogue, ModelStateDictionary problems, Wording text)
    {
        if (!string.IsNullOrWhiteSpace(Own)) return FieldForm.Parsed(Own, "Form.Rows.Own", problems, text);
        if (Take is < 1) problems.AddModelError("Form.Rows.Take", text["formats.take-above-0"]);
        var tests = new List<RowTest>();
        foreach (var (test, index) in Where.Select((test, index) => (test, index)))
        {
            if (Column(list, test.Column) is not { } column) continue;
            var kind = Key.Read<RowTestKind>(test.Kind) ?? RowTestKind.Is;
            if (Read(test.Value, kind, column, catalogue, text) is { } value) tests.Add(new RowTest(column.Key, kind, value));
            else problems.AddModelError($"Form.Rows.Where[{index}].Value", Wrong(kind, column, catalogue, text));
        }
        return !problems.IsValid ? null : new RowSelection
        {
            Where = tests, GroupBy = Column(list, GroupBy)?.Key, Take = Take,
            Order = [.. Order.Where(order => Column(list, order.Column) is not null).Select(order => new RowOrder(order.Column!, order.Descending))],
        }.Write(list);
    }

    private static OfferedSource? Column(OfferedSource list, string? key) => list.Columns.FirstOrDefault(column => column.Key == key);

    private static string? Read(string? typed, RowTestKind kind, OfferedSource column, SourceCatalogue catalogue, Wording text)
    {
        if (kind is RowTestKind.Given or RowTestKind.NotGiven) return "";
        var said = typed?.Trim() ?? "";
        if (said.Length == 0) return null;
        var isNumber = column.Type is ValueType.Number or ValueType.Money;
        if (kind is RowTestKind.Over or RowTestKind.Under || isNumber)
            return isNumber && !(column.Type == ValueType.Money && kind is RowTestKind.Is or RowTestKind.IsNot) && decimal.TryParse(said, NumberStyles.Number, text.Culture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
        if (column.Type == ValueType.Date) return null;
        var choices = catalogue.ChoicesOf(column, text.Language.Code);
        if (choices.Count == 0) return said;
        return choices.FirstOrDefault(choice => string.Equals(choice.Code, said, StringComparison.OrdinalIgnoreCase) || string.Equals(choice.Name, said, StringComparison.CurrentCultureIgnoreCase)).Code;
    }

    private static string Wrong(RowTestKind kind, OfferedSource column, SourceCatalogue catalogue, Wording text)
    {
        var choices = catalogue.ChoicesOf(column, text.Language.Code);
        return column.Type == ValueType.Date ? text["formats.test-date", ("column", column.Label)]
            : column.Type == ValueType.Money ? text["formats.test-amount", ("column", column.Label)]
            : column.Type == ValueType.Number ? text["formats.test-number", ("column", column.Label)]
            : kind is RowTestKind.Over or RowTestKind.Under ? text["formats.test-not-number", ("column", column.Label)]
            : choices.Count > 0 ? text["formats.test-choice", ("column", column.Label), ("choices", string.Join(", ", choices.Select(choice => choice.Name)))]
            : text["formats.test-value", ("column", column.Label)];
    }

    private static string Shown(RowTest test, OfferedSource list, SourceCatalogue catalogue, Wording text)
    {
        var column = Column(list, test.Column)!;
        return column.Type is ValueType.Number or ValueType.Money && decimal.TryParse(test.Value, CultureInfo.InvariantCulture, out var number) ? number.ToString(text.Culture)
            : catalogue.ChoicesOf(column, text.Language.Code).FirstOrDefault(choice => choice.Code == test.Value).Name ?? test.Value;
    }
}
