using System.Xml.Linq;

namespace DonorBridge.Documents.Iati.Rules;

internal static class NumberRules
{
    /// <summary>The sum is exact to the last decimal: 33.3 three times is not 100. A value that is no number is another check's matter.</summary>
    public static IEnumerable<int> NotTheSum(IatiRule rule, XElement at, int here)
    {
        var found = RuleCheck.Found(rule, at).ToList();
        var numbers = found.Select(value => XsdTypes.Decimal(value.Text)).ToList();
        if (numbers.Contains(null) || Sum(numbers) == rule.Sum) return [];
        return [found.Count == 0 ? here : found[0].Line];
    }

    public static IEnumerable<int> OutsideRange(IatiRule rule, IEnumerable<Found> found) =>
        found.Where(value => XsdTypes.Decimal(value.Text) is { } number && (number < rule.Min || number > rule.Max)).Select(value => value.Line);

    // Numbers near the end of what a decimal holds cannot be percentages, so their sum is certainly another.
    private static decimal? Sum(List<decimal?> numbers) =>
        numbers.Any(number => Math.Abs(number!.Value) > 1_000_000_000m) ? null : numbers.Sum();
}
