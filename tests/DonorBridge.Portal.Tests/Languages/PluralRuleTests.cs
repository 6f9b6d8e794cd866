using DonorBridge.Portal.Languages;

namespace DonorBridge.Portal.Tests.Languages;

public sealed class PluralRuleTests
{
    // Rules of CLDR for languages of the region: Polish, Lithuanian, Latvian.
    [Theory]
    [InlineData("v = 0 and i % 10 = 2..4 and i % 100 != 12..14", "3 22 104", "1 5 12 13 112 2.5")]
    [InlineData("n % 10 = 1 and n % 100 != 11..19", "1 21 101", "0 11 12 111 1.5")]
    [InlineData("f != 0", "1.5 0.1", "1 2 10")]
    [InlineData("n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19", "0 10 11 30 1.15", "1 21 1.21")]
    [InlineData("i = 1 and v = 0", "1", "0 2 1.0 11")]
    public void A_rule_holds_for_its_numbers_and_no_others(string rule, string holds, string fails)
    {
        var parsed = PluralRule.Parse(rule);

        Assert.All(Numbers(holds), number => Assert.True(parsed.Holds(number), $"{number}"));
        Assert.All(Numbers(fails), number => Assert.False(parsed.Holds(number), $"{number}"));
    }

    [Fact]
    public void What_is_no_rule_is_refused() => Assert.Throws<FormatException>(() => PluralRule.Parse("n is 1"));

    private static IEnumerable<decimal> Numbers(string text) =>
        text.Split(' ').Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
}
