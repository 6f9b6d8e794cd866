namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>One way a written value can have come about: what the report then holds, by source.</summary>
internal sealed record Solution(IReadOnlyList<(string Source, FormValue Value)> Values)
{
    /// <summary>The form's own wording, which says nothing of the report.</summary>
    public static Solution Nothing { get; } = new([]);

    public bool Same(Solution other) =>
        Values.Count == other.Values.Count && Values.Zip(other.Values).All(pair => pair.First.Source == pair.Second.Source && pair.First.Value.Equals(pair.Second.Value));

    public override string ToString() => Values.Count == 0
        ? "the form's own wording"
        : string.Join(" and ", Values.Select(value => $"{value.Source} = {SameValue.Shown(value.Value)}"));
}

/// <summary>How what stands in a form leads back to the report. It gives every way the value can have come about: one is an answer, several are a question.</summary>
internal abstract record Inverse
{
    /// <summary>More than this is as unclear as two.</summary>
    protected const int Enough = 4;

    public abstract IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope);

    protected static IReadOnlyList<Solution> Distinct(IEnumerable<Solution> solutions)
    {
        var kept = new List<Solution>();
        foreach (var solution in solutions)
        {
            if (kept.Exists(solution.Same)) continue;
            kept.Add(solution);
            if (kept.Count == Enough) break;
        }
        return kept;
    }
}

/// <summary>A value taken from the report as it is.</summary>
/// <param name="Choices">All it can be, where the list is closed.</param>
internal sealed record FieldInverse(string Source, ValueType Type, IReadOnlyList<string> Choices) : Inverse
{
    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope) => Distinct(scope.Values(written, Type)
        .Where(value => Choices.Count == 0 || value is TextValue text && Choices.Contains(text.Text))
        .Select(value => new Solution([(Source, value)])));
}

/// <summary>What the form itself says: fixed wording.</summary>
internal sealed record FixedInverse(Func<InverseScope, string?> Text) : Inverse
{
    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope)
    {
        var own = Text(scope);
        var same = written switch
        {
            WrittenText text => text.Text.Trim() == own?.Trim(),
            WrittenNumber number => own is not null && WrittenNumbers.Of(own, System.Globalization.CultureInfo.InvariantCulture).Contains(number.Number),
            _ => false,
        };
        return same ? [Solution.Nothing] : [];
    }
}

/// <summary>A code shown by a word: a label, a donor's code, a case of a switch.</summary>
/// <param name="Pairs">Code and what is shown for it.</param>
/// <param name="ShownAsItIs">A code without a word stands in the form itself.</param>
internal sealed record CodedInverse(Inverse Code, Func<InverseScope, IEnumerable<(string Code, string Shown)>> Pairs, bool ShownAsItIs) : Inverse
{
    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope)
    {
        var shown = written switch
        {
            WrittenText text => text.Text.Trim(),
            WrittenTruth truth => truth.Truth ? "true" : "false",
            WrittenNumber number => number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };
        if (string.IsNullOrEmpty(shown)) return [];
        var codes = Pairs(scope).Where(pair => string.Equals(pair.Shown.Trim(), shown, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Code).Distinct().ToList();
        if (codes.Count == 0 && ShownAsItIs && IsCode(shown)) codes.Add(shown);
        return Distinct(codes.SelectMany(code => Code.Of(new WrittenText(code, written.Place), scope)));
    }

    // Our own keys, and the country and currency codes of the outside world.
    private static bool IsCode(string text) =>
        text.Length <= 40 && (text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-') || text.Length <= 3 && text.All(char.IsAsciiLetterUpper));
}

/// <summary>Yes or no shown by a word.</summary>
internal sealed record TruthInverse(Inverse Truth, Func<InverseScope, IEnumerable<(bool Truth, string Shown)>> Pairs) : Inverse
{
    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope) => written is WrittenTruth
        ? Truth.Of(written, scope)
        : Distinct(Pairs(scope).Where(pair => written is WrittenText text && string.Equals(pair.Shown.Trim(), text.Text.Trim(), StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => Truth.Of(new WrittenTruth(pair.Truth, written.Place), scope)));
}

/// <summary>The first of several that was there: any of them may have been.</summary>
internal sealed record FirstInverse(IReadOnlyList<Inverse> Parts) : Inverse
{
    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope) => Distinct(Parts.SelectMany(part => part.Of(written, scope)));
}

/// <summary>An amount as the form converted it: it is read in the form's currency.</summary>
internal sealed record ConvertInverse(Inverse Amount) : Inverse
{
    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope) =>
        Distinct(scope.Values(written, ValueType.Money).SelectMany(value => Amount.Of(new WrittenMoney(((MoneyValue)value).Money, written.Place), scope)));
}

/// <summary>A number or date written as text within a line.</summary>
internal sealed record TypedInverse(Inverse Of1, ValueType Type) : Inverse
{
    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope) =>
        scope.Values(written, Type).Count == 0 ? [] : Of1.Of(written, scope);
}

/// <summary>Rows of a list.</summary>
/// <param name="Source">The list's path.</param>
/// <param name="Known">What every row has in common, by the list's condition.</param>
internal sealed record RowsInverse(string Source, Func<InverseScope, IReadOnlyList<Solution>> Known) : Inverse
{
    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope) => [];
}
