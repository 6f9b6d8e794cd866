using System.Text;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Tests.Reporting.Standard;

public sealed class ReportReaderTests
{
    [Theory]
    [InlineData("\"writtenBy\"", "\"writenBy\"", "Did you mean 'writtenBy'?")]
    [InlineData("\"en\"", "7", "shared.filing.language")]
    [InlineData("\"8000.00\"", "\"8 000\"", "with a point and no thousands separator")]
    [InlineData("\"final\"", "\"finale\"", "due.kind")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"euro\"", "three capital letters")]
    [InlineData("\"to\": \"2026-10-31\"", "\"to\": \"2025-10-31\"", "cannot end (2025-10-31) before it starts")]
    [InlineData("\"period\"", "\"perriod\"", "Did you mean 'period'?")]
    public void What_cannot_be_read_is_said_with_its_line_and_the_remedy(string right, string wrong, string said)
    {
        var text = Encoding.UTF8.GetString(Examples.Bytes("small-grant"));
        Assert.Contains(right, text);

        var error = Assert.Throws<UnreadableReportException>(() => Read(text.Replace(right, wrong)));

        Assert.StartsWith("report.json", error.Message);
        Assert.Contains(said, error.Message);
        Assert.DoesNotContain("DonorBridge.", error.Message);
        Assert.DoesNotContain("System.", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("PK\u0003\u0004 not a report")]
    [InlineData("{\"standardReport\":\"2026\",\"standardReport\":\"2026\"}")]
    public void What_is_no_report_is_refused_with_a_sentence(string text)
    {
        var error = Assert.Throws<UnreadableReportException>(() => Read(text));

        Assert.StartsWith("report.json", error.Message);
        Assert.DoesNotContain("DonorBridge.", error.Message);
    }

    [Fact]
    public void A_missing_part_is_named()
    {
        var error = Assert.Throws<UnreadableReportException>(() => Read("{\"standardReport\":\"2026\",\"dueReports\":[]}"));

        Assert.Contains("'shared' must be given", error.Message);
    }

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_overflow()
    {
        var error = Assert.Throws<UnreadableReportException>(() => Read("{\"shared\":" + new string('[', 100_000)));

        Assert.StartsWith("report.json", error.Message);
    }

    [Fact]
    public void Two_hundred_megabytes_of_zeros_are_refused_unread()
    {
        var error = Assert.Throws<UnreadableReportException>(() => ReportReader.Read(new byte[200 * 1024 * 1024], "zeros.json"));

        Assert.Contains("200 MB", error.Message);
    }

    private static ReportFile Read(string text) => ReportReader.Read(Encoding.UTF8.GetBytes(text), "report.json");
}
