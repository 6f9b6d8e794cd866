using DonorBridge.Portal.Languages;

namespace DonorBridge.Portal.Tests.Languages;

public sealed class WordingTests
{
    [Fact]
    public void Places_are_filled_as_the_language_writes_them()
    {
        Assert.Equal("“x” has too many decimals: at most 1,234.5.", Words.English["number.decimals", ("text", "x"), ("decimals", 1234.5m)]);
        Assert.Equal("”x” har för många decimaler: högst 1\u00a0234,5.", Words.Swedish["number.decimals", ("text", "x"), ("decimals", 1234.5m)]);
    }

    [Theory]
    [InlineData(0, "0 rows")]
    [InlineData(1, "1 row")]
    [InlineData(2, "2 rows")]
    [InlineData(1000, "1,000 rows")]
    public void A_count_takes_its_plural_form(int n, string expected) =>
        Assert.Equal(expected, Words.English.Plural("list.count", n));

    [Fact]
    public void Money_dates_and_shares_follow_the_language()
    {
        var day = new DateOnly(2026, 3, 1);

        Assert.Equal("EUR\u00a0240,000.00", Words.English.Money(240_000m, "EUR"));
        Assert.Equal("240\u00a0000,00\u00a0EUR", Words.Swedish.Money(240_000m, "EUR"));
        Assert.Equal("1 March 2026", Words.English.Date(day));
        Assert.Equal("1 mars 2026", Words.Swedish.Date(day));
        Assert.Equal("2026-03-01", Words.Swedish.InField(day));
        Assert.Equal("12.5%", Words.English.Percent(0.125m, 1));
    }

    [Fact]
    public void A_moment_says_that_it_is_universal_time() =>
        Assert.Equal("1 March 2026, 22:30 UTC", Words.English.Moment(new DateTimeOffset(2026, 3, 2, 0, 30, 0, TimeSpan.FromHours(2))));

    [Theory]
    [InlineData("en", "-1234567.125")]
    [InlineData("sv", "-1234567.125")]
    [InlineData("sv", "0.5")]
    public void A_number_in_a_field_is_read_back_the_same(string language, string number)
    {
        var (words, value) = (new Wording(Words.Shelf.Find(language)!), decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(value, DonorBridge.Portal.Binding.ReadNumber.Parse(words.InField(value), words.Culture).Value);
    }

    [Fact]
    public void An_unknown_key_or_an_unfilled_place_is_a_mistake_of_ours()
    {
        Assert.Throws<KeyNotFoundException>(() => Words.English["no.such-key"]);
        Assert.Throws<InvalidOperationException>(() => Words.English["number.whole"]);
    }
}
