using System.Xml.Linq;
using DonorBridge.Portal.Charts;

namespace DonorBridge.Portal.Tests.Charts;

public sealed class DrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<Chart> Charts => [Samples.Bars, Samples.Stack, Samples.Lines, Samples.Grants];

    [Theory, MemberData(nameof(Charts))]
    public void A_picture_has_a_title_a_description_and_the_same_markup_every_time(Chart chart)
    {
        var picture = XElement.Parse(Drawing.Draw(chart, "c", 290).ToString());

        Assert.Equal("img", picture.Attribute("role")?.Value);
        Assert.Equal("c-title c-desc", picture.Attribute("aria-labelledby")?.Value);
        Assert.Equal(chart.Title, picture.Element(Svg + "title")?.Value);
        Assert.Contains(chart.Rows.First()[0], picture.Element(Svg + "desc")?.Value);
        Assert.Equal(Drawing.Draw(chart, "c", 290).ToString(), Drawing.Draw(chart, "c", 290).ToString());
    }

    [Theory, MemberData(nameof(Charts))]
    public void Nothing_is_drawn_outside_the_picture(Chart chart)
    {
        foreach (var width in (int[])[290, 760])
        {
            var picture = XElement.Parse(Drawing.Draw(chart, "c", width).ToString());
            Assert.All(picture.Descendants(Svg + "rect"), box =>
            {
                Assert.InRange(Of(box, "x"), 0, width);
                Assert.InRange(Of(box, "x") + Of(box, "width"), 0, width + 0.2);
                Assert.True(Of(box, "height") >= 0);
            });
        }
    }

    [Fact]
    public void Bars_are_as_long_as_their_figures()
    {
        var bars = XElement.Parse(Drawing.Draw(Samples.Bars, "c", 760).ToString()).Descendants(Svg + "rect").Select(bar => Of(bar, "width")).ToList();

        Assert.Equal(2, bars.Count); // what nobody reported has no bar
        Assert.Equal(2.0, bars[0] / bars[1], precision: 2);
    }

    [Fact]
    public void Not_reported_is_said_and_is_never_zero()
    {
        Assert.Contains(">not reported</text>", Drawing.Draw(Samples.Bars, "c", 760).ToString());
        Assert.Equal(["2026", "7", "not reported", "7"], Samples.Stack.Rows.Last());
        Assert.Null((Samples.Stack with { Series = [new("A", [null, null])] }).SumAt(0));
    }

    [Fact]
    public void A_line_breaks_where_nothing_was_reported()
    {
        var path = XElement.Parse(Drawing.Draw(Samples.Lines, "c", 760).ToString()).Descendants(Svg + "path").Single(path => path.Attribute("class")?.Value == "line");

        Assert.Equal(2, path.Attribute("d")!.Value.Count(letter => letter == 'M'));
    }

    [Fact]
    public void Series_differ_by_texture_and_not_by_colour_alone()
    {
        var picture = Drawing.Draw(Samples.Stack, "c", 760).ToString();

        Assert.Contains("id=\"c-texture-1\"", picture);
        Assert.Contains("url(#c-texture-1)", picture);
    }

    [Fact]
    public void Names_are_text_and_never_markup() =>
        Assert.DoesNotContain("<script>", Drawing.Draw(Samples.Bars with { Points = [new("<script>", 1)] }, "c", 760).ToString());

    private static double Of(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)?.Value ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}
