using System.Globalization;

namespace DonorBridge.Documents.Xlsx;

/// <summary>Works out the formulas that forms use: arithmetic, comparison, sums and choices. What it does not know has no result, and Excel works it out on opening.</summary>
internal sealed class Formulas
{
    /// <summary>Stands for any of Excel's errors, and for what is not known here.</summary>
    public static readonly object Error = new();

    /// <summary>Stands for an amount that could not be converted, and for everything reckoned from one: no total of it is right.</summary>
    public static readonly object Foreign = new();

    private const int MostNested = 64;

    private readonly string _text;
    private readonly string _sheet;
    private readonly Grid _grid;
    private int _at;
    private int _nested;

    private Formulas(string text, string sheet, Grid grid) => (_text, _sheet, _grid) = (text, sheet, grid);

    public static object? Work(string text, string sheet, Grid grid)
    {
        var reading = new Formulas(text, sheet, grid);
        var result = reading.Compare();
        reading.Space();
        return reading._at == text.Length ? result : Error;
    }

    /// <summary>What is shown of a result; null when there is nothing certain to show, <see cref="Foreign"/> when there is no right one.</summary>
    public static object? Shown(object? result) => result switch
    {
        decimal number => Math.Round(number, 10),
        string text => text,
        null => 0m,
        _ => result == Foreign ? Foreign : null,
    };

    /// <summary>What a result takes over from its parts: what is not known, and before it what is in another currency.</summary>
    public static object? Bad(object? one, object? other) =>
        one == Foreign || other == Foreign ? Foreign : one == Error || other == Error ? Error : null;

    private object? Compare()
    {
        var left = Join();
        while ((Take("<>") ?? Take("<=") ?? Take(">=") ?? Take("=") ?? Take("<") ?? Take(">")) is { } sign)
        {
            var right = Join();
            if (Bad(left, right) is { } bad) return bad;
            var order = left is string || right is string
                ? string.Compare(left as string ?? "", right as string ?? "", StringComparison.OrdinalIgnoreCase)
                : (FormulaFunctions.Number(left) ?? 0).CompareTo(FormulaFunctions.Number(right) ?? 0);
            left = sign switch { "=" => order == 0, "<>" => order != 0, "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 };
        }
        return left;
    }

    private object? Join()
    {
        var left = Add();
        while (Take("&") is not null)
        {
            var right = Add();
            if (Bad(left, right) is { } bad) return bad;
            left = string.Create(CultureInfo.InvariantCulture, $"{left}{right}");
        }
        return left;
    }

    private object? Add()
    {
        var left = Multiply();
        while ((Take("+") ?? Take("-")) is { } sign) left = FormulaFunctions.Arithmetic(sign[0], left, Multiply());
        return left;
    }

    private object? Multiply()
    {
        var left = Signed();
        while ((Take("*") ?? Take("/")) is { } sign) left = FormulaFunctions.Arithmetic(sign[0], left, Signed());
        return left;
    }

    private object? Signed()
    {
        if (++_nested > MostNested) return Error;
        var value = Take("-") is not null ? FormulaFunctions.Arithmetic('-', 0m, Signed()) : Take("+") is not null ? Signed() : Single();
        while (Take("%") is not null) value = FormulaFunctions.Arithmetic('/', value, 100m);
        _nested--;
        return value;
    }

    private object? Single()
    {
        Space();
        if (_at >= _text.Length) return Error;
        if (Take("(") is not null)
        {
            var inside = Compare();
            return Take(")") is null ? Error : inside;
        }
        var sign = _text[_at];
        if (sign == '"') return Words();
        if (char.IsAsciiDigit(sign) || sign == '.') return Digits();
        if (Reference(out var sheet, out var first, out var last)) return first == last ? _grid.At(sheet, first) : Error;
        return Function();
    }

    private string Words()
    {
        var start = ++_at;
        while (_at < _text.Length && (_text[_at] != '"' || _at + 1 < _text.Length && _text[_at + 1] == '"')) _at += _text[_at] == '"' ? 2 : 1;
        return _text[start..Math.Min(_at++, _text.Length)].Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private object Digits()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.')) _at++;
        return decimal.TryParse(_text[start.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : Error;
    }

    // The cells of a reference or range, or null when there is none here.
    private List<object?>? Range()
    {
        if (!Reference(out var sheet, out var first, out var last)) return null;
        var cells = new List<object?>(Math.Max(0, (last.Row - first.Row + 1) * (last.Column - first.Column + 1)));
        for (var row = first.Row; row <= last.Row; row++)
            for (var column = first.Column; column <= last.Column; column++) cells.Add(_grid.At(sheet, new CellPlace(column, row)));
        return cells;
    }

    private bool Reference(out string sheet, out CellPlace first, out CellPlace last)
    {
        var start = _at;
        (sheet, first, last) = (_sheet, default, default);
        if (_text.AsSpan(_at).IndexOf('!') is > 0 and var mark && SheetName(_text.AsSpan(_at, mark)) is { } named)
        {
            sheet = named;
            _at += mark + 1;
        }
        if (Place() is not { } from)
        {
            _at = start;
            return false;
        }
        (first, last) = (from, Take(":") is null ? from : Place() ?? from);
        return true;
    }

    private static string? SheetName(ReadOnlySpan<char> text) =>
        text is ['\'', .., '\''] ? text[1..^1].ToString().Replace("''", "'", StringComparison.Ordinal)
        : text.ContainsAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.") ? null : text.ToString();

    private CellPlace? Place()
    {
        var end = _at;
        while (end < _text.Length && (char.IsAsciiLetterUpper(_text[end]) || char.IsAsciiDigit(_text[end]) || _text[end] == '$')) end++;
        if (end == _at || end < _text.Length && _text[end] == '(' || CellPlace.Parse(_text.AsSpan(_at, end - _at)) is not { } place) return null;
        _at = end;
        return place;
    }

    private object? Function()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
        var name = _text[start.._at].ToUpperInvariant();
        if (name is "TRUE" or "FALSE" && Take("(") is null) return name == "TRUE";
        if (Take("(") is null) return Error;
        var arguments = new List<List<object?>>();
        if (Take(")") is null)
        {
            do arguments.Add(Argument());
            while (Take(",") is not null);
            if (Take(")") is null) return Error;
        }
        return FormulaFunctions.Call(name, arguments);
    }

    private List<object?> Argument()
    {
        Space();
        var start = _at;
        if (Range() is { } range)
        {
            Space();
            if (_at < _text.Length && _text[_at] is ',' or ')') return range;
            _at = start;
        }
        return [Compare()];
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private string? Take(string sign)
    {
        Space();
        if (!_text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) return null;
        _at += sign.Length;
        return sign;
    }
}
