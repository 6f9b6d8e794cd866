using CsCheck;
using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Tests.Reporting.Agreements;

public sealed class MoneyTests
{
    [Fact]
    public void Parts_of_a_split_sum_to_the_whole_to_the_cent() =>
        Gen.Select(Gen.Decimal[-1_000_000m, 1_000_000m], Gen.Decimal[0m, 100m].Array[1, 12])
            .Where((_, weights) => weights.Sum() > 0)
            .Sample((amount, weights) =>
            {
                var whole = new Money(amount, "EUR");
                Assert.Equal(whole.Rounded(), Money.Sum(whole.Split(weights), "EUR"));
            });

    [Fact]
    public void The_odd_cent_goes_to_the_largest_remainder() =>
        Assert.Equal([0.03m, 0.07m], new Money(0.10m, "EUR").Split([1m, 2m]).Select(part => part.Amount));

    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("2.675", "2.68")]
    public void Halves_are_rounded_away_from_zero(string exact, string rounded) =>
        Assert.Equal(Decimal(rounded), new Money(Decimal(exact), "EUR").Rounded().Amount);

    [Fact]
    public void Two_currencies_do_not_add_up()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Money(1, "SEK") + new Money(1, "EUR"));

        Assert.Equal("EUR cannot be added to SEK: convert it first, with a stated rate.", error.Message);
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("")]
    public void A_currency_is_three_capital_letters(string code) => Assert.Throws<ArgumentException>(() => new Money(1, code));

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
