using System.Runtime.InteropServices;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Xlsx;

/// <summary>The filled workbook as cells, for formulas: how far each sheet grew, and what stands where.</summary>
internal sealed class Grid
{
    private readonly FilledForm _form;
    private readonly Func<string, Growth> _growth;
    private readonly Dictionary<string, Sheet> _sheets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, CellPlace), object?> _results = [];

    private sealed record Sheet(Growth Growth, IReadOnlyList<(int First, int Count, RowTemplate Row)> Rows);

    public Grid(IReadOnlyList<SheetTemplate> sheets, FilledForm form)
    {
        _form = form;
        _growth = Growth;
        foreach (var sheet in sheets)
        {
            var growth = new Growth([.. sheet.Rows.Where(row => row.List is not null).Select(row => (row.Number, Count(row) - 1))]);
            _sheets[sheet.Name] = new Sheet(growth, [.. sheet.Rows.Select(row => (growth.First(row.Number), Count(row), row))]);
        }
    }

    /// <summary>The currency of the form's amounts: its own, or that of its first amount. Null where it shows none.</summary>
    public string? Currency => field ??= _form.Format.Currency ?? _form.Fields.Select(filled => First(filled.Value)).FirstOrDefault(found => found is not null);

    private static string? First(FormValue? value) => value switch
    {
        MoneyValue money => money.Money.Currency,
        RowsValue rows => rows.Rows.Take(1).SelectMany(row => row.Values).Select(First).FirstOrDefault(found => found is not null),
        _ => null,
    };

    public Growth Growth(string sheet) => _sheets.TryGetValue(sheet, out var known) ? known.Growth : Xlsx.Growth.None;

    /// <summary>A formula as it stands at a place, with its result: a number, a text, <see cref="Formulas.Foreign"/>, or null where it cannot be worked out here.</summary>
    public (string Formula, object? Result) Worked(string sheet, RowTemplate row, CellTemplate cell, CellPlace place, int copy)
    {
        var text = After(sheet, row, cell, copy);
        return (text, Formulas.Shown(Worked(sheet, text, place)));
    }

    /// <summary>What stands in a cell: decimal, string, bool, null for nothing, or an error.</summary>
    public object? At(string sheet, CellPlace place)
    {
        if (!_sheets.TryGetValue(sheet, out var known)) return Formulas.Error;
        var (low, high) = (0, known.Rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, count, row) = known.Rows[middle];
            if (place.Row < first) high = middle - 1;
            else if (place.Row >= first + count) low = middle + 1;
            else return Cell(sheet, row, place, place.Row - first);
        }
        return null;
    }

    /// <summary>A value as Excel counts with it; null where it stays a text.</summary>
    public static decimal? Number(FormValue? value, FormField field, DonorFormat format) => value switch
    {
        NumberValue number => field.Decimals is { } places ? Math.Round(number.Number, places, MidpointRounding.AwayFromZero) : number.Number,
        // An amount that could not be converted is a text, so that no total mixes currencies.
        MoneyValue money => ValueText.Foreign(money, format) ? null : Math.Round(money.Money.Amount, field.Decimals ?? 2, MidpointRounding.AwayFromZero),
        DateValue day => Day(day.Date),
        _ => null,
    };

    /// <summary>Excel counts days from 1900 and takes that year for a leap year.</summary>
    private static decimal? Day(DateOnly day) => day.Year < 1900 ? null : day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private int Count(RowTemplate row) => row.List is { } list && list.Depth == 0 ? Math.Max(1, (_form.Fields[list.Index].Value as RowsValue)?.Rows.Count ?? 0) : 1;

    private object? Cell(string sheet, RowTemplate row, CellPlace place, int copy)
    {
        if (row.At(place.Column) is not { } cell) return null;
        if (cell.Field is { } field) return Held(field, row, copy);
        if (cell.Formula is null) return cell.Type is null ? cell.Number : cell.Fixed is null ? null : "";
        return _results.TryGetValue((sheet, place), out var known) ? known : Worked(sheet, After(sheet, row, cell, copy), place);
    }

    private string After(string sheet, RowTemplate row, CellTemplate cell, int copy) =>
        cell.Formula!.After(_growth, sheet, row.List is null ? 0 : row.Number, copy);

    private object? Worked(string sheet, string formula, CellPlace place)
    {
        ref var result = ref CollectionsMarshal.GetValueRefOrAddDefault(_results, (sheet, place), out var known);
        if (known) return result;
        result = Formulas.Error; // a formula that comes back to itself
        var worked = Formulas.Work(formula, sheet, this);
        return _results[(sheet, place)] = worked;
    }

    private object? Held(FieldPlace field, RowTemplate row, int copy)
    {
        var value = field.Depth == 0 ? _form.Fields[field.Index].Value
            : (_form.Fields[row.List!.Index].Value as RowsValue)?.Rows.ElementAtOrDefault(copy)?.Values[field.Index];
        if (value is MoneyValue money && ValueText.Foreign(money, _form.Format)) return Formulas.Foreign;
        return value is null ? null : value is TruthValue truth ? truth.Truth : (object?)Number(value, field.Field, _form.Format) ?? ValueText.Of(value, field.Field, _form.Format, _form.Language);
    }
}
