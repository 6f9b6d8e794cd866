using System.Globalization;
using System.Text.RegularExpressions;

namespace DonorBridge.Portal.Languages;

/// <summary>
/// One plural category's condition in the syntax of CLDR (Unicode TR 35, part 3, "Language Plural Rules"):
/// "i = 1 and v = 0", "n % 10 = 2..4 and n % 100 != 12..14". A language brings its own rules as data.
/// </summary>
public sealed partial class PluralRule
{
    private readonly IReadOnlyList<IReadOnlyList<Relation>> _anyOf;

    private PluralRule(IReadOnlyList<IReadOnlyList<Relation>> anyOf) => _anyOf = anyOf;

    /// <exception cref="FormatException">The rule is not one of CLDR's syntax.</exception>
    public static PluralRule Parse(string rule) =>
        new([.. rule.Split(" or ").Select(part => (IReadOnlyList<Relation>)[.. part.Split(" and ").Select(Relation.Parse)])]);

    public bool Holds(decimal number) => _anyOf.Any(all => all.All(relation => relation.Holds(number)));

    private sealed partial record Relation(char Operand, decimal? Modulo, bool Negated, IReadOnlyList<(decimal From, decimal To)> Ranges)
    {
        public static Relation Parse(string text)
        {
            var match = Shape().Match(text.Trim());
            if (!match.Success) throw new FormatException($"Not a plural rule of CLDR: \"{text}\".");
            return new(match.Groups[1].Value[0],
                match.Groups[2].Success ? Number(match.Groups[2].Value) : null,
                match.Groups[3].Value == "!=",
                [.. match.Groups[4].Value.Split(',').Select(Range)]);
        }

        public bool Holds(decimal number)
        {
            var value = OperandOf(number);
            if (Modulo is { } modulo) value %= modulo;
            // A range holds whole numbers only: 1.5 is not in 1..2.
            var within = Ranges.Any(range => value >= range.From && value <= range.To && (range.From == range.To || decimal.IsInteger(value)));
            return within != Negated;
        }

        private decimal OperandOf(decimal number)
        {
            number = Math.Abs(number);
            var fraction = number.ToString(CultureInfo.InvariantCulture).Split('.') is [_, var digits] ? digits : "";
            return Operand switch
            {
                'n' => number,
                'i' => decimal.Truncate(number),
                'v' => fraction.Length,
                'w' => fraction.TrimEnd('0').Length,
                'f' => fraction.Length == 0 ? 0 : Number(fraction),
                't' => fraction.TrimEnd('0') is { Length: > 0 } kept ? Number(kept) : 0,
                _ => 0, // c and e: compact notation, which we never write
            };
        }

        private static (decimal, decimal) Range(string text) =>
            text.Split("..") is [var from, var to] ? (Number(from), Number(to)) : (Number(text), Number(text));

        private static decimal Number(string text) => decimal.Parse(text.Trim(), CultureInfo.InvariantCulture);

        [GeneratedRegex(@"^([niwvftce])(?:\s*%\s*(\d+))?\s*(!=|=)\s*(\d+(?:\.\.\d+)?(?:\s*,\s*\d+(?:\.\.\d+)?)*)$")]
        private static partial Regex Shape();
    }
}
