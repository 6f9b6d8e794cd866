using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Xlsx;

/// <summary>What a filled workbook holds: the action grant's statement, whose lists grow under each other.</summary>
public class WorkbookTests
{
    [Fact]
    public void A_total_below_a_grown_list_covers_every_row()
    {
        var cells = Cells(Examples.Named("three-donors").For("d-eu-final"));

        var total = cells.Values.Single(cell => cell.Formula == "SUM(F13:F14)");
        Assert.Equal(148200.00m, total.Value);
    }

    [Fact]
    public void The_final_grant_is_the_lower_of_the_agreed_amount_and_the_share_of_eligible_costs() =>
        Assert.Equal(228394.98m, Beside("Final grant", Examples.Named("three-donors").For("d-eu-final")));

    [Fact]
    public void Indirect_costs_above_their_ceiling_count_only_up_to_it()
    {
        var report = SampleReport.With(due: part => part with { Spending = [new LineSpending("1.1", new Money(0, "EUR"), new Money(1000, "EUR")), new LineSpending("9", new Money(0, "EUR"), new Money(500, "EUR"))], Grant = part.Grant with { Books = null } });

        Assert.Equal(1070m, Beside("Eligible costs", report));
    }

    [Fact]
    public void Money_that_cannot_be_converted_is_a_text_and_leaves_no_total_rather_than_a_wrong_one()
    {
        var report = SampleReport.Whole() with { Rates = [] };

        Assert.Null(Beside("Eligible costs", report));
        Assert.Equal("not reported", Cells(report).Last(cell => cell.Key.StartsWith('F') && cell.Value is { Formula: null, Text: not null }).Value.Text, ignoreCase: true);
        Assert.Contains(Cells(report).Values, cell => cell.Text?.EndsWith("SEK", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        var report = SampleReport.With(due: part => part with { Grant = part.Grant with { Grantee = SampleReport.SafeShore with { Name = "=HYPERLINK(\"http://x\")" } } });

        var cell = Cells(report).Values.Single(one => one.Text == "=HYPERLINK(\"http://x\")");
        Assert.Null(cell.Formula);
    }

    [Fact]
    public void A_hundred_thousand_rows_are_written_and_summed()
    {
        var report = SampleReport.With(due: part => part with
        {
            Grant = part.Grant with { BudgetLines = [.. Enumerable.Range(0, 100_000).Select(index => new BudgetLine($"A{index}", "Line", "staff", new Money(1, "EUR"), "A"))] },
            Spending = [.. Enumerable.Range(0, 100_000).Select(index => new LineSpending($"A{index}", new Money(0, "EUR"), new Money(0.5m, "EUR")))],
        });

        Assert.Equal(50_000m, Beside("Eligible costs", report));
    }

    private static decimal? Beside(string label, Report report)
    {
        // What the statement comes to has a sheet of its own.
        var cells = Cells(report, "sheet2.xml");
        var row = cells.Last(cell => cell.Value.Text == label).Key.Trim('A');
        return cells["B" + row].Value;
    }

    private sealed record Held(string? Text, decimal? Value, string? Formula);

    private static Dictionary<string, Held> Cells(Report report, string sheet = "sheet1.xml")
    {
        var format = ShippedFormats.Compile("daphne-action-grant-final@1");
        using var document = SpreadsheetDocument.Open(new MemoryStream(format.Write(format.Mapping.Fill(report, "financial"))), isEditable: false);
        return document.WorkbookPart!.WorksheetParts.First(part => part.Uri.OriginalString.EndsWith(sheet, StringComparison.Ordinal)).Worksheet!.Descendants<Cell>()
            .ToDictionary(cell => cell.CellReference!.Value!, cell => new Held(
                cell.InlineString?.Text?.Text,
                cell.DataType is null && decimal.TryParse(cell.CellValue?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
                cell.CellFormula?.Text));
    }
}
