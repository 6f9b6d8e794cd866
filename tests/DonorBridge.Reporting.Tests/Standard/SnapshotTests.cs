using System.Text;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Tests.Reporting.Standard;

public sealed class SnapshotTests
{
    private static readonly SnapshotPins Pins = new("2026", [new PinnedFormat("harmonised-8-3-2019@1", "00")], ["filing-v1"]);

    public static TheoryData<string> Cases => Examples.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_frozen_report_thaws_to_the_same_bytes(string name)
    {
        var report = Examples.Report(name);
        var snapshot = Snapshot.Of(report, Pins);

        var again = Snapshot.Thaw(snapshot.Parts[0].Bytes.Span, snapshot.Parts.Skip(1).Select(part => part.Bytes));

        Assert.Equal(Encoding.UTF8.GetString(ReportJson.Write(report)), Encoding.UTF8.GetString(ReportJson.Write(again)));
        Assert.Equal(snapshot.ReceiptSha256, Snapshot.Of(again, Pins).ReceiptSha256);
    }

    [Fact]
    public void A_donors_own_part_says_nothing_of_another_donor()
    {
        var snapshot = Snapshot.Of(Examples.Report("three-donors"), Pins);
        var north = Encoding.UTF8.GetString(snapshot.Parts.Single(part => part.DueReport == "d-ns-h1").Bytes.Span);

        Assert.Contains("North Star", north);
        Assert.DoesNotContain("Baltic Children", north);
        Assert.DoesNotContain("ACT-CHILD", north);
    }

    [Fact]
    public void A_changed_amount_changes_only_that_donors_hash_and_the_receipt()
    {
        var report = Examples.Report("three-donors");
        var changed = report with { DueReports = [report.DueReports[0] with { Forecast = [new(2028, new(1, "EUR"))] }, .. report.DueReports.Skip(1)] };

        var (before, after) = (Snapshot.Of(report, Pins), Snapshot.Of(changed, Pins));

        Assert.Equal([false, true, false, false], before.Parts.Zip(after.Parts, (one, other) => one.Sha256 != other.Sha256));
        Assert.NotEqual(before.ReceiptSha256, after.ReceiptSha256);
    }

    [Fact]
    public void An_annex_in_no_form_survives_freezing()
    {
        var annex = new Deliverable("a", DeliverableKind.Annex, null, new(2027, 1, 1));

        Assert.Equal(annex, ReportJson.Read<Deliverable>(ReportJson.Write(annex)));
    }

    [Fact]
    public void Equal_amounts_give_equal_bytes() =>
        Assert.Equal(
            "{\"amount\":\"8000\",\"currency\":\"EUR\"} {\"amount\":\"8000\",\"currency\":\"EUR\"} {\"amount\":\"0.07\",\"currency\":\"EUR\"}",
            string.Join(' ', new[] { 8000.00m, 8000m, 0.0700m }.Select(amount => Encoding.UTF8.GetString(ReportJson.Write(new Money(amount, "EUR"))))));
}
