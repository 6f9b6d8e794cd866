using System.Globalization;
using DonorBridge.Portal.Binding;

namespace DonorBridge.Portal.Tests.Binding;

public sealed class ReadDateTests
{
    [Theory]
    [InlineData("en-GB", "31/12/2026")]
    [InlineData("en-GB", "31 12 2026")]
    [InlineData("en-GB", "31.12.2026")]
    [InlineData("en-GB", "2026-12-31")]
    [InlineData("en-GB", "31 December 2026")]
    [InlineData("en-GB", " 31  dec 2026 ")]
    [InlineData("sv-SE", "31 december 2026")]
    [InlineData("sv-SE", "2026-12-31")]
    [InlineData("lv-LV", "31. decembris 2026")]
    public void A_date_is_read_as_the_region_writes_it(string culture, string text) =>
        Assert.Equal(new DateOnly(2026, 12, 31), ReadDate.Parse(text, CultureInfo.GetCultureInfo(culture)).Value);

    [Theory]
    [InlineData("31/12/26", "date.not-a-date")]
    [InlineData("tomorrow", "date.not-a-date")]
    [InlineData("12 2026", "date.not-a-date")]
    [InlineData("", "date.not-a-date")]
    [InlineData("31/02/2026", "date.no-such-day")]
    [InlineData("12/31/2026", "date.no-such-day")]
    [InlineData("31/12/9999", "date.no-such-day")]
    public void What_is_no_date_is_refused(string text, string problem) =>
        Assert.Equal(problem, ReadDate.Parse(text, CultureInfo.GetCultureInfo("en-GB")).Problem?.Wording);
}
