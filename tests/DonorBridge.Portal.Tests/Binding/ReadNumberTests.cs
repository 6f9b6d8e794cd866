using System.Globalization;
using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Tests.Languages;

namespace DonorBridge.Portal.Tests.Binding;

public sealed class ReadNumberTests
{
    [Theory]
    [InlineData("en-GB", "1234", "1234")]
    [InlineData("en-GB", "1,234", "1234")]
    [InlineData("en-GB", "1,234.5", "1234.5")]
    [InlineData("en-GB", "1.234,5", "1234.5")]
    [InlineData("en-GB", "12,5", "12.5")]
    [InlineData("en-GB", " 0.234 ", "0.234")]
    [InlineData("en-GB", "1234.567", "1234.567")]
    [InlineData("en-GB", "1,234,567", "1234567")]
    [InlineData("en-GB", "1.234.567", "1234567")]
    [InlineData("en-GB", "1'234'567.8", "1234567.8")]
    [InlineData("sv-SE", "1 234,5", "1234.5")]
    [InlineData("sv-SE", "1\u00a0234\u00a0567", "1234567")]
    [InlineData("sv-SE", "1\u202f234,50", "1234.5")]
    [InlineData("sv-SE", "12 345.678", "12345.678")]
    [InlineData("sv-SE", "\u221212,5", "-12.5")]
    [InlineData("sv-SE", "- 3", "-3")]
    [InlineData("de-DE", "1.234", "1234")]
    [InlineData("de-DE", "1.234.567,89", "1234567.89")]
    [InlineData("de-DE", "0,125", "0.125")]
    public void A_number_is_read_as_people_write_it(string culture, string text, string expected) =>
        Assert.Equal(expected, ReadNumber.Parse(text, CultureInfo.GetCultureInfo(culture)).Value?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("en-GB", "1.234", "“1.234” can be read in two ways. Write 1234 or 1.2340.")]
    [InlineData("en-GB", "-999.000", "“-999.000” can be read in two ways. Write -999000 or -999.0000.")]
    [InlineData("de-DE", "1,234", "“1,234” can be read in two ways. Write 1234 or 1,2340.")]
    [InlineData("sv-SE", "1.234", "“1.234” can be read in two ways. Write 1234 or 1,2340.")]
    [InlineData("sv-SE", "12,345", "“12,345” can be read in two ways. Write 12345 or 12,3450.")]
    public void What_can_be_read_in_two_ways_is_asked_about(string culture, string text, string question)
    {
        var problem = ReadNumber.Parse(text, CultureInfo.GetCultureInfo(culture)).Problem!;

        Assert.Equal(question, Words.English[problem.Wording, problem.With]);
    }

    [Theory]
    [InlineData("en-GB", "1.2340", "1.234")]
    [InlineData("sv-SE", "12,3450", "12.345")]
    public void Both_answers_it_offers_can_be_read(string culture, string text, string expected) =>
        Assert.Equal(expected, ReadNumber.Parse(text, CultureInfo.GetCultureInfo(culture), decimals: 3).Value?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("twelve", "number.not-a-number")]
    [InlineData("", "number.not-a-number")]
    [InlineData("12 EUR", "number.not-a-number")]
    [InlineData("€12", "number.not-a-number")]
    [InlineData("1e5", "number.not-a-number")]
    [InlineData("--5", "number.not-a-number")]
    [InlineData("٣", "number.not-a-number")]
    [InlineData("12 34", "number.grouping")]
    [InlineData("1,23,456", "number.grouping")]
    [InlineData("1.234.5", "number.grouping")]
    [InlineData("1,234.56.78", "number.grouping")]
    [InlineData("1234567890123456789", "number.too-large")]
    [InlineData("1.5.", "number.grouping")]
    [InlineData("1,5 5", "number.grouping")]
    public void What_is_no_number_is_refused_with_what_to_do(string text, string problem) =>
        Assert.Equal(problem, ReadNumber.Parse(text, CultureInfo.GetCultureInfo("en-GB")).Problem?.Wording);

    [Fact]
    public void Only_as_many_decimals_as_the_field_takes()
    {
        var english = CultureInfo.GetCultureInfo("en-GB");

        Assert.Equal("number.whole", ReadNumber.Parse("2.5", english, decimals: 0).Problem?.Wording);
        Assert.Equal("number.decimals", ReadNumber.Parse("2.5555", english, decimals: 2).Problem?.Wording);
        Assert.Equal(2.50m, ReadNumber.Parse("2.5000", english, decimals: 2).Value);
    }
}
