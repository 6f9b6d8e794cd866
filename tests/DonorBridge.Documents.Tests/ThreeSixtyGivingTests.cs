using System.Text;
using System.Text.Json;
using DonorBridge.Documents.Funding;
using DonorBridge.Documents.Tests.Iati;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;
using NJsonSchema;
using Xunit;

namespace DonorBridge.Documents.Tests;

/// <summary>The 360Giving file against the standard's own schema, which stands beside the checkout; skipped with a sentence where it does not.</summary>
public class ThreeSixtyGivingTests
{
    private const string WithTime = """
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$"
        """;
    private const string Format = "threesixtygiving-grant-1.1@1";

    public static TheoryData<string, string> WorkedExamples => [.. Examples.All.SelectMany(example => example.Report.DueReports.Select(part => (example.Name, part.Due.Id)))];

    [Theory, MemberData(nameof(WorkedExamples))]
    public async Task Every_worked_examples_grants_are_valid(string example, string due)
    {
        var file = Write(Examples.Named(example).For(due));

        Assert.Empty(await Errors(file));
    }

    [Fact]
    public async Task A_grant_without_its_award_date_is_caught_by_this_test()
    {
        var file = Write(SampleReport.Whole()).Replace("\"awardDate\"", "\"awardedOn\"", StringComparison.Ordinal);

        Assert.NotEmpty(await Errors(file));
    }

    [Fact]
    public void What_was_paid_so_far_and_the_countries_are_told()
    {
        using var json = JsonDocument.Parse(Write(SampleReport.Whole()));
        var grant = json.RootElement.GetProperty("grants")[0];

        Assert.Equal(72000m, grant.GetProperty("amountDisbursed").GetDecimal());
        Assert.Equal(["LV", "EE"], grant.GetProperty("beneficiaryLocation").EnumerateArray().Select(place => place.GetProperty("countryCode").GetString()));
    }

    [Fact]
    public void The_spreadsheet_tells_the_same_under_the_standards_column_titles()
    {
        var told = Assert.Single(CsvTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(Write(SampleReport.Whole(), form: 1)))));
        using var json = JsonDocument.Parse(Write(SampleReport.Whole()));
        var grant = json.RootElement.GetProperty("grants")[0];

        Assert.Equal(grant.GetProperty("id").GetString(), told["identifier"]);
        Assert.Equal(grant.GetProperty("amountAwarded").GetRawText(), told["amount awarded"]);
        Assert.Equal(grant.GetProperty("plannedDates")[0].GetProperty("endDate").GetString(), told["planned dates:end date"]);
        Assert.Equal(grant.GetProperty("recipientOrganization")[0].GetProperty("name").GetString(), told["recipient org:name"]);
        Assert.Equal(("", "Latvia, Estonia"), (told["beneficiary location:country code"], told["beneficiary location:name"]));
    }

    private static string Write(Report report, int form = 0)
    {
        var format = ShippedFormats.Compile(Format);
        return Encoding.UTF8.GetString(format.Write(format.Mapping.FillAll(report)[form]));
    }

    // The package's schema names the grant's by an address; each grant is checked against that schema's own file.
    private static async Task<IReadOnlyList<string>> Errors(string file)
    {
        // NJsonSchema knows definitions by their older name, and takes a mere day for a date with its time, which the standard's "one of" tells apart.
        var text = await File.ReadAllTextAsync(ReferenceData.File("360giving", "schema", "360-giving-schema.json"), TestContext.Current.CancellationToken);
        var schema = await JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal).Replace("\"format\": \"date-time\"", WithTime, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.GetProperty("grants").EnumerateArray().SelectMany(grant => schema.Validate(grant.GetRawText())).Select(error => error.ToString())];
    }
}
