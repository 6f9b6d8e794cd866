namespace DonorBridge.Documents.Xlsx;

/// <summary>The functions and signs that forms use, as Excel means them.</summary>
internal static class FormulaFunctions
{
    public static decimal? Number(object? value) => value switch
    {
        decimal number => number,
        bool truth => truth ? 1m : 0m,
        null => 0m,
        _ => null,
    };

    public static object Arithmetic(char sign, object? left, object? right)
    {
        if (Formulas.Bad(left, right) is { } bad) return bad;
        if (Number(left) is not { } one || Number(right) is not { } other) return Formulas.Error;
        try
        {
            return sign switch
            {
                '+' => one + other,
                '-' => one - other,
                '*' => one * other,
                _ => other == 0 ? Formulas.Error : one / other,
            };
        }
        catch (OverflowException)
        {
            return Formulas.Error;
        }
    }

    /// <param name="arguments">Each a list of cells; a single value is a list of one.</param>
    public static object? Call(string name, IReadOnlyList<List<object?>> arguments)
    {
        foreach (var cells in arguments)
            if (name is not "IF" && cells.Contains(Formulas.Foreign)) return Formulas.Foreign;
        if (name == "IFERROR" && arguments.Count == 2) return Single(arguments[0]) == Formulas.Error ? Single(arguments[1]) : Single(arguments[0]);
        if (name == "IF" && arguments.Count is 2 or 3) return Chosen(arguments);
        var all = arguments is [var only] ? only : arguments.SelectMany(cells => cells).ToList();
        if (all.Contains(Formulas.Error)) return Formulas.Error;
        // Texts and empty cells within a range do not count.
        var numbers = all.OfType<decimal>().ToList();
        return (name, arguments.Count) switch
        {
            ("SUM", > 0) => numbers.Sum(),
            ("MIN", > 0) => numbers.Count == 0 ? 0m : numbers.Min(),
            ("MAX", > 0) => numbers.Count == 0 ? 0m : numbers.Max(),
            ("COUNT", > 0) => (decimal)numbers.Count,
            ("ABS", 1) => Number(all[0]) is { } number ? Math.Abs(number) : Formulas.Error,
            ("ROUND", 2) => Number(all[0]) is { } number && all[1] is decimal places and >= 0 and <= 15 ? Math.Round(number, (int)places, MidpointRounding.AwayFromZero) : Formulas.Error,
            ("AND", > 0) => all.TrueForAll(value => Number(value) is not 0m),
            ("OR", > 0) => all.Exists(value => Number(value) is not 0m),
            ("SUMIF", 3) when arguments[0].Count == arguments[2].Count && arguments[1] is [var wanted] =>
                arguments[0].Zip(arguments[2]).Where(pair => Matches(pair.First, wanted)).Sum(pair => pair.Second as decimal? ?? 0m),
            _ => Formulas.Error,
        };
    }

    private static object? Chosen(IReadOnlyList<List<object?>> arguments) => Single(arguments[0]) == Formulas.Foreign ? Formulas.Foreign : Number(Single(arguments[0])) switch
    {
        null => Formulas.Error,
        0m => arguments.Count == 3 ? Single(arguments[2]) : false,
        _ => Single(arguments[1]),
    };

    private static object? Single(List<object?> cells) => cells.Count == 1 ? cells[0] : Formulas.Error;

    private static bool Matches(object? value, object? wanted) => wanted switch
    {
        string text => value is string words && string.Equals(words, text, StringComparison.OrdinalIgnoreCase),
        decimal number => value is decimal other && other == number,
        _ => false,
    };
}
