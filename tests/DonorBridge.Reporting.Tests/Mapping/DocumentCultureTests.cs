using System.Globalization;
using System.Text;
using CsCheck;
using DonorBridge.Reporting.Mapping;
using Xunit;

namespace DonorBridge.Reporting.Tests.Mapping;

public class DocumentCultureTests
{
    private static readonly string[] Languages = ["en", "sv", "de", "fr", "pl", "fi", "lt", "lv", "et", "uk", "da", "nb", "is", "en-IN", "ar", "de-CH"];

    private static readonly Gen<decimal> Numbers = Gen.OneOf(
        Gen.Select(Gen.Long, Gen.Int[0, 12], Gen.Bool, (digits, scale, negative) => new decimal((int)digits, (int)(digits >> 32) & 0xFFFF, 0, negative, (byte)scale)),
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[0, 4], (digits, scale) => digits / (decimal)Math.Pow(10, scale)),
        Gen.Decimal,
        Gen.Const(0m), Gen.Const(-0.0m), Gen.Const(-0.001m), Gen.Const(0.005m), Gen.Const(999.995m), Gen.Const(decimal.MaxValue), Gen.Const(decimal.MinValue));

    [Fact]
    public void The_short_way_gives_what_the_framework_gives_in_every_language() =>
        Gen.Select(Numbers, Gen.Int[0, 9].Select(places => places == 9 ? (int?)null : places), Gen.OneOf([.. Languages.Select(Gen.Const)])).Sample((number, decimals, language) =>
        {
            var to = new byte[256];
            Assert.True(DocumentCulture.Of(language).TryWrite(number, decimals, to, out var written));

            var culture = CultureInfo.GetCultureInfo(language);
            var expected = decimals is { } places ? Math.Round(number, places, MidpointRounding.AwayFromZero).ToString("N" + places, culture) : number.ToString("#,0.##########", culture);
            Assert.Equal(expected, Encoding.UTF8.GetString(to, 0, written));
        }, iter: 20_000);

    [Fact]
    public void Without_room_nothing_is_written() =>
        Assert.False(DocumentCulture.Of("en").TryWrite(123456.78m, 2, new byte[5], out _));
}
