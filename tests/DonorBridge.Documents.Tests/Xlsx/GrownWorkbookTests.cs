using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Tests.Reading;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Xlsx;

/// <summary>One row of a template became five: everything that refers to it, or stands below it, is where it belongs.</summary>
public class GrownWorkbookTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly CompiledFormat Format = GrownTemplate.Compile();
    private static readonly byte[] Filled = Format.Write(Format.Mapping.Fill(SampleReport.Whole(), "main"));

    [Fact]
    public void The_workbook_is_valid()
    {
        Assert.Empty(Format.Misfits);
        Assert.Empty(Office.Errors(FormFileType.Xlsx, Filled));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<f>SUM(D3:D7)</f><v>409275.05</v>", "a total of one cell")]
    [InlineData("xl/worksheets/sheet1.xml", "<f>SUM(E3:E7)</f><v>818550.10</v>", "a total of a range")]
    [InlineData("xl/worksheets/sheet1.xml", "<f>D7*2</f>", "a formula in each row")]
    [InlineData("xl/worksheets/sheet1.xml", "<f>A16*$D$8</f>", "a formula shared by cells below")]
    [InlineData("xl/worksheets/sheet1.xml", "sqref=\"D3:D7 E3:E7\"", "a conditional format")]
    [InlineData("xl/worksheets/sheet1.xml", "<formula>$D3&gt;$D$8/2</formula>", "its formula")]
    [InlineData("xl/worksheets/sheet1.xml", "sqref=\"D3:D7\"><formula1>$D$8</formula1>", "a rule for what may be typed")]
    [InlineData("xl/worksheets/sheet1.xml", "<mergeCell ref=\"B7:C7\"/><mergeCell ref=\"A10:D10\"/>", "merged cells in and below the rows")]
    [InlineData("xl/worksheets/sheet1.xml", "<mergeCells count=\"6\"", "as many merged cells as there are rows, and one")]
    [InlineData("xl/worksheets/sheet1.xml", "<brk id=\"10\"", "a page break")]
    [InlineData("xl/worksheets/sheet2.xml", "<f>SUM('Budget lines'!D3:D7)</f><v>409275.05</v>", "a sum on another sheet")]
    [InlineData("xl/worksheets/sheet2.xml", "<f>'Budget lines'!D8</f><v>409275.05</v>", "a cell on another sheet")]
    [InlineData("xl/tables/table1.xml", "ref=\"A2:E8\"", "the table with its total")]
    [InlineData("xl/tables/table1.xml", "<autoFilter ref=\"A2:E7\"", "its filter")]
    [InlineData("xl/workbook.xml", "'Budget lines'!$A$1:$F$16", "what is printed")]
    [InlineData("xl/workbook.xml", "<definedName name=\"form_total\">'Budget lines'!$D$8<", "a name below")]
    [InlineData("xl/workbook.xml", "<definedName name=\"reference\">'Budget lines'!$B$12<", "a field's name below")]
    [InlineData("xl/charts/chart1.xml", "<c:f>'Budget lines'!$D$3:$D$7</c:f></c:numRef>", "a chart's figures, without those of the empty form")]
    [InlineData("xl/charts/chart1.xml", "<c:f>'Budget lines'!$B$3:$B$7</c:f>", "a chart's names")]
    [InlineData("xl/charts/chart1.xml", "<c:f>'Budget lines'!$D$2</c:f>", "a chart's heading, which stays")]
    [InlineData("xl/drawings/drawing1.xml", "<xdr:row>17</xdr:row>", "the chart's own place")]
    [InlineData("xl/comments1.xml", "ref=\"B12\"", "a note")]
    public void It_follows(string part, string expected, string what) => Assert.True(Part(part).Contains(expected, StringComparison.Ordinal), $"{what}: {Part(part)}");

    [Fact]
    public void An_amount_and_its_total_are_shown_in_their_own_currency_where_the_template_names_another()
    {
        var styles = XDocument.Parse(Part("xl/styles.xml"));
        var codes = styles.Descendants(S + "numFmt").ToDictionary(one => (string)one.Attribute("numFmtId")!, one => (string)one.Attribute("formatCode")!);
        var looks = styles.Descendants(S + "cellXfs").Single().Elements().Select(look => codes.GetValueOrDefault((string)look.Attribute("numFmtId")!)).ToList();
        string? CodeOf(string part, string place) => looks[int.Parse((string)XDocument.Parse(Part(part)).Descendants(S + "c").Single(cell => (string)cell.Attribute("r")! == place).Attribute("s")!, CultureInfo.InvariantCulture)];

        Assert.Equal("#,##0.00\\ [$SEK]", CodeOf("xl/worksheets/sheet1.xml", "D3"));
        Assert.Equal("#,##0.00\\ [$SEK]", CodeOf("xl/worksheets/sheet1.xml", "D8"));
        Assert.Equal("#,##0.00\\ \"€\"", CodeOf("xl/worksheets/sheet2.xml", "B3"));
    }

    [Fact]
    public void LibreOffice_reckons_the_same()
    {
        if (!LibreOffice.IsInstalled) Assert.Skip("LibreOffice is not installed here.");

        var saved = LibreOffice.SaveAgain("xlsx", [Filled])[0];

        var values = XDocument.Parse(Part("xl/worksheets/sheet1.xml", saved)).Descendants(S + "c").ToDictionary(cell => (string)cell.Attribute("r")!, cell => cell.Element(S + "v")?.Value);
        Assert.Equal(["409275.05", "818550.1", "1227825.15"], new[] { values["D8"], values["B15"], values["B16"] });
    }

    private static string Part(string name, byte[]? file = null)
    {
        using var zip = new ZipArchive(new MemoryStream(file ?? Filled));
        using var text = new StreamReader(zip.GetEntry(name)!.Open());
        return text.ReadToEnd();
    }
}
