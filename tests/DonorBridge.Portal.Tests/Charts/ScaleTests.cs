using CsCheck;
using DonorBridge.Portal.Charts;

namespace DonorBridge.Portal.Tests.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("240 90 30", "0 100 200 300")]
    [InlineData("0.3 0.1", "0.0 0.1 0.2 0.3")]
    [InlineData("760", "0 200 400 600 800")]
    [InlineData("-50 120", "-50 0 50 100 150")]
    [InlineData("0", "0.0 0.25 0.50 0.75 1.00")]
    public void Ticks_are_round_and_hold_every_value(string values, string ticks) =>
        Assert.Equal(Numbers(ticks), Scale.For(Numbers(values).Select(value => (decimal?)value)).Ticks);

    [Fact]
    public void Every_value_lies_on_the_scale_and_there_are_few_ticks() =>
        Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Array[1, 20].Sample(values =>
        {
            var scale = Scale.For(values.Select(value => (decimal?)value));
            Assert.All(values, value => Assert.InRange(scale.At(value, 100), 0, 100));
            Assert.InRange(scale.Ticks.Count(), 2, 9);
        });

    private static IEnumerable<decimal> Numbers(string text) =>
        text.Split(' ').Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
}
